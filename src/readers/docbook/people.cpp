// External interface: people_in(), spoken_name(), name_words(), affiliation_of(), read_people(),
// people_words().
#include "readers/docbook/people.h"

#include <algorithm>
#include <array>

#include "readers/docbook/blocks.h"
#include "xml/xml_query.h"

namespace newsexport::docbook {
namespace {

constexpr auto kMakers =
    std::to_array<std::string_view>({"author", "corpauthor", "editor", "othercredit", "collab"});

void add(std::string& list, const std::string& words, std::string_view divider) {
  if (!words.empty()) list += (list.empty() ? std::string() : std::string(divider)) + words;
}

Name read_name(const XmlElement& person) {
  Name name;
  const XmlElement* parts = find_element(person, "personname");
  if (!parts) parts = &person;
  name.family = words_of(find_element(*parts, "surname"));
  name.given = words_of(find_element(*parts, "firstname"));
  if (name.given.empty()) name.given = words_of(find_element(*parts, "givenname"));
  for (const XmlElement* other : child_elements(*parts, "othername")) add(name.given, words_of(*other), " ");
  name.suffix = words_of(find_element(*parts, "lineage"));
  if (!name.family.empty()) return name;
  name = {};
  for (const std::string_view kind : {"orgname", "personname", "collabname"}) {
    if (name.literal.empty()) name.literal = words_of(find_element(person, kind));
  }
  const bool is_text = child_elements(person).empty() || has_own_text(person);
  if (name.literal.empty() && is_text) name.literal = words_of(person);
  return name;
}

/// The parts of an address or an organization, a comma between them where nothing else stands.
std::string parts_of(const XmlElement& element) {
  if (has_own_text(element)) return words_of(element);
  std::string words;
  for (const XmlElement* part : child_elements(element)) {
    const std::string_view name = local_name(*part);
    if (name == "jobtitle") continue;
    add(words, parts_of(*part), ", ");
  }
  return words;
}

/// All that makes something of `info`, also within groups.
void collect_makers(const XmlElement& info, std::vector<const XmlElement*>& makers) {
  for (const XmlElement* child : child_elements(info)) {
    const std::string_view name = local_name(*child);
    if (std::ranges::find(kMakers, name) != kMakers.end()) makers.push_back(child);
    if (name == "authorgroup") collect_makers(*child, makers);
  }
}

std::string role_of(const XmlElement& person) {
  std::string role;
  for (const XmlElement* affiliation : child_elements(person, "affiliation")) {
    for (const XmlElement* job : child_elements(*affiliation, "jobtitle")) add(role, words_of(*job), ", ");
  }
  for (const XmlElement* contribution : child_elements(person, "contrib"))
    add(role, words_of(*contribution), ", ");
  if (!role.empty()) return role;
  if (local_name(person) == "editor") return "editor";
  return local_name(person) == "othercredit" ? attribute(person, "class") : "";
}

std::string address_of(const XmlElement& person) {
  const std::string uri = text_of(find_element(person, "uri"));
  const std::vector<const XmlElement*> mails = descendants(person, "email");
  if (!uri.empty() || mails.empty()) return uri;
  return "mailto:" + text_of(mails.front());
}

void add_blurbs(const XmlElement& person, Conversion& conversion, Blocks& after) {
  for (const std::string_view kind : {"personblurb", "authorblurb"}) {
    for (const XmlElement* blurb : child_elements(person, kind)) read_titled(*blurb, 6, conversion, after);
  }
}

}  // namespace

std::vector<Name> people_in(const XmlElement& element, std::string_view kind) {
  std::vector<Name> names;
  for (const XmlElement* child : child_elements(element)) {
    const std::string_view name = local_name(*child);
    if (name == "authorgroup" || is_info(*child)) {
      for (Name& inner : people_in(*child, kind)) names.push_back(std::move(inner));
    }
    const bool is_wanted = name == kind || (kind == "author" && (name == "corpauthor" || name == "collab"));
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

std::string name_words(const XmlElement& person) {
  const XmlElement* parts = find_element(person, "personname");
  const std::string honorific = words_of(find_element(parts ? *parts : person, "honorific"));
  const std::string spoken = spoken_name(read_name(person));
  const bool has_it = honorific.empty() || spoken.find(honorific) != std::string::npos;
  return has_it || spoken.empty() ? spoken : honorific + " " + spoken;
}

std::string affiliation_of(const XmlElement& person) {
  std::string words;
  for (const XmlElement* child : child_elements(person)) {
    const std::string_view name = local_name(*child);
    const bool is_place =
        name == "affiliation" || name == "address" || name == "orgdiv" || name == "shortaffil";
    if (is_place) add(words, parts_of(*child), "; ");
    // A person with an organization right beside the name belongs to it.
    const std::string own = name == "orgname" ? words_of(*child) : "";
    if (!own.empty() && own != spoken_name(read_name(person))) add(words, own, "; ");
  }
  const std::string link = address_of(person);
  for (const std::string_view kind : {"email", "uri"}) {
    for (const XmlElement* address : child_elements(person, kind)) {
      const std::string text = text_of(address);
      if (text != link && "mailto:" + text != link) add(words, text, "; ");
    }
  }
  return words;
}

void read_people(const XmlElement& info, Conversion& conversion, Blocks& after) {
  std::vector<const XmlElement*> makers;
  collect_makers(info, makers);
  const auto rank = [](const XmlElement* person) {
    const std::string_view name = local_name(*person);
    return name == "editor" ? 1 : name == "othercredit" ? 2 : 0;
  };
  std::ranges::stable_sort(makers, {}, rank);
  for (const XmlElement* person : makers) {
    Byline byline;
    byline.name = name_words(*person);
    byline.role = role_of(*person);
    byline.affiliation = affiliation_of(*person);
    byline.link = address_of(*person);
    if (!byline.name.empty()) conversion.article.bylines.push_back(std::move(byline));
  }
  for (const XmlElement* person : makers) add_blurbs(*person, conversion, after);
}

std::string people_words(const XmlElement& info) {
  std::vector<const XmlElement*> makers;
  collect_makers(info, makers);
  std::string words;
  for (const XmlElement* person : makers) {
    std::string one = name_words(*person);
    add(one, role_of(*person), ", ");
    add(one, affiliation_of(*person), ", ");
    add(words, one, "; ");
  }
  return words;
}

}  // namespace newsexport::docbook
