// One table of the metadata fields that can be set from outside: set_metadata(), override_metadata().
#include "model/set_metadata.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "model/language.h"
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

Outcome set_reservation(std::optional<bool>& field, std::string_view value) {
  const std::string word = fold_case(value);
  if (word == "1" || word == "true" || word == "yes") {
    field = true;
  } else if (word == "0" || word == "false" || word == "no") {
    field = false;
  } else if (word.empty()) {
    field.reset();
  } else {
    return Outcome::invalid;
  }
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
    MetadataKey{"copyright-holder", [](A& a, V value) { return set_text(a.rights.holder, value); }},
    MetadataKey{"copyright-year", [](A& a, V value) { return set_text(a.rights.year, value); }},
    MetadataKey{"credit-line", [](A& a, V value) { return set_text(a.rights.credit_line, value); }},
    MetadataKey{"date", [](A& a, V value) { return set_date(a.published, value); }},
    MetadataKey{"dateline", [](A& a, V value) { return set_text(a.dateline, value); }},
    MetadataKey{"identifier", [](A& a, V value) { return set_text(a.identifier, value); }},
    MetadataKey{"keywords", [](A& a, V value) { return set_keywords(a.keywords, value); }},
    MetadataKey{"kicker", [](A& a, V value) { return set_inlines(a.kicker, value); }},
    MetadataKey{"lang", [](A& a, V value) { return set_language(a.language, value); }},
    MetadataKey{"license", [](A& a, V value) { return set_text(a.rights.licence_name, value); }},
    MetadataKey{"license-url", [](A& a, V value) { return set_text(a.rights.licence_url, value); }},
    MetadataKey{"publication", [](A& a, V value) { return set_text(a.publication.name, value); }},
    MetadataKey{"published", [](A& a, V value) { return set_date(a.published, value); }},
    MetadataKey{"rights", [](A& a, V value) { return set_text(a.rights.notice, value); }},
    MetadataKey{"section", [](A& a, V value) { return set_text(a.publication.section, value); }},
    MetadataKey{"standfirst", [](A& a, V value) { return set_inlines(a.standfirst, value); }},
    MetadataKey{"subtitle", [](A& a, V value) { return set_inlines(a.standfirst, value); }},
    MetadataKey{"tdm-policy", [](A& a, V value) { return set_text(a.rights.tdm_policy, value); }},
    MetadataKey{"tdm-reservation",
                [](A& a, V value) { return set_reservation(a.rights.tdm_reservation, value); }},
    MetadataKey{"title", [](A& a, V value) { return set_inlines(a.headline, value); }},
    MetadataKey{"updated", [](A& a, V value) { return set_date(a.updated, value); }},
    MetadataKey{"usage-terms", [](A& a, V value) { return set_text(a.rights.usage_terms, value); }},
};

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
  const auto found = std::ranges::find(kKeys, key, &MetadataKey::key);
  if (found == kKeys.end()) {
    diagnostics.warning({}, "metadata.unknown-key",
                        fmt::format("no metadata field is called '{}'; there are: {}", key, joined_keys()));
    return;
  }
  if (!is_carriable(value) || found->set(article, trim(value)) == Outcome::invalid) {
    diagnostics.warning({}, "metadata.invalid-value",
                        fmt::format("'{}' is no value for '{}'; it is not set", value, key));
  }
}

void override_metadata(Article& article, std::span<const MetadataField> fields, Diagnostics& diagnostics) {
  if (std::ranges::find(fields, "author", &MetadataField::key) != fields.end()) {
    article.bylines.clear();
    article.byline_note.clear();
  }
  for (const MetadataField& field : fields) set_metadata(article, field.key, field.value, diagnostics);
}

}  // namespace newsexport
