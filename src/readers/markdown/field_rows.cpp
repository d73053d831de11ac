// External interface: field_rows(), find_place().
#include "readers/markdown/field_rows.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

#include "citations/csl_yaml.h"
#include "readers/markdown/lead_picture.h"
#include "readers/markdown/people.h"
#include "readers/markdown/picture_fields.h"
#include "readers/markdown/release_fields.h"
#include "readers/markdown/rights_map.h"
#include "readers/markdown/summaries.h"
#include "support/key_names.h"
#include "support/utf8.h"

namespace newsexport::markdown {
namespace {

void set_date(std::optional<DateTime>& target, FieldValues& values, const Field& field) {
  if (FieldValues::truth(field) == false) return;  // "lastUpdated: false" is a switch
  if (field.value.IsMap()) {                       // Docusaurus: "last_update: {date: …, author: …}"
    return values.each_member(
        field, {{{"date"}, [&](const Field& inner) { set_date(target, values, inner); }}, {{"author"}, {}}});
  }
  if (const auto date = values.date(field)) target = date;
}

void set_language(FieldValues& values, const Field& field) {
  const auto found = values.text(field);
  if (!found) return;
  Article& article = values.article();
  article.language = values.conversion().language(*found, field.position);
  if (article.language.empty() && !found->empty()) values.keep(field);
}

bool is_web_address(std::string_view text) {
  const std::string address = fold_case(text.substr(0, 8));
  return address.starts_with("http://") || address.starts_with("https://");
}

void set_canonical_url(FieldValues& values, const Field& field) {
  std::string& url = values.article().canonical_url;
  values.set_text(url, field);
  if (url.empty() || is_web_address(url)) return;
  values.conversion().diagnostics.warning(
      field.position, "metadata.url-invalid",
      "'" + url + "' is not a web address; it is printed as it stands, without a link");
}

/// Of a site's generator, which means the place within the site by it, unless it is a whole address.
void set_address_of_page(FieldValues& values, const Field& field) {
  const bool is_address = field.value.IsScalar() && is_web_address(trim(field.value.Scalar()));
  // Obsidian's clipper names by "source" where the text is from; other words there are lost.
  if (!is_address && plain_key(field.key) == "source") return values.wrong_kind(field, "a web address");
  if (!is_address) return values.keep(field);
  std::string& url = values.article().canonical_url;
  if (url.empty()) url = trim(field.value.Scalar());
}

void set_publication(FieldValues& values, const Field& field) {
  Publication& publication = values.article().publication;
  if (!field.value.IsMap()) return values.set_text(publication.name, field);
  const auto text = [&](std::string& target) {
    return [&values, &target](const Field& inner) { values.set_text(target, inner); };
  };
  values.each_member(field, {{{"name", "title"}, text(publication.name)},
                             {{"section"}, text(publication.section)},
                             {{"edition"}, text(publication.edition)},
                             {{"page"}, text(publication.page)},
                             {{"issn"}, text(publication.issn)},
                             {{"url", "logo", "id"}, {}}});
}

// What is said of a picture of the text: a map with the file's name, or a list of such maps.
void add_pictures(FieldValues& values, const Field& field) {
  values.each_item(field, [&](const Field& item) {
    if (!item.value.IsMap()) return values.wrong_kind(item, "a map with the picture's file");
    PictureFields picture;
    picture.position = item.position;
    Members members;
    for (const std::string_view key : picture_keys()) {
      members.push_back({{key}, [&values, &picture, key](const Field& inner) {
                           values.set_text(picture.values[std::string(key)], inner);
                         }});
    }
    values.each_member(item, members);
    if (!picture.values.contains("file")) return values.wrong_kind(item, "a picture with its file");
    values.conversion().pictures.push_back(std::move(picture));
  });
}

void add_corrections(FieldValues& values, const Field& field) {
  values.each_item(field, [&](const Field& item) {
    Correction correction;
    correction.position = item.position;
    const auto read_text = [&](const Field& inner) {
      if (const auto words = values.text(inner)) correction.content = values.blocks(*words, inner.value);
    };
    if (item.value.IsMap()) {
      values.each_member(item,
                         {{{"date"}, [&](const Field& inner) { set_date(correction.date, values, inner); }},
                          {{"text", "content"}, read_text}});
    } else {
      read_text(item);
    }
    if (!correction.content.empty()) values.article().corrections.push_back(std::move(correction));
  });
}

void add_keywords(FieldValues& values, const Field& field) {
  std::vector<std::string> found = values.texts(field);
  if (field.value.IsScalar() && !found.empty()) {
    const std::string all = std::move(found.front());
    found.clear();
    for (const std::string_view part : split(all, ',')) found.emplace_back(trim(part));
  }
  std::vector<std::string>& keywords = values.article().keywords;
  for (std::string& keyword : found) {
    const bool is_there = std::ranges::any_of(
        keywords, [&](const std::string& other) { return fold_case(other) == fold_case(keyword); });
    if (!keyword.empty() && !is_there) keywords.push_back(std::move(keyword));
  }
}

template <Inlines Article::*member>
void set_inlines(FieldValues& values, const Field& field) {
  values.article().*member = values.inlines(field);
}
template <std::string Article::*member>
void set_text(FieldValues& values, const Field& field) {
  values.set_text(values.article().*member, field);
}
template <std::optional<DateTime> Article::*member>
void set_time(FieldValues& values, const Field& field) {
  set_date(values.article().*member, values, field);
}

using V = FieldValues;
using F = Field;

}  // namespace

/// Our name first, then pandoc's, then those of Hugo, Jekyll, Ghost, WordPress, Astro, Docusaurus, Quarto and
/// Obsidian.
const std::vector<Row>& field_rows() {
  static const std::vector<Row> kRows = {
      {{"title", "headline", "post-title"}, set_inlines<&Article::headline>},
      {{"subtitle", "standfirst", "deck", "dek", "subheadline", "subheading", "subhead"},
       set_inlines<&Article::standfirst>},
      {{"kicker", "overline", "eyebrow", "topline"}, set_inlines<&Article::kicker>},
      {{"abstract"},
       [](V& v, const F& f) {
         if (const auto words = v.text(f)) v.article().abstract = v.blocks(*words, f.value);
       }},
      {{"description", "summary", "excerpt", "custom-excerpt", "post-excerpt", "teaser", "blurb", "lede",
        "lead"},
       add_summary,
       true},
      {{"author", "authors", "creator", "creators", "byline", "writer", "writers", "post-author",
        "primary-author"},
       [](V& v, const F& f) { add_people(v, f); },
       true},
      {{"contributor", "contributors", "contributing-author"},
       [](V& v, const F& f) { add_people(v, f, "contributor"); },
       true},
      {{"editor", "editors"},
       [](V& v, const F& f) {
         // RStudio's and Quarto's editor is a program.
         const bool is_program =
             f.value.IsScalar() && (f.value.Scalar() == "visual" || f.value.Scalar() == "source");
         if (is_program || (f.value.IsMap() && f.value["markdown"])) return v.keep(f);
         add_people(v, f, "editor");
       },
       true},
      {{"translator", "translators"}, [](V& v, const F& f) { add_people(v, f, "translator"); }, true},
      {{"photographer", "photographers"}, [](V& v, const F& f) { add_people(v, f, "photographer"); }, true},
      {{"illustrator", "illustrators"}, [](V& v, const F& f) { add_people(v, f, "illustrator"); }, true},
      {{"dateline"}, set_text<&Article::dateline>},
      {{"publication", "publisher", "newspaper", "site-name", "outlet"}, set_publication},
      {{"section", "department"}, [](V& v, const F& f) { v.set_text(v.article().publication.section, f); }},
      {{"date", "published", "publication-date", "date-published", "published-at", "published-on",
        "published-date", "pub-date", "post-date", "posted", "issued", "created", "created-at", "created-on",
        "date-created", "creation-date"},
       [](V& v, const F& f) {
         if (plain_key(f.key) == "published" && FieldValues::truth(f)) return read_published_switch(v, f);
         set_date(v.article().published, v, f);
       }},
      {{"updated", "lastmod", "modified", "last-modified", "last-modified-at", "date-modified", "modified-at",
        "modified-date", "modification-date", "updated-at", "updated-date", "updated-on", "date-updated",
        "last-updated", "last-update", "revised", "revision-date", "post-modified"},
       set_time<&Article::updated>},
      {{"accessed", "access-date", "retrieved"}, set_time<&Article::accessed>},
      {{"lang", "language", "locale", "language-code", "content-language"}, set_language},
      {{"canonical-url", "canonical", "canonical-link", "original-url", "source-url"}, set_canonical_url},
      {{"url", "permalink", "source"}, set_address_of_page, true},
      {{"identifier", "guid", "uuid", "urn", "doi"}, set_text<&Article::identifier>},
      {{"keywords", "keyword", "tags", "tag", "categories", "category", "topics", "topic", "subjects",
        "subject", "labels"},
       add_keywords,
       true},
      {{"rights", "copyright"}, set_rights, true},
      {{"pictures"}, add_pictures, true},
      {{"publish-date", "publish-on"}, read_publish_date},
      {{"embargo", "embargo-until", "embargoed-until"}, set_time<&Article::embargo>},
      {{"expires", "expiry-date", "expiration-date", "expire-date", "expires-at", "unpublish-date", "expiry",
        "expiration"},
       set_time<&Article::expires>},
      {{"status", "post-status", "publication-status"}, read_status},
      {{"draft", "is-draft"}, read_draft},
      {{"publish"}, read_published_switch},
      {{"private"}, read_private},
      {{"corrections", "correction", "erratum", "errata"}, add_corrections, true},
      {{"bibliography"},
       [](V& v, const F& f) {
         for (std::string& file : v.texts(f)) v.article().bibliographies.push_back(std::move(file));
       },
       true},
      {{"references"},
       [](V& v, const F& f) {
         std::vector<Reference> found =
             references_from_yaml(f.value, v.first_line(), v.conversion().diagnostics);
         std::ranges::move(found, std::back_inserter(v.article().references));
       }},
      {lead_picture_keys(), read_lead_picture},
  };
  return kRows;
}

const Place* find_place(const std::string& plain) {
  static const std::map<std::string, Place> kPlaces = [] {
    std::map<std::string, Place> places;
    for (const Row& row : field_rows()) {
      for (std::size_t rank = 0; rank < row.names.size(); ++rank)
        places.emplace(plain_key(row.names[rank]), Place{&row, rank});
    }
    return places;
  }();
  const auto found = kPlaces.find(plain);
  return found == kPlaces.end() ? nullptr : &found->second;
}

}  // namespace newsexport::markdown
