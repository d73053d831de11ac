// One table of the metadata fields that can be set from outside: set_metadata(), override_metadata().
#include "model/set_metadata.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "model/language.h"
#include "model/release.h"
#include "model/rights_fields.h"
#include "support/key_names.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

/// Whether the value was of a kind that the field can hold.
enum class Outcome { set, invalid };

/// `set` is given the trimmed value.
struct MetadataKey {
  std::string_view key;
  Outcome (*set)(Article& article, std::string_view value);
};

Outcome set_inlines(Inlines& field, std::string_view value) {
  field.clear();
  if (!value.empty()) append_text(field, value);
  return Outcome::set;
}

Outcome set_text(std::string& field, std::string_view value) {
  field = value;
  return Outcome::set;
}

Outcome set_date(std::optional<DateTime>& field, std::string_view value) {
  const std::optional<DateTime> date = parse_date_time(value);
  if (!date && !value.empty()) return Outcome::invalid;
  field = date;
  return Outcome::set;
}

Outcome set_language(std::string& field, std::string_view value) {
  const std::optional<std::string> language = canonical_language(value);
  if (!language && !value.empty()) return Outcome::invalid;
  field = language.value_or("");
  return Outcome::set;
}

Outcome set_keywords(std::vector<std::string>& field, std::string_view value) {
  field.clear();
  const char separator = value.find(';') == std::string_view::npos ? ',' : ';';
  for (const std::string_view part : split(value, separator)) {
    if (!trim(part).empty()) field.emplace_back(trim(part));
  }
  return Outcome::set;
}

/// Another notice does not say what the first one's words did.
void forget_words_of_notice(Rights& rights) {
  const std::vector<RightsOrigin> origins = rights.origins;
  for (const RightsOrigin& origin : origins) {
    if (origin.kind == RightsOrigin::Kind::notice) set_rights_field(rights, origin.field, "");
  }
  std::erase_if(rights.origins,
                [](const RightsOrigin& origin) { return origin.kind == RightsOrigin::Kind::notice; });
}

template <RightsField field>
Outcome set_rights(Article& article, std::string_view value) {
  if (!set_rights_field(article.rights, field, value)) return Outcome::invalid;
  if (field == RightsField::notice) forget_words_of_notice(article.rights);
  article.rights.note_origin(field, RightsOrigin::Kind::command_line);
  return Outcome::set;
}

Outcome set_release(Article& article, std::string_view value) {
  const std::optional<Release> release = value.empty() ? Release::usable : parse_release(value);
  if (!release) return Outcome::invalid;
  article.release = *release;
  return Outcome::set;
}

Outcome add_author(Article& article, std::string_view value) {
  if (!value.empty()) {
    Byline byline;
    byline.name = value;
    article.bylines.push_back(std::move(byline));
  }
  return Outcome::set;
}

using A = Article;
using V = std::string_view;

constexpr std::array kKeys = {
    MetadataKey{"author", add_author},
    MetadataKey{"canonical-url", [](A& a, V value) { return set_text(a.canonical_url, value); }},
    MetadataKey{"copyright-holder", set_rights<RightsField::holder>},
    MetadataKey{"copyright-year", set_rights<RightsField::year>},
    MetadataKey{"credit-line", set_rights<RightsField::credit_line>},
    MetadataKey{"date", [](A& a, V value) { return set_date(a.published, value); }},
    MetadataKey{"dateline", [](A& a, V value) { return set_text(a.dateline, value); }},
    MetadataKey{"embargo", [](A& a, V value) { return set_date(a.embargo, value); }},
    MetadataKey{"expires", [](A& a, V value) { return set_date(a.expires, value); }},
    MetadataKey{"identifier", [](A& a, V value) { return set_text(a.identifier, value); }},
    MetadataKey{"keywords", [](A& a, V value) { return set_keywords(a.keywords, value); }},
    MetadataKey{"kicker", [](A& a, V value) { return set_inlines(a.kicker, value); }},
    MetadataKey{"lang", [](A& a, V value) { return set_language(a.language, value); }},
    MetadataKey{"license", set_rights<RightsField::licence_name>},
    MetadataKey{"license-url", set_rights<RightsField::licence_url>},
    MetadataKey{"publication", [](A& a, V value) { return set_text(a.publication.name, value); }},
    MetadataKey{"published", [](A& a, V value) { return set_date(a.published, value); }},
    MetadataKey{"restrictions", set_rights<RightsField::restrictions>},
    MetadataKey{"rights", set_rights<RightsField::notice>},
    MetadataKey{"rights-agent", set_rights<RightsField::agent>},
    MetadataKey{"rights-end", set_rights<RightsField::ends>},
    MetadataKey{"rights-start", set_rights<RightsField::starts>},
    MetadataKey{"rights-territory", set_rights<RightsField::territory>},
    MetadataKey{"section", [](A& a, V value) { return set_text(a.publication.section, value); }},
    MetadataKey{"standfirst", [](A& a, V value) { return set_inlines(a.standfirst, value); }},
    MetadataKey{"status", set_release},
    MetadataKey{"subtitle", [](A& a, V value) { return set_inlines(a.standfirst, value); }},
    MetadataKey{"tdm-policy", set_rights<RightsField::tdm_policy>},
    MetadataKey{"tdm-reservation", set_rights<RightsField::tdm_reservation>},
    MetadataKey{"title", [](A& a, V value) { return set_inlines(a.headline, value); }},
    MetadataKey{"updated", [](A& a, V value) { return set_date(a.updated, value); }},
    MetadataKey{"usage-terms", set_rights<RightsField::usage_terms>},
};

