// External interface: build_boxes(); the walk over blocks.
#include "typeset/pages/box_builder.h"

#include <algorithm>

#include "markup/edition_markup.h"
#include "support/utf8.h"
#include "typeset/pages/build_boxes.h"
#include "typeset/pages/list_marker.h"

namespace newsexport {
namespace {

bool is_block(Display display) {
  return display != Display::inline_ && display != Display::none;
}

Box::Kind box_kind(Display display) {
  switch (display) {
    case Display::table:
      return Box::Kind::table;
    case Display::table_header_group:
    case Display::table_row_group:
    case Display::table_footer_group:
      return Box::Kind::row_group;
    case Display::table_row:
      return Box::Kind::row;
    case Display::table_cell:
      return Box::Kind::cell;
    default:
      return Box::Kind::block;
  }
}

int span_of(const Element& element, std::string_view name) {
  const std::string text(element.attribute(name));
  const int value = text.empty() ? 1 : std::atoi(text.c_str());
  return std::clamp(value, 1, 1000);
}

/// The style of a paragraph that has no element of its own: what it inherits.
ComputedStyle anonymous_style(const ComputedStyle& parent) {
  ComputedStyle style;
  style.display = Display::block;
  style.text = parent.text;
  style.line_height = parent.line_height;
  style.line_height_factor = parent.line_height_factor;
  style.text_align = parent.text_align;
  style.text_indent = parent.text_indent;
  style.hyphens = parent.hyphens;
  style.white_space = parent.white_space;
  style.orphans = parent.orphans;
  style.widows = parent.widows;
  style.snaps_to_grid = parent.snaps_to_grid;
  style.language = parent.language;
  style.direction = parent.direction;
  style.is_balanced = parent.is_balanced;
  return style;
}

bool keeps_lines(const ComputedStyle& style) {
  return style.white_space == WhiteSpace::pre || style.white_space == WhiteSpace::pre_wrap;
}

}  // namespace

BoxBuilder::BoxBuilder(const Element& article, const Story& story, const Stylesheet& sheet)
    : article_(article), story_(story), sheet_(sheet), resolver_(sheet), note_resolver_(sheet) {}

/// Has to be asked before the children are entered: their structure elements come after its own.
Beginning BoxBuilder::beginning_of(const Element& element, const ComputedStyle& style,
                                   StructureIndex structure) {
  Beginning beginning;
  if (const ComputedStyle* line = styles_->first_line()) beginning.first_line = line->text;
  const ComputedStyle* letter = styles_->first_letter();
  if (!letter) return beginning;
  beginning.first_letter = letter->text;
  if (letter->initial_letter_size <= 0 || !may_begin_with_initial(element, style)) return beginning;
  beginning.initial =
      InitialLetter{letter->initial_letter_size, letter->initial_letter_sink, style.line_height};
  beginning.word = structure_.add(Kind::span, structure);
  return beginning;
}

/// What has been collected becomes a paragraph of the place's box.
void BoxBuilder::flush_text(const Place& place) {
  const bool has_words = text_.has_words();
  InlineText text = text_.take();
  if (!has_words || !place.box) {
    // Ids of empty elements are still places to go to.
    if (place.box && place.box->id.empty() && !text.anchors.empty()) place.box->id = text.anchors.front().id;
    return;
  }
  Box paragraph;
  paragraph.kind = keeps_lines(place.box->style) ? Box::Kind::preformatted : Box::Kind::paragraph;
  paragraph.style = anonymous_style(place.box->style);
  paragraph.structure = place.structure;
  paragraph.text = std::move(text);
  if (place.beginning && place.box->children.empty() && paragraph.kind == Box::Kind::paragraph)
    style_beginning(*place.beginning, paragraph, structure_);
  place.box->children.push_back(std::move(paragraph));
}

void BoxBuilder::add_node(const MarkupNode& node, const Place& place) {
  if (const auto* element = std::get_if<Element>(&node)) {
    add_element(*element, place);
    return;
  }
  const auto& text = std::get<std::string>(node);
  text_.add_text(text, offset_, place.inline_context);
  offset_ += code_point_count(text);
}

void BoxBuilder::add_children(const Element& element, const Place& place) {
  for (const MarkupNode& node : element.children) add_node(node, place);
}

/// All of a block that has been entered; `place` is within it.
void BoxBuilder::add_content(const Element& block, Place place) {
  const Beginning beginning = beginning_of(block, place.box->style, place.structure);
  place.beginning = &beginning;
  add_children(block, place);
  flush_text(place);
}

void BoxBuilder::add_element(const Element& element, const Place& place) {
  if (&element == notes_section_) {
    add_unreferred_notes(place);
    offset_ += code_point_count(text_content(element));
    return;
  }
  const ComputedStyle& style = styles_->enter(element);
  if (style.display == Display::none) {
    offset_ += code_point_count(text_content(element));
  } else if (element.name == "img") {
    add_picture(element, style, place);
  } else if (is_block(style.display)) {
    add_block(element, style, place);
  } else {
    add_inline(element, style, place);
  }
  styles_->leave();
}

void BoxBuilder::add_block(const Element& element, const ComputedStyle& style, const Place& place) {
  flush_text(place);
  Place inner = place;
  inner.is_artifact = place.is_artifact || is_repeated(element);
  inner.structure = inner.is_artifact ? kArtifact : structure_for(element, style, place);

  Box box;
  box.kind = box_kind(style.display);
  box.style = style;
  box.structure = inner.structure;
  box.id = element.attribute("id");
  if (box.id.empty() && inner.structure != kArtifact && structure_.kind_of(inner.structure) == Kind::heading)
    box.id = tree_.outline.back().destination;
  box.is_figure = element.name == "figure";
  box.is_table_header = style.display == Display::table_header_group;
  if (!style.string_set.empty()) box.running_string = words_of(element);
  if (box.kind == Box::Kind::cell) {
    box.column_span = span_of(element, "colspan");
    box.row_span = span_of(element, "rowspan");
  }
  if (const std::string_view page = element.attribute(kPageAttribute); !page.empty()) {
    box.trailer.push_back({.text = std::string(page),
                           .style = style.text,
                           .language = style.language,
                           .structure = inner.structure});
  }
  int next_item = std::atoi(std::string(element.attribute("start")).c_str());
  if (element.attribute("start").empty()) next_item = 1;
  if (element.name == "ol" || element.name == "ul") {
    inner.next_item = &next_item;
    inner.numbering = list_style_of(element.attribute("type"), style.list_style);
  }
  inner.box = &box;
  inner.beginning = nullptr;
  inner.inline_context = {.style = &style, .structure = inner.structure};
  if (style.display == Display::list_item) {
    add_list_item(element, box, inner);
  } else {
    add_content(element, inner);
  }
  if (box.kind == Box::Kind::table) finish_table(box, inner.structure);
  place.box->children.push_back(std::move(box));
  if (!inner.is_artifact) flush_notes(place.structure);
}

void BoxBuilder::add_list_item(const Element& element, Box& box, Place place) {
  const int number = place.next_item ? (*place.next_item)++ : 1;
  const ListStyle numbering = place.numbering == ListStyle::none || box.style.list_style != ListStyle::decimal
                                  ? box.style.list_style
                                  : place.numbering;
  const std::string marker = list_marker(number, numbering);
  if (!marker.empty()) {
    const StructureIndex label = structure_.add(Kind::label, place.structure);
    TextRun run{.text = marker, .style = box.style.text, .language = box.style.language, .structure = label};
    run.style.features.push_back("tnum");
    box.marker.push_back(std::move(run));
  }
  if (!place.is_artifact) place.structure = structure_.add(Kind::list_body, place.structure);
  place.inline_context.structure = place.structure;
  add_content(element, place);
}

/// A pull quote whose words stand in the body as well is for the eye alone.
bool BoxBuilder::is_repeated(const Element& element) const {
  if (!element.has_class("pull-quote")) return false;
  bool found_any = false;
  for (const MarkupNode& node : element.children) {
    const auto* child = std::get_if<Element>(&node);
    if (!child || child->has_class("attribution")) continue;
    std::string words = words_of(*child);
    while (!words.empty() && std::string_view(".,;:!?").find(words.back()) != std::string_view::npos)
      words.pop_back();
    const std::size_t first = words.empty() ? std::string::npos : body_text_.find(words);
    if (first == std::string::npos || body_text_.find(words, first + 1) == std::string::npos) return false;
    found_any = true;
  }
  return found_any;
}

BoxTree BoxBuilder::build() {
  body_text_ = words_of(article_);
  std::size_t offset = 0;
  find_notes(article_, offset);
  note_resolver_.enter(article_);
  for (const Element* element : path_to_notes_) note_resolver_.enter(*element);

  Place place;
  place.box = &tree_.root;
  const ComputedStyle& style = resolver_.enter(article_);
  tree_.root.style = style;
  place.structure = structure_.add(Kind::document, kArtifact);
  structure_.at(place.structure).language = style.language;
  tree_.root.structure = place.structure;
  place.inline_context = {.style = &tree_.root.style, .structure = place.structure};
  add_children(article_, place);
  flush_text(place);
  flush_notes(place.structure);
  tree_.structure = structure_.take();
  return std::move(tree_);
}

BoxTree build_boxes(const Element& article, const Story& story, const Stylesheet& style) {
  return BoxBuilder(article, story, style).build();
}

}  // namespace newsexport
