// External interface: works_in_json_ld(), corrections_in_json_ld().
#include "readers/html/json_ld_works.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "readers/html/page_facts.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

using nlohmann::json;

constexpr int kDeepestPart = 4;  // an article in an issue in a volume in a periodical
constexpr std::size_t kMostWorks = 1000;

struct Pair {
  std::string_view schema;
  const char* csl;
};

constexpr std::array kTypes = {
    Pair{"NewsArticle", "article-newspaper"},
    Pair{"ReportageNewsArticle", "article-newspaper"},
    Pair{"ScholarlyArticle", "article-journal"},
    Pair{"MedicalScholarlyArticle", "article-journal"},
    Pair{"Report", "report"},
    Pair{"Book", "book"},
    Pair{"Chapter", "chapter"},
    Pair{"Thesis", "thesis"},
    Pair{"WebPage", "webpage"},
    Pair{"WebSite", "webpage"},
    Pair{"BlogPosting", "post-weblog"},
    Pair{"SocialMediaPosting", "post"},
    Pair{"Dataset", "dataset"},
    Pair{"Legislation", "legislation"},
    Pair{"Movie", "motion_picture"},
    Pair{"Map", "map"},
};

/// Properties whose text is a CSL variable as it is.
constexpr std::array kVariables = {
    Pair{"volumeNumber", "volume"}, Pair{"issueNumber", "issue"},   Pair{"pagination", "page"},
    Pair{"printPage", "page"},      Pair{"bookEdition", "edition"}, Pair{"isbn", "ISBN"},
    Pair{"issn", "ISSN"},           Pair{"reportNumber", "number"}, Pair{"articleSection", "section"},
};

std::string text_of(const json& value) {
  if (value.is_string()) return plain_value(value.get_ref<const std::string&>());
  if (value.is_number_integer()) return std::to_string(value.get<long long>());
  if (value.is_array() && !value.empty()) return value.front().is_array() ? "" : text_of(value.front());
  return {};
}

std::string member(const json& object, const char* name) {
  const auto found = object.is_object() ? object.find(name) : object.end();
  return found == object.end() ? std::string() : text_of(*found);
}

std::string name_in(const json& thing) {
  const std::string name = member(thing, "name");
  return name.empty() ? member(thing, "headline") : name;
}

/// The value as a list: schema.org lets one thing stand for a list of one.
std::vector<const json*> listed(const json& value) {
  std::vector<const json*> list;
  if (value.is_array()) {
    for (const json& one : value) list.push_back(&one);
  } else {
    list.push_back(&value);
  }
  return list;
}

void set(Reference& reference, const char* variable, const std::string& value) {
  if (!value.empty() && reference.variable(variable).empty()) reference.variables[variable] = value;
}

bool is_address(const std::string& text) {
  return (text.starts_with("https://") || text.starts_with("http://")) && text.find(' ') == std::string::npos;
}

