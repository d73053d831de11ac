// External interface: read_bibliography(), add_list_of_works().
#include "readers/docbook/bibliography.h"

#include <algorithm>
#include <array>
#include <set>

#include "citations/csl_markup.h"
#include "citations/entry_remarks.h"
#include "readers/docbook/blocks.h"
#include "readers/docbook/info.h"
#include "readers/docbook/inlines.h"
#include "readers/docbook/people.h"
#include "readers/reference_headings.h"
#include "readers/said_words.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport::docbook {
namespace {

struct Pair {
  std::string_view docbook;
  const char* csl;
};

constexpr std::array kVariables = {
    Pair{"volumenum", "volume"}, Pair{"issuenum", "issue"},
    Pair{"edition", "edition"},  Pair{"pagenums", "page"},
    Pair{"artpagenums", "page"}, Pair{"isbn", "ISBN"},
    Pair{"issn", "ISSN"},        Pair{"seriesvolnums", "collection-number"},
};

void set(Reference& reference, const char* name, const std::string& value) {
  if (!value.empty() && reference.variable(name).empty()) reference.variables[name] = value;
}

void set_date(Reference& reference, const std::string& words) {
  if (words.empty()) return;
  ReferenceDate date;
  if (const auto time = parse_date_time(words)) {
    date.points.push_back(*time);
  } else {
    date.literal = words;
  }
  reference.dates["issued"] = std::move(date);
}

void read_identifier(const XmlElement& element, Reference& reference) {
  const std::string kind = fold_case(attribute(element, "class"));
  if (kind == "doi") set(reference, "DOI", text_of(element));
  if (kind == "isbn") set(reference, "ISBN", text_of(element));
  if (kind == "uri") set(reference, "URL", text_of(element));
  if (kind == "issn") set(reference, "ISSN", text_of(element));
}

/// What stands around a part ("article" in "journal") comes as sets, each with its relation.
void read_parts(const XmlElement& entry, Reference& reference, bool is_container) {
  const XmlElement* title = titled_child(entry, "title");
  if (!title) title = find_element(entry, "citetitle");
  set(reference, is_container ? "container-title" : "title", words_of(title));
  for (const char* role : {"author", "editor", "translator"}) {
    std::vector<Name> names = people_in(entry, role);
    if (!names.empty() && !reference.names.contains(role)) reference.names[role] = std::move(names);
  }
  for (const XmlElement* child : child_elements(entry)) {
    const std::string_view name = local_name(*child);
    for (const Pair& pair : kVariables) {
      if (name == pair.docbook) set(reference, pair.csl, words_of(*child));
    }
    if (name == "publishername") set(reference, "publisher", words_of(*child));
    if (name == "publisher") {
      set(reference, "publisher", text_of(find_element(*child, "publishername")));
      const std::vector<const XmlElement*> cities = descendants(*child, "city");
      if (!cities.empty()) set(reference, "publisher-place", text_of(cities.front()));
    }
    if (name == "pubdate" || name == "date") set_date(reference, words_of(*child));
    if (name == "copyright" && !reference.dates.contains("issued")) {
      set_date(reference, text_of(find_element(*child, "year")));
    }
    if (name == "biblioid") read_identifier(*child, reference);
  }
  for (const std::string_view name : {"link", "ulink"}) {
    for (const XmlElement* link : descendants(entry, name)) {
      set(reference, "URL", name == "link" ? attribute(*link, "href") : attribute(*link, "url"));
    }
  }
}

Reference read_data(const XmlElement& entry) {
  Reference reference;
  reference.position = {entry.line, 0};
  for (const std::string_view sets : {"biblioset", "bibliomset"}) {
    for (const XmlElement* set_of : child_elements(entry, sets)) {
      const std::string& relation = attribute(*set_of, "relation");
      const bool is_container = relation == "journal" || relation == "book" || relation == "series";
      read_parts(*set_of, reference, is_container);
      if (relation == "journal") reference.type = "article-journal";
      if (relation == "book") reference.type = "chapter";
    }
  }
  read_parts(entry, reference, false);
  if (reference.type.empty() && !reference.variable("ISBN").empty()) reference.type = "book";
  if (reference.type.empty() && !reference.variable("publisher").empty()) reference.type = "book";
  return reference;
}

/// What says no more than a machine wants to know, or is the entry's label.
bool is_value(std::string_view name) {
  constexpr auto kValues = std::to_array<std::string_view>(
      {"abbrev", "date", "pubdate", "biblioid", "isbn", "issn", "indexterm", "personname", "author", "editor",
       "authorgroup", "copyright", "biblioset", "bibliomset"});
  return std::ranges::find(kValues, name) != kValues.end();
}

/// What the marked parts say beside the variables.
std::string unsaid_parts(const XmlElement& entry, const std::set<std::string>& said) {
  std::string unsaid;
  for (const XmlElement* child : child_elements(entry)) {
    const std::string_view name = local_name(*child);
    const bool is_group = name == "biblioset" || name == "bibliomset" || is_info(*child);
    const std::string words = is_group ? unsaid_parts(*child, said) : words_of(*child);
    if ((is_value(name) && !is_group) || words.empty() || is_said(words, said)) continue;
    unsaid += (unsaid.empty() ? "" : ", ") + words;
  }
  return unsaid;
}

/// A `bibliomixed` is text as it is printed; a label before it is the list's own.
std::string words_as_found(const XmlElement& entry, Conversion& conversion) {
  return csl_from_inlines(read_inlines(without(entry, {"abbrev", "indexterm"}), conversion));
}

Reference read_entry(const XmlElement& entry, Conversion& conversion) {
  Reference reference = read_data(entry);
  if (local_name(entry) == "bibliomixed") {
    reference.as_found = words_as_found(entry, conversion);
    return reference;
  }
  if (reference.variable("title").empty()) {
    reference.as_found = words_of(without(entry, {"abbrev"}));
    return reference;
  }
  const std::string unsaid = unsaid_parts(entry, said_words(reference));
  set(reference, kRemark, unsaid);
  set(reference, "note", unsaid);
  return reference;
}

bool is_work(const XmlElement& element) {
  const std::string_view name = local_name(element);
  return name == "biblioentry" || name == "bibliomixed";
}

void read_works(const XmlElement& element, Conversion& conversion) {
  for (const XmlElement* entry : child_elements(element)) {
    if (!is_work(*entry)) {
      read_works(*entry, conversion);
      continue;
    }
    Reference reference = read_entry(*entry, conversion);
    const std::string abbreviation = text_of(find_element(*entry, "abbrev"));
    reference.key = id_of(*entry);
    if (reference.key.empty()) reference.key = abbreviation;
    if (reference.key.empty())
      reference.key = "docbook-work-" + std::to_string(conversion.article.references.size() + 1);
    conversion.keys_of_works.emplace(entry, reference.key);
    const bool is_new = conversion.reference_keys.emplace(reference.key, reference.key).second;
    if (!is_new) continue;
    if (!abbreviation.empty()) conversion.reference_keys.emplace(abbreviation, reference.key);
    conversion.article.references.push_back(std::move(reference));
  }
}

}  // namespace

void read_bibliography(const XmlElement& root, Conversion& conversion) {
  read_works(root, conversion);
}

void add_list_of_works(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  std::vector<std::string> keys;
  for (const XmlElement* entry : child_elements(element)) {
    const auto work = conversion.keys_of_works.find(entry);
    if (work != conversion.keys_of_works.end()) keys.push_back(work->second);
  }
  const XmlElement* title = titled_child(element, "title");
  Inlines words = title ? read_inlines(*title, conversion) : Inlines();
  add_paragraph(heading_of_references(std::move(words), keys), element, out);
  const XmlElement* subtitle = titled_child(element, "subtitle");
  if (subtitle) add_paragraph({{Emphasis{read_inlines(*subtitle, conversion)}}}, *subtitle, out);
  add_info(element, level, conversion, out);
  for (Block& block : read_blocks(element, level, conversion)) out.push_back(std::move(block));
}

}  // namespace newsexport::docbook
