// External interface: people_in(), spoken_name(), read_bibliography().
#include "readers/docbook/bibliography.h"

#include <array>

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

Name read_name(const XmlElement& person) {
  Name name;
  const XmlElement* parts = find_element(person, "personname");
  if (!parts) parts = &person;
  name.family = text_of(find_element(*parts, "surname"));
  name.given = text_of(find_element(*parts, "firstname"));
  if (name.given.empty()) name.given = text_of(find_element(*parts, "givenname"));
  const std::string other = text_of(find_element(*parts, "othername"));
  if (!other.empty()) name.given += (name.given.empty() ? "" : " ") + other;
  name.suffix = text_of(find_element(*parts, "lineage"));
  if (!name.family.empty()) return name;
  name = {};
  name.literal = text_of(find_element(person, "orgname"));
  if (name.literal.empty()) name.literal = text_of(find_element(person, "personname"));
  if (name.literal.empty() && child_elements(person).empty()) name.literal = text_of(&person);
  return name;
}

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
}

/// What stands around a part ("article" in "journal") comes as sets, each with its relation.
void read_parts(const XmlElement& entry, Reference& reference, bool is_container) {
  const XmlElement* title = titled_child(entry, "title");
  if (!title) title = find_element(entry, "citetitle");
  set(reference, is_container ? "container-title" : "title", text_of(title));
  for (const char* role : {"author", "editor", "translator"}) {
    std::vector<Name> names = people_in(entry, role);
    if (!names.empty() && !reference.names.contains(role)) reference.names[role] = std::move(names);
  }
  for (const XmlElement* child : child_elements(entry)) {
    const std::string_view name = local_name(*child);
    for (const Pair& pair : kVariables) {
      if (name == pair.docbook) set(reference, pair.csl, text_of(child));
    }
    if (name == "publishername") set(reference, "publisher", text_of(child));
    if (name == "publisher") {
      set(reference, "publisher", text_of(find_element(*child, "publishername")));
      const std::vector<const XmlElement*> cities = descendants(*child, "city");
      if (!cities.empty()) set(reference, "publisher-place", text_of(cities.front()));
    }
    if (name == "pubdate" || name == "date") set_date(reference, text_of(child));
    if (name == "copyright" && !reference.dates.contains("issued")) {
      set_date(reference, text_of(find_element(*child, "year")));
    }
    if (name == "biblioid") read_identifier(*child, reference);
    if (name == "bibliomisc") set(reference, "note", text_of(child));
  }
  for (const std::string_view name : {"link", "ulink"}) {
    for (const XmlElement* link : descendants(entry, name)) {
      set(reference, "URL", name == "link" ? attribute(*link, "href") : attribute(*link, "url"));
    }
  }
}

Reference read_entry(const XmlElement& entry) {
  Reference reference;
  reference.position = {entry.line, 0};
  bool is_part = false;
  for (const XmlElement* set_of : child_elements(entry, "biblioset")) {
    const std::string& relation = attribute(*set_of, "relation");
    const bool is_container = relation == "journal" || relation == "book" || relation == "series";
    is_part = is_part || is_container;
    read_parts(*set_of, reference, is_container);
    if (relation == "journal") reference.type = "article-journal";
    if (relation == "book") reference.type = "chapter";
  }
  read_parts(entry, reference, false);
  if (reference.type.empty() && !reference.variable("ISBN").empty()) reference.type = "book";
  if (reference.type.empty() && !reference.variable("publisher").empty()) reference.type = "book";
  if (reference.variable("title").empty()) reference.variables["title"] = text_of(&entry);
  return reference;
}

}  // namespace

std::vector<Name> people_in(const XmlElement& element, std::string_view kind) {
  std::vector<Name> names;
  for (const XmlElement* child : child_elements(element)) {
    const std::string_view name = local_name(*child);
    if (name == "authorgroup" || name == "info" || name == "articleinfo") {
      for (Name& inner : people_in(*child, kind)) names.push_back(std::move(inner));
    }
    const bool is_wanted = name == kind || (kind == "author" && name == "corpauthor");
    if (!is_wanted) continue;
    Name person = read_name(*child);
    if (!person.family.empty() || !person.literal.empty()) names.push_back(std::move(person));
  }
  return names;
}

std::string spoken_name(const Name& name) {
  if (!name.literal.empty()) return name.literal;
  const std::string spoken = name.given + (name.given.empty() ? "" : " ") + name.family;
  return name.suffix.empty() ? spoken : spoken + " " + name.suffix;
}

void read_bibliography(const XmlElement& root, Conversion& conversion) {
  for (const std::string_view kind : {"biblioentry", "bibliomixed"}) {
    for (const XmlElement* entry : descendants(root, kind)) {
      Reference reference = read_entry(*entry);
      const std::string abbreviation = text_of(find_element(*entry, "abbrev"));
      reference.key = id_of(*entry);
      if (reference.key.empty()) reference.key = abbreviation;
      if (reference.key.empty()) {
        reference.key = "docbook-work-" + std::to_string(conversion.article.references.size() + 1);
      }
      const bool is_new = conversion.reference_keys.emplace(reference.key, reference.key).second;
      if (!is_new) continue;
      if (!abbreviation.empty()) conversion.reference_keys.emplace(abbreviation, reference.key);
      conversion.article.references.push_back(std::move(reference));
    }
  }
}

}  // namespace newsexport::docbook
