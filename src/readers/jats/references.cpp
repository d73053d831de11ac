// External interface: read_references().
#include "readers/jats/references.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <utility>

#include "citations/csl_markup.h"
#include "citations/entry_remarks.h"
#include "readers/jats/blocks.h"
#include "readers/jats/inlines.h"
#include "readers/jats/names.h"
#include "readers/reference_headings.h"
#include "readers/said_words.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport::jats {
namespace {

struct Pair {
  std::string_view jats;
  const char* csl;
};

/// JATS `publication-type` → CSL type.
constexpr std::array kTypes = {
    Pair{"journal", "article-journal"},
    Pair{"book", "book"},
    Pair{"confproc", "paper-conference"},
    Pair{"conf-proc", "paper-conference"},
    Pair{"thesis", "thesis"},
    Pair{"web", "webpage"},
    Pair{"website", "webpage"},
    Pair{"webpage", "webpage"},
    Pair{"newspaper", "article-newspaper"},
    Pair{"news", "article-newspaper"},
    Pair{"magazine", "article-magazine"},
    Pair{"report", "report"},
    Pair{"gov", "report"},
    Pair{"patent", "patent"},
    Pair{"software", "software"},
    Pair{"data", "dataset"},
    Pair{"database", "dataset"},
    Pair{"preprint", "article"},
    Pair{"blog", "post-weblog"},
    Pair{"standard", "standard"},
    Pair{"commun", "personal_communication"},
    Pair{"tweet", "post"},
    Pair{"interview", "interview"},
};

/// Elements whose text is a CSL variable as it is.
constexpr std::array kVariables = {
    Pair{"volume", "volume"},
    Pair{"issue", "issue"},
    Pair{"publisher-name", "publisher"},
    Pair{"publisher-loc", "publisher-place"},
    Pair{"edition", "edition"},
    Pair{"isbn", "ISBN"},
    Pair{"issn", "ISSN"},
    Pair{"conf-name", "event-title"},
    Pair{"conf-loc", "event-place"},
    Pair{"series", "collection-title"},
    Pair{"version", "version"},
    Pair{"page-count", "number-of-pages"},
    Pair{"patent", "number"},
    Pair{"std", "number"},
    Pair{"abbrev-journal-title", "container-title-short"},
};

constexpr std::array kRoles = {
    Pair{"author", "author"},     Pair{"editor", "editor"},           Pair{"translator", "translator"},
    Pair{"compiler", "compiler"}, Pair{"director", "director"},       Pair{"allauthors", "author"},
    Pair{"inventor", "author"},   Pair{"guest-editor", "editor"},     Pair{"curator", "author"},
    Pair{"assignee", "author"},   Pair{"interviewer", "interviewer"},
};

template <std::size_t Count>
const char* find_csl(const std::array<Pair, Count>& pairs, std::string_view name) {
  const auto found = std::ranges::find(pairs, name, &Pair::jats);
  return found == pairs.end() ? nullptr : found->csl;
}

void set(Reference& reference, const char* name, const std::string& value) {
  if (value.empty()) return;
  std::string& variable = reference.variables[name];
  variable += (variable.empty() ? "" : ", ") + value;
}

bool is_citation(const XmlElement& element) {
  const std::string_view name = local_name(element);
  return name == "element-citation" || name == "mixed-citation" || name == "nlm-citation" ||
         name == "citation" || name == "product" || name == "related-object";
}

void add_remark(Reference& reference, const std::string& words) {
  set(reference, kRemark, words);
  set(reference, "note", words);
}

void read_identifier(const XmlElement& element, Reference& reference) {
  const std::string kind = attribute_text(element, "pub-id-type");
  const std::string value = text_of(element);
  if (kind == "doi") set(reference, "DOI", value);
  if (kind == "pmid") set(reference, "PMID", value);
  if (kind == "pmcid" || kind == "pmc") set(reference, "PMCID", value);
  if (kind == "isbn") set(reference, "ISBN", value);
  if (kind == "report") set(reference, "number", value);
}

/// A DOI in a link is a DOI; any other address is the way to the work.
void read_address(const XmlElement& element, Reference& reference) {
  std::string address = attribute_text(element, "href");
  if (address.empty()) address = text_of(element);
  for (const std::string_view resolver :
       {"https://doi.org/", "http://doi.org/", "http://dx.doi.org/", "https://dx.doi.org/"}) {
    if (!address.starts_with(resolver)) continue;
    if (reference.variable("DOI").empty()) set(reference, "DOI", address.substr(resolver.size()));
    return;
  }
  const bool is_web = address.starts_with("http://") || address.starts_with("https://");
  if (is_web && reference.variable("URL").empty()) set(reference, "URL", address);
}

int number(const std::string& text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

void read_date(const XmlElement& citation, Reference& reference) {
  const std::vector<const XmlElement*> years = descendants(citation, "year");
  if (years.empty()) return;
  const std::string year = text_of(years.front());
  const std::vector<const XmlElement*> months = descendants(citation, "month");
  const std::vector<const XmlElement*> days = descendants(citation, "day");
  std::string words = year;
  if (!months.empty()) words = text_of(months.front()) + " " + words;
  if (!days.empty() && !months.empty()) words = text_of(days.front()) + " " + words;
  ReferenceDate date;
  DateTime point;
  point.year = number(year);
  point.month = months.empty() ? 0 : number(text_of(months.front()));
  point.day = days.empty() || point.month == 0 ? 0 : number(text_of(days.front()));
  const bool is_number = point.year > 0 && point.month >= 0 && point.month <= 12 && point.day <= 31;
  std::optional<DateTime> time = parse_date_time(words);
  if (time && point.month == 0) {
    date.points.push_back(*time);
  } else if (is_number && year.size() <= 5) {
    date.points.push_back(point);
  } else {
    date.literal = words;
  }
  reference.dates["issued"] = std::move(date);
  // "2002a" tells works of one year apart.
  const char last = year.empty() ? '\0' : year.back();
  if (year.size() == 5 && last >= 'a' && last <= 'z')
    reference.variables["year-suffix"] = std::string(1, last);
}

void read_access_date(const XmlElement& citation, Reference& reference) {
  for (const XmlElement* date : child_elements(citation, "date-in-citation")) {
    ReferenceDate accessed;
    if (const auto time = parse_date_time(text_of(date))) {
      accessed.points.push_back(*time);
    } else {
      accessed.literal = text_of(date);
    }
    reference.dates["accessed"] = std::move(accessed);
  }
}

void read_pages(const XmlElement& citation, Reference& reference) {
  const std::string first = text_of(find_element(citation, "fpage"));
  const std::string last = text_of(find_element(citation, "lpage"));
  const std::string range = text_of(find_element(citation, "page-range"));
  const std::string number_of_article = text_of(find_element(citation, "elocation-id"));
  if (!range.empty()) {
    set(reference, "page", range);
  } else if (!first.empty()) {
    set(reference, "page", last.empty() || last == first ? first : first + "-" + last);
  } else {
    set(reference, "page", number_of_article);
  }
}

/// A `source` is what the work stands in, or, where it has no other title, the work.
void read_titles(const XmlElement& citation, Reference& reference) {
  const std::string source = text_of(find_element(citation, "source"));
  std::string title;
  for (const std::string_view name : {"article-title", "chapter-title", "part-title", "data-title"}) {
    if (title.empty()) title = text_of(find_element(citation, name));
  }
  if (!text_of(find_element(citation, "chapter-title")).empty()) reference.type = "chapter";
  if (title.empty()) title = text_of(find_element(citation, "trans-title"));
  set(reference, "title", title.empty() ? source : title);
  if (!title.empty()) set(reference, "container-title", source);
}

void read_people(const XmlElement& citation, Reference& reference) {
  for (const XmlElement* group : child_elements(citation, "person-group")) {
    const std::string type = attribute_text(*group, "person-group-type");
    const char* role = find_csl(kRoles, type);
    std::vector<Name>& names = reference.names[role ? role : "author"];
    for (Name& name : names_in(*group)) names.push_back(std::move(name));
  }
  for (Name& name : names_in(citation)) reference.names["author"].push_back(std::move(name));
  std::erase_if(reference.names, [](const auto& entry) { return entry.second.empty(); });
}

/// What only says how words look.
constexpr auto kStyles = std::to_array<std::string_view>(
    {"italic", "bold", "styled-content", "sc", "named-content", "underline", "sup", "sub", "monospace"});

/// Dates are values by now, identifiers and links serve machines.
bool is_value(std::string_view name) {
  constexpr auto kValues = std::to_array<std::string_view>(
      {"year", "month", "day", "date", "season", "string-date", "date-in-citation", "access-date", "pub-id",
       "object-id", "ext-link", "uri", "label", "person-group", "name", "string-name", "etal", "issn-l"});
  return std::ranges::find(kValues, name) != kValues.end();
}

/// What marked parts say beside the variables.
std::string unsaid_parts(const XmlElement& citation, const std::set<std::string>& said) {
  std::string unsaid;
  for (const XmlElement* child : child_elements(citation)) {
    const std::string words = words_of(*child);
    if (is_value(local_name(*child)) || words.empty() || is_said(words, said)) continue;
    unsaid += (unsaid.empty() ? "" : ", ") + words;
  }
  return unsaid;
}

/// The entry's words with their marks, without its label.
std::string words_as_found(const XmlElement& citation, Conversion& conversion) {
  return csl_from_inlines(read_inlines(without(citation, {"label"}), conversion));
}

/// An entry without the parts that tell a work from another is its own words; so is one whose words say more
/// than its marked parts. Where no words stand between the parts, what no variable holds is a remark.
void keep_other_words(const XmlElement& citation, Conversion& conversion, Reference& reference) {
  const bool has_parts =
      !reference.variable("title").empty() && (!reference.names.empty() || !reference.dates.empty());
  if (!has_parts) {
    reference.as_found = words_as_found(citation, conversion);
    const std::string url = reference.variable("URL");
    const std::string doi = reference.variable("DOI");
    reference.variables.clear();
    if (!url.empty()) reference.variables["URL"] = url;
    if (!doi.empty()) reference.variables["DOI"] = doi;
    reference.names.clear();
    reference.dates.clear();
    return;
  }
  const std::set<std::string> said = said_words(reference);
  const std::string unsaid = unsaid_parts(citation, said);
  if (has_own_text(citation) && (!unsaid.empty() || has_free_words(citation, kStyles, said))) {
    reference.as_found = words_as_found(citation, conversion);
  } else if (!unsaid.empty()) {
    add_remark(reference, unsaid);
  }
}

Reference read_citation(const XmlElement& citation, Conversion& conversion) {
  Reference reference;
  reference.position = {citation.line, 0};
  for (const std::string_view name : {"publication-type", "citation-type"}) {
    const char* type = find_csl(kTypes, attribute_text(citation, name));
    if (type && reference.type.empty()) reference.type = type;
  }
  read_people(citation, reference);
  read_titles(citation, reference);
  read_pages(citation, reference);
  read_date(citation, reference);
  read_access_date(citation, reference);
  for (const XmlElement* child : child_elements(citation)) {
    const std::string_view name = local_name(*child);
    if (const char* variable = find_csl(kVariables, name)) set(reference, variable, words_of(*child));
    if (name == "pub-id" || name == "object-id") read_identifier(*child, reference);
  }
  for (const std::string_view name : {"ext-link", "uri"}) {
    for (const XmlElement* link : descendants(citation, name)) read_address(*link, reference);
  }
  keep_other_words(citation, conversion, reference);
  return reference;
}

std::vector<const XmlElement*> citations_in(const XmlElement& ref) {
  std::vector<const XmlElement*> citations;
  for (const XmlElement* child : child_elements(ref)) {
    if (is_citation(*child)) citations.push_back(child);
    // Alternatives say the same in several ways.
    if (local_name(*child) != "citation-alternatives") continue;
    for (const XmlElement* form : child_elements(*child)) {
      if (!is_citation(*form)) continue;
      citations.push_back(form);
      break;
    }
  }
  if (citations.empty() && !text_of(&ref).empty()) citations.push_back(&ref);
  return citations;
}

/// What stands in a `ref` beside its citations ("note": a comment on the work).
std::string words_beside(const XmlElement& ref) {
  std::string words;
  for (const XmlElement* child : child_elements(ref)) {
    const std::string_view name = local_name(*child);
    if (is_citation(*child) || name == "citation-alternatives" || name == "label") continue;
    const std::string own = words_of(*child);
    if (!own.empty()) words += (words.empty() ? "" : " ") + own;
  }
  return words;
}

void read_ref(const XmlElement& ref, const std::string& id, Conversion& conversion) {
  std::vector<std::string>& keys = conversion.reference_keys[id];
  const std::vector<const XmlElement*> citations = citations_in(ref);
  for (const XmlElement* citation : citations) {
    Reference reference = read_citation(*citation, conversion);
    reference.key = keys.empty() ? id : id + "-" + std::to_string(keys.size() + 1);
    keys.push_back(reference.key);
    const std::string own_id = attribute_text(*citation, "id");
    if (!own_id.empty() && own_id != id) conversion.reference_keys[own_id] = {reference.key};
    const std::string beside = citation == &ref || citation != citations.back() ? "" : words_beside(ref);
    add_remark(reference, beside);
    conversion.reference_order.add(reference.key);
    conversion.article.references.push_back(std::move(reference));
  }
}

std::vector<std::string> keys_of(const XmlElement& list, const Conversion& conversion) {
  std::vector<std::string> keys;
  for (const XmlElement* ref : child_elements(list, "ref")) {
    const auto found = conversion.reference_keys.find(attribute_text(*ref, "id"));
    if (found == conversion.reference_keys.end()) continue;
    keys.insert(keys.end(), found->second.begin(), found->second.end());
  }
  return keys;
}

}  // namespace

void read_references(const XmlElement& root, Conversion& conversion) {
  int unnamed = 0;
  for (const XmlElement* list : descendants(root, "ref-list")) {
    for (const XmlElement* ref : descendants(*list, "ref")) {
      std::string id = attribute_text(*ref, "id");
      if (id.empty()) id = "jats-reference-" + std::to_string(++unnamed);
      if (!conversion.reference_keys.contains(id)) read_ref(*ref, id, conversion);
    }
  }
}

void add_list_of_references(const XmlElement& list, int level, Conversion& conversion, Blocks& out) {
  Inlines title;
  for (const std::string_view name : {"label", "title"}) {
    for (const XmlElement* part : child_elements(list, name))
      append_spaced(read_inlines(*part, conversion), title);
  }
  add_paragraph(heading_of_references(std::move(title), keys_of(list, conversion)), list, out);
  add_remainder(list, {"label", "title", "ref"}, level, conversion, out);
}

}  // namespace newsexport::jats
