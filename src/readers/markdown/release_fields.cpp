// External interface: what front matter says of when an article may go out.
#include "readers/markdown/release_fields.h"

#include <yaml-cpp/yaml.h>

#include "model/release.h"
#include "support/utf8.h"

namespace newsexport::markdown {
namespace {

/// The most that one key says; another one does not take it back. A blog's word for it is named, as the
/// refusal that follows knows IPTC's alone.
void hold(FieldValues& values, const Field& field, Release release) {
  if (values.article().release == Release::usable) values.article().release = release;
  if (release != Release::withheld || fold_case(field.value.Scalar()) == name_of(release)) return;
  values.conversion().diagnostics.warning(
      field.position, "article.draft",
      "'" + field.key + ": " + field.value.Scalar() + "' is understood as a draft, which is withheld");
}

/// What WordPress, Ghost and other blogs say in IPTC's place.
std::optional<Release> release_of_blogs(const std::string& word) {
  if (word == "draft" || word == "pending" || word == "unpublished" || word == "private")
    return Release::withheld;
  if (word == "publish" || word == "published") return Release::usable;
  if (word == "trash") return Release::cancelled;
  return std::nullopt;
}

/// Holds the article back where the switch stands at `held`.
void read_switch(FieldValues& values, const Field& field, bool held) {
  if (field.value.IsNull()) return;
  const std::optional<bool> truth = FieldValues::truth(field);
  if (!truth) return values.wrong_kind(field, "true or false");
  if (*truth == held) hold(values, field, Release::withheld);
}

}  // namespace

void read_status(FieldValues& values, const Field& field) {
  const auto found = values.text(field);
  if (!found || found->empty()) return;
  const std::string word = fold_case(*found);
  if (word == "scheduled" || word == "future") {
    values.conversion().is_scheduled = true;
    return;
  }
  for (const auto& release : {parse_release(word), release_of_blogs(word)}) {
    if (release) return hold(values, field, *release);
  }
  values.conversion().diagnostics.warning(field.position, "metadata.status-unknown",
                                          "'" + *found +
                                              "' is none of usable, embargoed, withheld, cancelled; kept "
                                              "as an extra field");
  values.keep(field);
}

void read_draft(FieldValues& values, const Field& field) {
  read_switch(values, field, true);
}

void read_published_switch(FieldValues& values, const Field& field) {
  read_switch(values, field, false);
}

void read_private(FieldValues& values, const Field& field) {
  read_switch(values, field, true);
}

void read_publish_date(FieldValues& values, const Field& field) {
  if (const auto date = values.date(field)) values.conversion().publish_date = date;
}

void settle_release(Conversion& conversion) {
  Article& article = conversion.article;
  if (!article.published) article.published = conversion.publish_date;
  if (!article.embargo) article.embargo = conversion.publish_date;
  if (conversion.is_scheduled && !article.embargo) article.embargo = article.published;
  if (conversion.is_scheduled && !article.embargo) article.release = Release::embargoed;
}

}  // namespace newsexport::markdown
