// External interface: add_statements(), add_permissions(), set_picture_rights().
#include "readers/jats/statements.h"

#include "readers/jats/inlines.h"
#include "readers/jats/permissions.h"
#include "xml/xml_query.h"

namespace newsexport::jats {
namespace {

void add_line(Inlines line, Inlines& words) {
  if (line.empty()) return;
  if (!words.empty()) words.push_back({LineBreak{}});
  std::move(line.begin(), line.end(), std::back_inserter(words));
}

/// "2008 North Press", where no statement says it.
std::string year_and_holder(const Rights& rights) {
  std::string words;
  for (const std::string* part : {&rights.year, &rights.holder}) {
    if (part->empty() || rights.notice.find(*part) != std::string::npos) continue;
    words += (words.empty() ? "" : " ") + *part;
  }
  return words;
}

void add_text(const std::string& line, std::string& text) {
  if (!line.empty()) text += (text.empty() ? "" : "\n") + line;
}

}  // namespace

void add_permissions(const XmlElement& permissions, Conversion& conversion, Blocks& out) {
  const Rights rights = read_permissions(permissions);
  Inlines words;
  for (const XmlElement* statement : child_elements(permissions, "copyright-statement"))
    add_line(read_inlines(*statement, conversion), words);
  add_line(text_inlines(year_and_holder(rights)), words);
  for (const XmlElement* license : child_elements(permissions, "license")) {
    const bool has_text = !rights.usage_terms.empty();
    if (has_text) {
      for (const XmlElement* part : licence_paragraphs(*license))
        add_line(read_inlines(*part, conversion), words);
    }
  }
  const bool is_said =
      rights.licence_url.empty() || rights.usage_terms.find(rights.licence_url) != std::string::npos;
  if (!is_said) add_line({{Link{rights.licence_url, "", text_inlines(rights.licence_url)}}}, words);
  add_paragraph(std::move(words), permissions, out);
}

void add_statements(const XmlElement& element, Conversion& conversion, Blocks& out) {
  for (const XmlElement* attribution : child_elements(element, "attrib"))
    add_paragraph(read_inlines(*attribution, conversion), *attribution, out);
  for (const XmlElement* permissions : child_elements(element, "permissions"))
    add_permissions(*permissions, conversion, out);
}

void set_picture_rights(const XmlElement& figure, Picture& picture) {
  const std::vector<const XmlElement*> all = child_elements(figure, "permissions");
  for (const XmlElement* permissions : all) {
    const Rights rights = read_permissions(*permissions);
    std::string notice = rights.notice;
    add_text(year_and_holder(rights), notice);
    add_text(notice, picture.rights);
    if (picture.licence_url.empty()) picture.licence_url = rights.licence_url;
    add_text(rights.usage_terms, all.size() > 1 ? picture.rights : picture.usage_terms);
  }
}

}  // namespace newsexport::jats
