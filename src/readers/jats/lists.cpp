// External interface: add_list(), add_definition_list().
#include "readers/jats/lists.h"

#include "readers/jats/blocks.h"
#include "readers/jats/inlines.h"
#include "xml/xml_query.h"

namespace newsexport::jats {
namespace {

void add_title(const XmlElement& list, Conversion& conversion, Blocks& out) {
  const XmlElement* title = find_element(list, "title");
  if (!title) return;
  Inlines words = read_inlines(*title, conversion);
  if (!words.empty()) out.push_back(make_block(Paragraph{{{Strong{std::move(words)}}}}, *title));
}

void set_kind(const XmlElement& element, List& list) {
  const std::string type = attribute_text(element, "list-type");
  const bool is_bulleted = type.empty() || type == "bullet" || type == "simple";
  list.kind = is_bulleted ? List::Kind::bulleted : List::Kind::numbered;
  if (type == "alpha-lower") list.numbering = List::Numbering::lower_alpha;
  if (type == "alpha-upper") list.numbering = List::Numbering::upper_alpha;
  if (type == "roman-lower") list.numbering = List::Numbering::lower_roman;
  if (type == "roman-upper") list.numbering = List::Numbering::upper_roman;
}

/// A label of an item of a list without marks is part of its words.
void add_label(const XmlElement& item, const List& list, Conversion& conversion, Blocks& content) {
  const XmlElement* label = find_element(item, "label");
  if (!label || list.kind == List::Kind::numbered || content.empty()) return;
  auto* paragraph = std::get_if<Paragraph>(&content.front().value);
  Inlines words = read_inlines(*label, conversion);
  const bool is_bullet = plain_text(words) == "•" || plain_text(words) == "–" || plain_text(words) == "-";
  if (!paragraph || words.empty() || is_bullet) return;
  append_text(words, " ");
  for (Inline& one : paragraph->content) {
    if (const auto* text = std::get_if<Text>(&one.value)) {
      append_text(words, text->text);
    } else {
      words.push_back(std::move(one));
    }
  }
  paragraph->content = std::move(words);
}

}  // namespace

void add_list(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  add_title(element, conversion, out);
  List list;
  set_kind(element, list);
  for (const XmlElement* item : child_elements(element, "list-item")) {
    Blocks content = read_blocks(*item, level, conversion);
    add_label(*item, list, conversion, content);
    if (content.size() > 1) list.is_tight = false;
    if (!content.empty()) list.items.push_back(std::move(content));
  }
  if (!list.items.empty()) out.push_back(make_block(std::move(list), element));
}

void add_definition_list(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  add_title(element, conversion, out);
  DefinitionList list;
  for (const XmlElement* item : child_elements(element, "def-item")) {
    DefinitionList::Entry entry;
    for (const XmlElement* term : child_elements(*item, "term"))
      entry.terms.push_back(read_inlines(*term, conversion));
    for (const XmlElement* words : child_elements(*item, "def")) {
      entry.descriptions.push_back(read_blocks(*words, level, conversion));
    }
    if (!entry.terms.empty() || !entry.descriptions.empty()) list.entries.push_back(std::move(entry));
  }
  if (!list.entries.empty()) out.push_back(make_block(std::move(list), element));
  for (const XmlElement* inner : child_elements(element, "def-list")) {
    add_definition_list(*inner, level, conversion, out);
  }
}

}  // namespace newsexport::jats