/// Other words for the same fields, which front matter understands too.
struct Alias {
  std::string_view name;
  std::string_view key;
};
constexpr std::array kAliases = {
    Alias{"headline", "title"},       Alias{"language", "lang"},      Alias{"tags", "keywords"},
    Alias{"categories", "keywords"},  Alias{"authors", "author"},     Alias{"creator", "author"},
    Alias{"copyright", "rights"},     Alias{"licence", "license"},    Alias{"licence-url", "license-url"},
    Alias{"description", "subtitle"}, Alias{"credit", "credit-line"}, Alias{"publisher", "publication"},
    Alias{"modified", "updated"},     Alias{"lastmod", "updated"},
};

/// The row that `key` names in any spelling; null where there is none.
const MetadataKey* find_row(std::string_view key) {
  std::string plain = plain_key(key);
  const auto alias =
      std::ranges::find_if(kAliases, [&](const Alias& one) { return plain_key(one.name) == plain; });
  if (alias != kAliases.end()) plain = plain_key(alias->key);
  const auto found =
      std::ranges::find_if(kKeys, [&](const MetadataKey& one) { return plain_key(one.key) == plain; });
  return found == kKeys.end() ? nullptr : &*found;
}

std::vector<std::string_view> known_names() {
  std::vector<std::string_view> names = metadata_keys();
  for (const Alias& alias : kAliases) names.push_back(alias.name);
  return names;
}

/// Whether every writer can carry it: well-formed UTF-8 of characters that XML has.
bool is_carriable(std::string_view value) {
  if (!is_valid_utf8(value)) return false;
  for (std::size_t at = 0; at < value.size();) {
    if (!is_xml_character(next_code_point(value, at))) return false;
  }
  return true;
}

std::string joined_keys() {
  return fmt::format("{}", fmt::join(metadata_keys(), ", "));
}

}  // namespace

std::vector<std::string_view> metadata_keys() {
  std::vector<std::string_view> keys;
  for (const MetadataKey& key : kKeys) keys.push_back(key.key);
  return keys;
}

void set_metadata(Article& article, std::string_view key, std::string_view value, Diagnostics& diagnostics) {
  const MetadataKey* found = find_row(key);
  if (!found) {
    const std::string near = did_you_mean(key, known_names());
    diagnostics.warning({}, "metadata.unknown-key",
                        fmt::format("no metadata field is called '{}'{}", key,
                                    near.empty() ? "; there are: " + joined_keys() : near));
    return;
  }
  if (!is_carriable(value) || found->set(article, trim(value)) == Outcome::invalid) {
    diagnostics.warning({}, "metadata.invalid-value",
                        fmt::format("'{}' is no value for '{}'; it is not set", value, key));
  }
}

void override_metadata(Article& article, std::span<const MetadataField> fields, Diagnostics& diagnostics) {
  const auto names_author = [](const MetadataField& field) {
    const MetadataKey* row = find_row(field.key);
    return row && row->key == "author";
  };
  if (std::ranges::any_of(fields, names_author)) {
    article.bylines.clear();
    article.byline_note.clear();
  }
  for (const MetadataField& field : fields) set_metadata(article, field.key, field.value, diagnostics);
}

}  // namespace newsexport