/// An address at the DOI's resolver is a DOI.
void set_address(Reference& reference, const std::string& address) {
  for (const std::string_view prefix :
       {"https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "doi:"}) {
    if (address.starts_with(prefix)) return set(reference, "DOI", address.substr(prefix.size()));
  }
  if (is_address(address)) set(reference, "URL", address);
}

std::optional<Name> name_of(const json& maker) {
  Name name;
  name.family = member(maker, "familyName");
  name.given = member(maker, "givenName");
  if (!name.family.empty()) return name;
  name = {};
  name.literal = maker.is_string() ? text_of(maker) : member(maker, "name");
  if (name.literal.empty()) return std::nullopt;
  return name;
}

void add_makers(const json& work, Reference& reference) {
  for (const char* role : {"author", "editor", "translator"}) {
    const auto makers = work.find(role);
    if (makers == work.end()) continue;
    for (const json* maker : listed(*makers)) {
      if (const auto name = name_of(*maker)) reference.names[role].push_back(*name);
    }
  }
}

void add_date(const json& work, Reference& reference) {
  const std::string words = member(work, "datePublished");
  if (words.empty()) return;
  ReferenceDate date;
  if (const auto time = date_of(words)) {
    date.points.push_back(*time);
  } else {
    date.literal = words;
  }
  reference.dates["issued"] = std::move(date);
}

void add_type(const json& work, Reference& reference) {
  const auto types = work.find("@type");
  if (types == work.end()) return;
  for (const json* type : listed(*types)) {
    const auto row = std::ranges::find(kTypes, text_of(*type), &Pair::schema);
    if (row != kTypes.end() && reference.type.empty()) reference.type = row->csl;
  }
}

/// What is the work's own, or its issue's or volume's; the outermost thing with a name holds it.
void add_parts(const json& work, int depth, Reference& reference) {
  for (const Pair& pair : kVariables) set(reference, pair.csl, member(work, pair.schema.data()));
  const std::string first = member(work, "pageStart");
  const std::string last = member(work, "pageEnd");
  set(reference, "page", last.empty() || last == first ? first : first + "-" + last);
  if (const auto publisher = work.find("publisher"); publisher != work.end()) {
    set(reference, "publisher", publisher->is_object() ? name_in(*publisher) : text_of(*publisher));
  }
  if (const auto place = work.find("locationCreated"); place != work.end()) {
    set(reference, "publisher-place", place->is_object() ? name_in(*place) : text_of(*place));
  }
  const auto whole = work.find("isPartOf");
  if (whole == work.end() || depth >= kDeepestPart) return;
  const std::vector<const json*> containers = listed(*whole);
  if (containers.empty()) return;
  const json& container = *containers.front();
  if (container.is_object()) add_parts(container, depth + 1, reference);
  set(reference, "container-title", container.is_object() ? name_in(container) : text_of(container));
}

Reference read_work(const json& work) {
  Reference reference;
  add_type(work, reference);
  set(reference, "title", name_in(work));
  add_makers(work, reference);
  add_parts(work, 0, reference);
  add_date(work, reference);
  for (const char* property : {"identifier", "sameAs", "url", "@id"}) {
    set_address(reference, member(work, property));
  }
  if (reference.variable("title").empty()) set(reference, "title", reference.variable("URL"));
  return reference;
}

Reference read_words(const std::string& words) {
  Reference reference;
  if (is_address(words)) {
    reference.type = "webpage";
    set(reference, "title", words);
    set_address(reference, words);
  } else {
    reference.as_found = words;
  }
  return reference;
}

json parsed(const std::string& text) {
  return json::parse(text, nullptr, false);
}

}  // namespace

std::vector<Reference> works_in_json_ld(const std::string& json_text, int first_number) {
  std::vector<Reference> works;
  const json value = parsed(json_text);
  if (value.is_discarded()) return works;
  for (const json* one : listed(value)) {
    if (works.size() == kMostWorks) break;
    Reference work = one->is_object() ? read_work(*one) : read_words(text_of(*one));
    if (work.as_found.empty() && work.variable("title").empty()) continue;
    work.key = "linked-data-" + std::to_string(first_number + static_cast<int>(works.size()));
    works.push_back(std::move(work));
  }
  return works;
}

std::vector<Correction> corrections_in_json_ld(const std::string& json_text) {
  std::vector<Correction> corrections;
  const json value = parsed(json_text);
  if (value.is_discarded()) return corrections;
  for (const json* one : listed(value)) {
    const std::string text = one->is_object() ? member(*one, "text") : text_of(*one);
    if (text.empty() || is_address(text)) continue;
    Correction correction;
    if (one->is_object()) correction.date = date_of(member(*one, "datePublished"));
    Paragraph paragraph;
    append_text(paragraph.content, collapse_space(text));
    correction.content.push_back({std::move(paragraph), {}, "", {}, "", {}});
    corrections.push_back(std::move(correction));
  }
  return corrections;
}

}  // namespace newsexport::html
