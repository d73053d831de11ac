// External interface: names_in(), spoken_name().
#include "readers/jats/names.h"

#include "readers/jats/conversion.h"
#include "xml/xml_query.h"

namespace newsexport::jats {
namespace {

Name read_name(const XmlElement& element) {
  Name name;
  name.family = text_of(find_element(element, "surname"));
  name.given = text_of(find_element(element, "given-names"));
  name.suffix = text_of(find_element(element, "suffix"));
  const std::string title = text_of(find_element(element, "prefix"));
  if (!title.empty()) name.given = title + (name.given.empty() ? "" : " " + name.given);
  if (name.family.empty()) {
    name = {};
    name.literal = words_of(element);
  }
  return name;
}

Name literal_name(const std::string& words) {
  Name name;
  name.literal = words;
  return name;
}

/// A group may list its members; its own name is the text before them.
std::string own_text(const XmlElement& collab) {
  return words_of(without(collab, {"contrib-group", "xref", "fn", "institution-id"}));
}

}  // namespace

std::vector<Name> names_in(const XmlElement& element) {
  std::vector<Name> names;
  for (const XmlElement* child : child_elements(element)) {
    const std::string_view kind = local_name(*child);
    Name name;
    if (kind == "name" || kind == "string-name") name = read_name(*child);
    if (kind == "name-alternatives" || kind == "collab-alternatives") {
      std::vector<Name> forms = names_in(*child);
      if (!forms.empty()) name = std::move(forms.front());
    }
    const bool is_group = kind == "collab" || kind == "on-behalf-of" || kind == "institution" ||
                          kind == "institution-wrap" || kind == "collab-name" || kind == "collab-wrap";
    if (is_group) name = literal_name(own_text(*child));
    if (kind == "etal") name = literal_name("others");
    if (!name.family.empty() || !name.literal.empty()) names.push_back(std::move(name));
  }
  return names;
}

std::string spoken_name(const Name& name) {
  if (!name.literal.empty()) return name.literal;
  std::string spoken = name.given + (name.given.empty() ? "" : " ") + name.family;
  return name.suffix.empty() ? spoken : spoken + " " + name.suffix;
}

}  // namespace newsexport::jats
