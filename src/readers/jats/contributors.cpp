// External interface: read_contributors().
#include "readers/jats/contributors.h"

#include <map>

#include "readers/jats/blocks.h"
#include "readers/jats/names.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport::jats {
namespace {

using Affiliations = std::map<std::string, std::string>;  ///< by id

void append_words(const XmlElement& element, std::string& words) {
  for (const XmlNode& child : element.children) {
    const auto* inner = std::get_if<XmlElement>(&child.value);
    if (!inner) {
      words += std::get<std::string>(child.value);
    } else if (local_name(*inner) != "label" && local_name(*inner) != "institution-id" &&
               local_name(*inner) != "sup") {
      append_words(*inner, words);
      words += ' ';
    }
  }
}

/// The words of an `aff` without the label that ties it to its people.
std::string affiliation_words(const XmlElement& aff) {
  std::string words;
  append_words(aff, words);
  words = collapse_space(words);
  for (std::size_t at = words.find(" ,"); at != std::string::npos; at = words.find(" ,", at))
    words.erase(at, 1);
  while (words.ends_with(',') || words.ends_with(';')) words.pop_back();
  return words;
}

Affiliations read_affiliations(const XmlElement& meta) {
  Affiliations affiliations;
  for (const XmlElement* aff : descendants(meta, "aff")) {
    const std::string id = attribute_text(*aff, "id");
    if (!id.empty()) affiliations[id] = affiliation_words(*aff);
  }
  for (const XmlElement* forms : descendants(meta, "aff-alternatives")) {
    const std::vector<const XmlElement*> affs = child_elements(*forms, "aff");
    if (!affs.empty()) affiliations[attribute_text(*forms, "id")] = affiliation_words(*affs.front());
  }
  return affiliations;
}

void add(std::string& list, const std::string& words) {
  if (!words.empty()) list += (list.empty() ? "" : "; ") + words;
}

std::string affiliation_of(const XmlElement& contrib, const XmlElement& group,
                           const Affiliations& affiliations) {
  std::string words;
  for (const XmlElement* reference : child_elements(contrib, "xref")) {
    if (attribute_text(*reference, "ref-type") != "aff") continue;
    for (const std::string& id : split_words(attribute(*reference, "rid"))) {
      const auto found = affiliations.find(id);
      if (found != affiliations.end()) add(words, found->second);
    }
  }
  for (const XmlElement* aff : child_elements(contrib, "aff")) add(words, affiliation_words(*aff));
  if (!words.empty()) return words;
  for (const XmlElement* aff : child_elements(group, "aff")) {
    if (attribute_text(*aff, "id").empty()) add(words, affiliation_words(*aff));
  }
  return words;
}

std::string role_of(const XmlElement& contrib) {
  std::string roles;
  for (const XmlElement* role : child_elements(contrib, "role")) {
    const std::string words = text_of(role);
    if (!words.empty()) roles += (roles.empty() ? "" : ", ") + words;
  }
  const std::string type = attribute_text(contrib, "contrib-type");
  const bool is_author = type.empty() || type == "author" || type == "collab";
  return roles.empty() && !is_author ? type : roles;
}

std::string link_of(const XmlElement& contrib) {
  for (const XmlElement* id : child_elements(contrib, "contrib-id")) {
    const std::string address = text_of(id);
    if (address.starts_with("http")) return address;
    if (attribute_text(*id, "contrib-id-type") == "orcid") return "https://orcid.org/" + address;
  }
  const std::string uri = text_of(find_element(contrib, "uri"));
  if (!uri.empty()) return uri;
  const std::vector<const XmlElement*> mails = descendants(contrib, "email");
  return mails.empty() ? std::string() : "mailto:" + text_of(mails.front());
}

void add_byline(const XmlElement& contrib, const XmlElement& group, const Affiliations& affiliations,
                Article& article) {
  std::vector<Name> names = names_in(contrib);
  if (find_element(contrib, "anonymous")) names.push_back({"", "", "", "", "", "Anonymous"});
  if (names.empty()) return;
  Byline byline;
  byline.name = spoken_name(names.front());
  const std::string degrees = text_of(find_element(contrib, "degrees"));
  if (!degrees.empty()) byline.name += ", " + degrees;
  byline.role = role_of(contrib);
  byline.affiliation = affiliation_of(contrib, group, affiliations);
  byline.link = link_of(contrib);
  article.bylines.push_back(std::move(byline));
}

void read_author_notes(const XmlElement& notes, Conversion& conversion) {
  for (const XmlElement* child : child_elements(notes)) {
    const std::string_view name = local_name(*child);
    if (name != "fn" && name != "corresp" && name != "p") continue;
    Note note;
    note.key = attribute_text(*child, "id");
    if (note.key.empty()) note.key = "author-note-" + std::to_string(conversion.article.notes.size() + 1);
    note.position = {child->line, 0};
    note.content = read_note_content(*child, conversion);
    if (!note.content.empty()) conversion.article.notes.push_back(std::move(note));
  }
}

}  // namespace

void read_contributors(const XmlElement& meta, Conversion& conversion) {
  const Affiliations affiliations = read_affiliations(meta);
  for (const XmlElement* group : child_elements(meta, "contrib-group")) {
    for (const XmlElement* contrib : child_elements(*group, "contrib")) {
      add_byline(*contrib, *group, affiliations, conversion.article);
    }
  }
  if (const XmlElement* notes = find_element(meta, "author-notes")) read_author_notes(*notes, conversion);
}

}  // namespace newsexport::jats
