// External interface: what all parts of the JATS reader use.
#include "readers/jats/conversion.h"

#include <algorithm>
#include <array>

#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport::jats {
namespace {

constexpr auto kLines = std::to_array<std::string_view>({"label",
                                                         "rt",
                                                         "p",
                                                         "title",
                                                         "subtitle",
                                                         "sec",
                                                         "list",
                                                         "list-item",
                                                         "def-list",
                                                         "def-item",
                                                         "term",
                                                         "def",
                                                         "fig",
                                                         "caption",
                                                         "table-wrap",
                                                         "table",
                                                         "tr",
                                                         "td",
                                                         "th",
                                                         "row",
                                                         "entry",
                                                         "disp-quote",
                                                         "disp-formula",
                                                         "attrib",
                                                         "boxed-text",
                                                         "verse-group",
                                                         "verse-line",
                                                         "preformat",
                                                         "statement",
                                                         "speech",
                                                         "speaker",
                                                         "fn",
                                                         "license-p",
                                                         "addr-line",
                                                         "contrib-group",
                                                         "contrib",
                                                         "sig-block",
                                                         "sig",
                                                         "answer",
                                                         "question",
                                                         "option",
                                                         "explanation",
                                                         "break",
                                                         "compound-kwd-part",
                                                         "kwd",
                                                         "subject",
                                                         "nested-kwd",
                                                         "alt-text",
                                                         "long-desc",
                                                         "supplementary-material"});

}  // namespace

std::string attribute_text(const XmlElement& element, std::string_view name) {
  return std::string(trim(attribute(element, name)));
}

std::string address_in(const XmlElement& element) {
  constexpr std::string_view kDoi = "info:doi/";
  std::string address = attribute_text(element, "href");
  return address.starts_with(kDoi) ? "https://doi.org/" + address.substr(kDoi.size()) : address;
}

Inlines text_inlines(std::string_view text) {
  Inlines inlines;
  if (!trim(text).empty()) append_text(inlines, text);
  return inlines;
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

Block make_block(Block::Value value, const XmlElement& element) {
  Block block;
  block.value = std::move(value);
  block.position = {element.line, 0};
  block.id = attribute_text(element, "id");
  return block;
}

void add_paragraph(Inlines content, const XmlElement& element, Blocks& out) {
  if (content.empty()) return;
  out.push_back(make_block(Paragraph{std::move(content)}, element));
  out.back().id.clear();
}

}  // namespace newsexport::jats
