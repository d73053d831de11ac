// External interface: class Affiliations, role_of(), link_of(), name_of(), add_people().
#include "readers/jats/people.h"

#include <algorithm>

#include "readers/jats/names.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport::jats {
namespace {

void add(std::string& list, const std::string& words, std::string_view divider = "; ") {
  if (!words.empty()) list += (list.empty() ? std::string() : std::string(divider)) + words;
}

/// A label, or a raised sign at the beginning, ties an affiliation to its people and is no part of it.
void append_affiliation(const XmlElement& element, std::string& words) {
  for (const XmlNode& child : element.children) {
    const auto* inner = std::get_if<XmlElement>(&child.value);
    if (!inner) {
      words += std::get<std::string>(child.value);
      continue;
    }
    const std::string_view name = local_name(*inner);
    const bool is_mark = name == "label" || name == "xref" || (name == "sup" && trim(words).empty());
    if (is_mark || name == "institution-id") continue;
    append_affiliation(*inner, words);
    if (name != "sup" && name != "sub") words += ' ';
  }
}

std::string affiliation_words(const XmlElement& aff) {
  std::string words;
  append_affiliation(aff, words);
  words = collapse_space(words);
  for (const char mark : {',', ';', '.'}) {
    const std::string gap = {' ', mark};
    for (std::size_t at = words.find(gap); at != std::string::npos; at = words.find(gap, at))
      words.erase(at, 1);
  }
  while (words.ends_with(',') || words.ends_with(';')) words.pop_back();
  return words;
}

/// The affiliations right below an element; of several forms of one, the first.
std::vector<const XmlElement*> affiliations_in(const XmlElement& element) {
  std::vector<const XmlElement*> found;
  for (const XmlElement* child : child_elements(element)) {
    if (local_name(*child) == "aff") found.push_back(child);
    if (local_name(*child) != "aff-alternatives") continue;
    const std::vector<const XmlElement*> forms = child_elements(*child, "aff");
    if (!forms.empty()) found.push_back(forms.front());
  }
  return found;
}

std::string first_mail(const XmlElement& contrib) {
  const std::vector<const XmlElement*> mails = descendants(contrib, "email");
  return mails.empty() ? std::string() : text_of(mails.front());
}

/// The ways to a person beside the one that the byline leads to.
void add_further_addresses(const XmlElement& contrib, std::string& words) {
  const std::string link = link_of(contrib);
  for (const std::string_view kind : {"email", "uri", "ext-link"}) {
    for (const XmlElement* address : child_elements(contrib, kind)) {
      const std::string text = words_of(*address);
      if (text != link && "mailto:" + text != link && address_in(*address) != link) add(words, text);
    }
  }
  for (const XmlElement* address : child_elements(contrib, "address")) {
    XmlElement rest = *address;
    const std::string mail = first_mail(contrib);
    std::erase_if(rest.children, [&](const XmlNode& child) {
      const auto* inner = std::get_if<XmlElement>(&child.value);
      return inner && local_name(*inner) == "email" && link == "mailto:" + mail && text_of(*inner) == mail;
    });
    std::string parts;
    for (const XmlElement* part : child_elements(rest)) add(parts, words_of(*part), ", ");
    add(words, parts);
  }
}

std::string joined_sorted_words(const std::string& name) {
  std::vector<std::string> words = split_words(fold_case(name));
  for (std::string& word : words) std::erase_if(word, [](char c) { return c == ',' || c == '.'; });
  std::ranges::sort(words);
  std::string joined;
  for (const std::string& word : words) joined += word + ' ';
  return joined;
}

/// The same name in other letters, as long as it is more than its parts in another order.
std::string other_forms(const XmlElement& contrib, const std::string& first) {
  std::string forms;
  for (const std::string_view kind : {"name-alternatives", "collab-alternatives"}) {
    for (const XmlElement* alternatives : child_elements(contrib, kind)) {
      for (const Name& form : names_in(*alternatives)) {
        const std::string spoken = spoken_name(form);
        const bool is_same = joined_sorted_words(spoken) == joined_sorted_words(first);
        if (!is_same && forms.find(spoken) == std::string::npos) add(forms, spoken, ", ");
      }
    }
  }
  return forms;
}

std::string person_words(const XmlElement& contrib, const XmlElement& group, Affiliations& affiliations) {
  std::string words = name_of(contrib);
  std::string more = role_of(contrib);
  add(more, affiliations.of(contrib, group), ", ");
  std::string members;
  for (const XmlElement* collab : descendants(contrib, "collab")) {
    for (const XmlElement* inner : child_elements(*collab, "contrib-group")) {
      for (const XmlElement* member : child_elements(*inner, "contrib"))
        add(members, person_words(*member, *inner, affiliations));
    }
  }
  add(more, members);
  if (words.empty()) return more;
  return more.empty() ? words : words + " (" + more + ")";
}

}  // namespace

