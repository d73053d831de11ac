// External interface: read_permissions(), licence_paragraphs().
#include "readers/jats/permissions.h"

#include "readers/jats/conversion.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport::jats {
namespace {

void add_line(std::string& text, const std::string& line) {
  if (!line.empty()) text += (text.empty() ? "" : "\n") + line;
}

void note(Rights& rights, RightsField field, const std::string& value, const XmlElement& element) {
  if (!value.empty()) rights.note_origin(field, RightsOrigin::Kind::front_matter, {element.line, 0});
}

std::string terms_of(const XmlElement& license) {
  std::string terms;
  for (const XmlElement* part : licence_paragraphs(license)) add_line(terms, words_of(*part));
  return terms;
}

std::string address_of(const XmlElement& license) {
  const std::string address = attribute_text(license, "href");
  if (!address.empty()) return address;
  const std::vector<const XmlElement*> references = descendants(license, "license_ref");
  if (!references.empty()) return text_of(references.front());
  for (const XmlElement* link : descendants(license, "ext-link")) {
    const std::string target = attribute_text(*link, "href");
    if (target.find("creativecommons.org/") != std::string::npos) return target;
  }
  return {};
}

}  // namespace

std::vector<const XmlElement*> licence_paragraphs(const XmlElement& license) {
  if (has_own_text(license)) return {&license};
  std::vector<const XmlElement*> paragraphs = child_elements(license);
  std::erase_if(paragraphs, [](const XmlElement* child) { return local_name(*child) == "license_ref"; });
  return paragraphs;
}

Rights read_permissions(const XmlElement& permissions) {
  Rights rights;
  for (const XmlElement* statement : child_elements(permissions, "copyright-statement")) {
    add_line(rights.notice, words_of(*statement));
  }
  for (const XmlElement* year : child_elements(permissions, "copyright-year")) {
    rights.year += (rights.year.empty() ? "" : ", ") + text_of(year);
  }
  for (const XmlElement* holder : child_elements(permissions, "copyright-holder")) {
    rights.holder += (rights.holder.empty() ? "" : ", ") + words_of(*holder);
  }
  for (const XmlElement* license : child_elements(permissions, "license")) {
    if (rights.licence_url.empty()) rights.licence_url = address_of(*license);
    add_line(rights.usage_terms, terms_of(*license));
  }
  for (const XmlElement* reference : child_elements(permissions, "license_ref")) {
    if (rights.licence_url.empty()) rights.licence_url = text_of(reference);
  }
  note(rights, RightsField::notice, rights.notice, permissions);
  note(rights, RightsField::year, rights.year, permissions);
  note(rights, RightsField::holder, rights.holder, permissions);
  note(rights, RightsField::licence_url, rights.licence_url, permissions);
  note(rights, RightsField::usage_terms, rights.usage_terms, permissions);
  return rights;
}

}  // namespace newsexport::jats
