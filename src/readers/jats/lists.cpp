// External interface: add_list(), add_definition_list().
#include "readers/jats/lists.h"

#include <algorithm>
#include <array>

#include "readers/jats/blocks.h"
#include "readers/jats/inlines.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport::jats {
namespace {

void set_kind(const XmlElement& element, List& list) {
  const std::string type = attribute_text(element, "list-type");
  const bool is_bulleted = type.empty() || type == "bullet" || type == "simple";
  list.kind = is_bulleted ? List::Kind::bulleted : List::Kind::numbered;
  if (type == "alpha-lower") list.numbering = List::Numbering::lower_alpha;
  if (type == "alpha-upper") list.numbering = List::Numbering::upper_alpha;
  if (type == "roman-lower") list.numbering = List::Numbering::lower_roman;
  if (type == "roman-upper") list.numbering = List::Numbering::upper_roman;
}

/// "c" of "(c).": what a label says without the marks around it.
std::string bare_label(const XmlElement& item) {
  const XmlElement* label = find_element(item, "label");
  std::string words = label ? words_of(*label) : std::string();
  std::erase_if(words, [](char c) { return c == '.' || c == '(' || c == ')' || c == ':' || c == ' '; });
  return words;
}

std::string roman(int number) {
  struct Sign {
    int value;
    const char* letters;
  };
  constexpr std::array<Sign, 9> kSigns = {
      {{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}}};
  std::string words;
  for (const Sign& sign : kSigns) {
    for (; number >= sign.value; number -= sign.value) words += sign.letters;
  }
  return words;
}

/// The number that the list sets itself before its item of this place.
bool is_own_number(const std::string& label, const List& list, int place) {
  if (label.empty()) return true;
  const std::string folded = fold_case(label);
  if (list.numbering == List::Numbering::decimal) return label == std::to_string(place);
  const bool is_letter =
      list.numbering == List::Numbering::lower_alpha || list.numbering == List::Numbering::upper_alpha;
  if (is_letter) return place <= 26 && folded == std::string(1, static_cast<char>('a' + place - 1));
  return folded == roman(place);
}

/// Labels that are not what the list would set are words of its items.
bool has_own_labels(const std::vector<const XmlElement*>& items, const List& list) {
  int place = 0;
  for (const XmlElement* item : items) {
    if (!is_own_number(bare_label(*item), list, ++place)) return true;
  }
  return false;
}

/// A sign alone ("•", "–") is a bullet, which the list sets itself.
bool is_bullet(const Inlines& label) {
  constexpr auto kBullets = std::to_array<std::string_view>(
      {"", "•", "–", "—", "●", "○", "■", "▪", "·", "□", "◦", "∙", "-", "*", "o"});
  const std::string words = plain_text(label);
  return std::ranges::find(kBullets, trim(words)) != kBullets.end();
}

/// A label of an item of a list without marks is part of its words.
void add_label(const XmlElement& item, Conversion& conversion, Blocks& content) {
  const XmlElement* label = find_element(item, "label");
  Inlines words = label ? read_inlines(*label, conversion) : Inlines();
  if (words.empty() || is_bullet(words)) return;
  auto* paragraph = content.empty() ? nullptr : std::get_if<Paragraph>(&content.front().value);
  if (paragraph) {
    append_spaced(std::move(paragraph->content), words);
    paragraph->content = std::move(words);
  } else {
    content.insert(content.begin(), make_block(Paragraph{std::move(words)}, item));
  }
}

}  // namespace

void add_list(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  add_label_and_title(element, conversion, out);
  List list;
  set_kind(element, list);
  const std::vector<const XmlElement*> items = child_elements(element, "list-item");
  const bool is_labelled = list.kind == List::Kind::bulleted || has_own_labels(items, list);
  if (is_labelled) list.kind = List::Kind::bulleted;
  for (const XmlElement* item : items) {
    Blocks content = read_blocks(content_without(*item, {"label"}), level, conversion);
    if (is_labelled) add_label(*item, conversion, content);
    if (content.size() > 1) list.is_tight = false;
    if (!content.empty()) list.items.push_back(std::move(content));
  }
  if (!list.items.empty()) out.push_back(make_block(std::move(list), element));
  add_remainder(element, {"label", "title", "list-item"}, level, conversion, out);
}

void add_definition_list(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  add_label_and_title(element, conversion, out);
  DefinitionList list;
  // Heads of the two columns are an entry of their own.
  DefinitionList::Entry heads;
  for (const XmlElement* head : child_elements(element, "term-head"))
    heads.terms.push_back({{Strong{read_inlines(*head, conversion)}}});
  for (const XmlElement* head : child_elements(element, "def-head")) {
    Blocks words;
    add_paragraph({{Strong{read_inlines(*head, conversion)}}}, *head, words);
    heads.descriptions.push_back(std::move(words));
  }
  if (!heads.terms.empty() || !heads.descriptions.empty()) list.entries.push_back(std::move(heads));
  for (const XmlElement* item : child_elements(element, "def-item")) {
    DefinitionList::Entry entry;
    for (const XmlElement* part : child_elements(*item)) {
      const std::string_view name = local_name(*part);
      if (name == "term") {
        Inlines term = read_inlines(*part, conversion);
        const XmlElement* label = find_element(*item, "label");
        if (label && entry.terms.empty()) {
          Inlines words = read_inlines(*label, conversion);
          append_spaced(std::move(term), words);
          term = std::move(words);
        }
        if (!term.empty()) entry.terms.push_back(std::move(term));
      } else if (name != "label") {
        Blocks description = read_blocks(*part, level, conversion);
        if (!description.empty()) entry.descriptions.push_back(std::move(description));
      }
    }
    if (!entry.terms.empty() || !entry.descriptions.empty()) list.entries.push_back(std::move(entry));
  }
  if (!list.entries.empty()) out.push_back(make_block(std::move(list), element));
  add_remainder(element, {"label", "title", "term-head", "def-head", "def-item"}, level, conversion, out);
}

}  // namespace newsexport::jats