Affiliations::Affiliations(const XmlElement& meta) {
  for (const XmlElement* reference : descendants(meta, "xref"))
    are_referred_to_ = are_referred_to_ || attribute_text(*reference, "ref-type") == "aff";
  const auto keep = [this](const XmlElement& aff, const std::string& id) {
    by_id_.emplace(id, entries_.size());
    entries_.push_back({id, affiliation_words(aff), false});
  };
  for (const XmlElement* aff : descendants(meta, "aff")) {
    const std::string id = attribute_text(*aff, "id");
    if (!id.empty()) keep(*aff, id);
  }
  for (const XmlElement* forms : descendants(meta, "aff-alternatives")) {
    const std::vector<const XmlElement*> affs = child_elements(*forms, "aff");
    const std::string id = attribute_text(*forms, "id");
    if (!affs.empty() && !id.empty()) keep(*affs.front(), id);
  }
  // Right below the metadata stand affiliations of everybody, with an id or without.
  for (const XmlElement* aff : affiliations_in(meta)) {
    if (attribute_text(*aff, "id").empty()) entries_.push_back({"", affiliation_words(*aff), false});
  }
}

std::string Affiliations::words_for(const std::string& id) {
  const auto found = by_id_.find(id);
  if (found == by_id_.end()) return {};
  entries_[found->second].is_used = true;
  return entries_[found->second].words;
}

std::string Affiliations::of_group(const XmlElement& group) {
  std::string words;
  for (const XmlElement* aff : affiliations_in(group)) {
    const std::string id = attribute_text(*aff, "id");
    if (id.empty()) add(words, affiliation_words(*aff));
    if (!id.empty() && !are_referred_to_) add(words, words_for(id));
  }
  return words;
}

std::string Affiliations::of(const XmlElement& contrib, const XmlElement& group) {
  std::string words;
  for (const XmlElement* reference : child_elements(contrib, "xref")) {
    for (const std::string& id : split_words(attribute(*reference, "rid"))) add(words, words_for(id));
  }
  for (const XmlElement* aff : affiliations_in(contrib)) {
    const std::string id = attribute_text(*aff, "id");
    add(words, id.empty() ? affiliation_words(*aff) : words_for(id));
  }
  if (words.empty()) words = of_group(group);
  if (words.empty() && !are_referred_to_) {
    for (Entry& entry : entries_) {
      if (!entry.id.empty()) continue;
      entry.is_used = true;
      add(words, entry.words);
    }
  }
  const std::vector<Name> names = names_in(contrib);
  for (std::size_t at = 1; at < names.size(); ++at) add(words, spoken_name(names[at]));
  add_further_addresses(contrib, words);
  return words;
}

std::vector<std::string> Affiliations::unused() const {
  std::vector<std::string> words;
  for (const Entry& entry : entries_) {
    const bool is_said = std::ranges::any_of(
        entries_, [&](const Entry& other) { return other.is_used && other.words == entry.words; });
    if (!entry.is_used && !is_said && !entry.words.empty()) words.push_back(entry.words);
  }
  return words;
}

std::string role_of(const XmlElement& contrib) {
  std::string roles;
  for (const XmlElement* role : child_elements(contrib, "role")) add(roles, words_of(*role), ", ");
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
  const std::string mail = first_mail(contrib);
  return mail.empty() ? mail : "mailto:" + mail;
}

std::string name_of(const XmlElement& contrib) {
  std::vector<Name> names = names_in(contrib);
  if (find_element(contrib, "anonymous")) names.push_back({"", "", "", "", "", "Anonymous"});
  if (names.empty()) return {};
  std::string words = spoken_name(names.front());
  const std::string forms = other_forms(contrib, spoken_name(names.front()));
  if (!forms.empty()) words += " (" + forms + ")";
  for (const XmlElement* degrees : child_elements(contrib, "degrees")) add(words, words_of(*degrees), ", ");
  return words;
}

void add_people(const std::string& heading, const XmlElement& group, Affiliations& affiliations,
                Blocks& out) {
  std::string people;
  for (const XmlElement* contrib : child_elements(group, "contrib"))
    add(people, person_words(*contrib, group, affiliations));
  if (people.empty()) return;
  Inlines words = text_inlines(heading.empty() ? people : heading + ": " + people);
  add_paragraph(std::move(words), group, out);
}

void add_people(const XmlElement& group, Conversion&, Blocks& out) {
  Affiliations affiliations(group);
  add_people("", group, affiliations, out);
}

}  // namespace newsexport::jats
