// External interface: what all parts of the DocBook reader use.
#include "readers/docbook/conversion.h"

#include <algorithm>
#include <array>

#include "xml/xml_query.h"

namespace newsexport::docbook {
namespace {

/// Blocks, and the parts of people, places and works, which stand next to each other without a space.
constexpr auto kLines = std::to_array<std::string_view>({"para",
                                                         "simpara",
                                                         "title",
                                                         "subtitle",
                                                         "titleabbrev",
                                                         "listitem",
                                                         "member",
                                                         "term",
                                                         "varlistentry",
                                                         "step",
                                                         "entry",
                                                         "row",
                                                         "td",
                                                         "tr",
                                                         "th",
                                                         "caption",
                                                         "textobject",
                                                         "mediaobject",
                                                         "itemizedlist",
                                                         "orderedlist",
                                                         "variablelist",
                                                         "simplelist",
                                                         "footnote",
                                                         "glossterm",
                                                         "glossdef",
                                                         "question",
                                                         "answer",
                                                         "callout",
                                                         "label",
                                                         "personname",
                                                         "firstname",
                                                         "givenname",
                                                         "surname",
                                                         "othername",
                                                         "honorific",
                                                         "lineage",
                                                         "orgname",
                                                         "orgdiv",
                                                         "jobtitle",
                                                         "shortaffil",
                                                         "affiliation",
                                                         "address",
                                                         "street",
                                                         "city",
                                                         "state",
                                                         "postcode",
                                                         "pob",
                                                         "otheraddr",
                                                         "country",
                                                         "phone",
                                                         "fax",
                                                         "email",
                                                         "uri",
                                                         "contrib",
                                                         "author",
                                                         "editor",
                                                         "othercredit",
                                                         "holder",
                                                         "year",
                                                         "publishername",
                                                         "biblioid",
                                                         "revnumber",
                                                         "date",
                                                         "revremark",
                                                         "revdescription",
                                                         "authorinitials",
                                                         "arg",
                                                         "group",
                                                         "command",
                                                         "funcprototype",
                                                         "paramdef",
                                                         "funcdef",
                                                         "screen",
                                                         "programlisting",
                                                         "literallayout",
                                                         "blockquote"});

}  // namespace

std::string id_of(const XmlElement& element) {
  return attribute(element, "id");
}

Block make_block(Block::Value value, const XmlElement& element) {
  Block block;
  block.value = std::move(value);
  block.position = {element.line, 0};
  block.id = id_of(element);
  return block;
}

void add_paragraph(Inlines content, const XmlElement& element, Blocks& out) {
  if (content.empty()) return;
  out.push_back(make_block(Paragraph{std::move(content)}, element));
  out.back().id.clear();
}

const XmlElement* titled_child(const XmlElement& element, std::string_view name) {
  if (const XmlElement* child = find_element(element, name)) return child;
  for (const XmlElement* info : child_elements(element)) {
    const XmlElement* child = is_info(*info) ? find_element(*info, name) : nullptr;
    if (child) return child;
  }
  return nullptr;
}

bool is_info(const XmlElement& element) {
  const std::string_view name = local_name(element);
  return name == "info" || (name.ends_with("info") && name != "releaseinfo" && name != "msginfo" &&
                            !name.ends_with("synopsisinfo"));
}

bool begins_line(const XmlElement& element) {
  return std::ranges::find(kLines, local_name(element)) != kLines.end();
}

std::string words_of(const XmlElement& element) {
  return spaced_text(element, begins_line);
}

std::string words_of(const XmlElement* element) {
  return element ? words_of(*element) : std::string();
}

}  // namespace newsexport::docbook
