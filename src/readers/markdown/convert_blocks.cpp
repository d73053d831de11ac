// External interface: BlockConverter.
#include "readers/markdown/convert_blocks.h"

#include <cmark-gfm.h>

#include "readers/markdown/attribute_report.h"
#include "readers/markdown/convert_table.h"
#include "readers/markdown/fenced_divs.h"
#include "readers/markdown/html_blocks.h"
#include "readers/markdown/sibling_fold.h"
#include "support/utf8.h"

namespace newsexport::markdown {
namespace {

// Takes the attributes that end a heading or caption out of it.
const Attributes* take_trailing_attributes(RunningText& running, const PreparedText& prepared) {
  const std::size_t last = running.text.find_last_not_of(" \t\n") + 1;
  if (last < kEnd.size() || running.text.compare(last - kEnd.size(), kEnd.size(), kEnd) != 0) return nullptr;
  const std::size_t from = running.text.rfind(kProtected, last);
  if (from == std::string::npos || (from > 0 && running.text[from - 1] != ' ')) return nullptr;
  const Token token = token_at(running.text, from);
  const bool is_last = token.end == last && token.number < prepared.pieces.size();
  if (!is_last || !prepared.pieces[token.number].is_attributes) return nullptr;
  running.text.resize(from);
  return &prepared.pieces[token.number].attributes;
}

// Whether an attribution can stand in the last line of this paragraph.
bool ends_quotation(cmark_node* paragraph) {
  cmark_node* next = cmark_node_next(paragraph);
  if (!next) return cmark_node_get_type(cmark_node_parent(paragraph)) == CMARK_NODE_BLOCK_QUOTE;
  return fence_number(next).has_value();
}

// "— Jane Doe" on the last line of a quotation is a line of its own, not the end of the sentence before it.
void part_attribution_line(RunningText& running) {
  const std::size_t line_end = running.text.rfind('\n');
  if (line_end == std::string::npos) return;
  const std::string_view last_line = std::string_view(running.text).substr(line_end + 1);
  if (!last_line.starts_with("— ") && !last_line.starts_with("-- ") && !last_line.starts_with("― ")) return;
  RunningText rest = running.split_off(line_end);
  if (!running.text.ends_with(kAtom) || !std::holds_alternative<LineBreak>(running.atoms.back().value)) {
    running.add_atom({LineBreak{}});
  }
  rest.text.erase(0, 1);
  running.append(std::move(rest));
}

}  // namespace

Block BlockConverter::block_at(cmark_node* node, Block::Value value) const {
  return {std::move(value), inlines_.position(node), {}, {}, {}, {}};
}

// A paragraph that holds one picture, with or without attributes, and nothing else.
std::optional<Block> BlockConverter::figure(cmark_node* node) {
  cmark_node* image = cmark_node_first_child(node);
  if (!image || cmark_node_get_type(image) != CMARK_NODE_IMAGE) return std::nullopt;
  const Attributes* attributes = nullptr;
  if (cmark_node* after = cmark_node_next(image)) {
    if (cmark_node_next(after) || cmark_node_get_type(after) != CMARK_NODE_TEXT) return std::nullopt;
    const std::string_view text = cmark_node_get_literal(after);
    if (!text.starts_with(kProtected)) return std::nullopt;
    const Token token = token_at(text, 0);
    if (token.end != text.size() || token.number >= prepared_.pieces.size()) return std::nullopt;
    attributes = &prepared_.pieces[token.number].attributes;
  }
  Inlines description;
  Picture picture = inlines_.picture(image, description);
  picture.position = inlines_.position(node);
  Figure figure;
  const std::string title = std::exchange(picture.title, {});
  if (attributes) {
    apply_attributes(picture, *attributes);
    report_attributes(*attributes, Bearer::picture, picture.position, conversion_);
  }
  const std::string* caption = attributes ? attributes->find("caption") : nullptr;
  const bool has_own_alternative = attributes && (attributes->find("alt") || picture.is_decorative);
  if (caption) {
    figure.caption = read_inline_text(*caption, picture.position.line, conversion_);
    picture.title = title;
  } else if (has_own_alternative || title.empty()) {
    // Read again as text: a caption holds citations and notes, a description does not.
    figure.caption = inlines_.read(inlines_.running_text(image, Scope::text, 1), Scope::text);
    if (!has_own_alternative) picture.alternative_text = collapse_space(plain_text(figure.caption));
    if (!title.empty()) picture.title = title;
  } else {
    figure.caption = read_inline_text(title, picture.position.line, conversion_);
  }
  figure.pictures.push_back(std::move(picture));
  Block block = block_at(node, std::move(figure));
  if (attributes) {
    block.id = attributes->id;
    apply_language(*attributes, inlines_.surroundings(), block.language, block.direction);
  }
  return block;
}

Block BlockConverter::paragraph(cmark_node* node) {
  if (auto found = figure(node)) return std::move(*found);
  RunningText running = inlines_.running_text(node, Scope::text, 0);
  if (ends_quotation(node)) part_attribution_line(running);
  return block_at(node, Paragraph{inlines_.read(std::move(running), Scope::text)});
}

Inlines BlockConverter::caption(cmark_node* node, std::size_t skipped, Attributes& attributes) {
  RunningText running = inlines_.running_text(node, Scope::text, 0);
  running.text.erase(0, skipped);
  if (const Attributes* found = take_trailing_attributes(running, prepared_)) {
    attributes = *found;
    report_attributes(attributes, Bearer::text, inlines_.position(node), conversion_);
  }
  return trimmed(inlines_.read(std::move(running), Scope::text));
}

Block BlockConverter::heading(cmark_node* node) {
  Attributes attributes;
  Inlines content = caption(node, 0, attributes);
  Block block = block_at(node, Crosshead{cmark_node_get_heading_level(node), std::move(content)});
  block.id = attributes.id;
  block.classes = attributes.classes;
  apply_language(attributes, inlines_.surroundings(), block.language, block.direction);
  return block;
}

List BlockConverter::list(cmark_node* node, int depth) {
  List list;
  if (cmark_node_get_list_type(node) == CMARK_ORDERED_LIST) list.kind = List::Kind::numbered;
  list.start = cmark_node_get_list_start(node);
  if (list.kind == List::Kind::bulleted) list.start = 1;
  list.is_tight = cmark_node_get_list_tight(node) != 0;
  for (cmark_node* item = cmark_node_first_child(node); item; item = cmark_node_next(item)) {
    list.items.push_back(blocks(item, depth + 1));
  }
  return list;
}

BlockQuote BlockConverter::quote(cmark_node* node, int depth) {
  BlockQuote quote;
  quote.content = blocks(node, depth + 1);
  quote.attribution = take_attribution(quote.content);
  return quote;
}

Block BlockConverter::code(cmark_node* node) {
  Preformatted code;
  code.text = inlines_.restored(cmark_node_get_literal(node), Escapes::with_backslashes);
  if (code.text.ends_with('\n')) code.text.pop_back();
  Block block = block_at(node, {});
  const std::string info = inlines_.restored(cmark_node_get_fence_info(node), Escapes::as_characters);
  const std::size_t brace = info.find('{');
  if (brace != std::string::npos) {
    if (const auto run = parse_attributes(std::string_view(info).substr(brace))) {
      block.id = run->attributes.id;
      block.classes = run->attributes.classes;
      report_attributes(run->attributes, Bearer::text, block.position, conversion_);
    }
  }
  code.code_language = info.substr(0, info.find_first_of(" \t{"));
  if (code.code_language.empty() && !block.classes.empty()) {
    code.code_language = block.classes.front();
    block.classes.erase(block.classes.begin());
  }
  block.value = std::move(code);
  return block;
}

// Below the deepest level: the paragraphs inside, one after another.
void BlockConverter::add_flat(cmark_node* node, Blocks& out) {
  conversion_.report_depth(inlines_.position(node));
  cmark_iter* walk = cmark_iter_new(node);
  for (cmark_event_type event = cmark_iter_next(walk); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(walk)) {
    cmark_node* inside = cmark_iter_get_node(walk);
    const cmark_node_type type = cmark_node_get_type(inside);
    const bool is_container =
        type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_LIST || type == CMARK_NODE_ITEM;
    if (event != CMARK_EVENT_ENTER || is_container) continue;
    if (!fence_number(inside)) add_block(inside, kDeepestNesting, out);
    if (cmark_node_first_child(inside)) cmark_iter_reset(walk, inside, CMARK_EVENT_EXIT);
  }
  cmark_iter_free(walk);
}

void BlockConverter::add_block(cmark_node* node, int depth, Blocks& out) {
  const cmark_node_type type = cmark_node_get_type(node);
  const bool is_container = type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_LIST;
  if (is_container && depth >= kDeepestNesting) return add_flat(node, out);
  switch (type) {
    case CMARK_NODE_PARAGRAPH:
      out.push_back(paragraph(node));
      return;
    case CMARK_NODE_HEADING:
      out.push_back(heading(node));
      return;
    case CMARK_NODE_LIST:
      out.push_back(block_at(node, list(node, depth)));
      return;
    case CMARK_NODE_BLOCK_QUOTE:
      out.push_back(block_at(node, quote(node, depth)));
      return;
    case CMARK_NODE_CODE_BLOCK:
      out.push_back(code(node));
      return;
    case CMARK_NODE_THEMATIC_BREAK:
      out.push_back(block_at(node, ThematicBreak{}));
      return;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      return;  // read_blocks takes these
    case CMARK_NODE_HTML_BLOCK: {
      const std::string html = inlines_.restored(cmark_node_get_literal(node), Escapes::with_backslashes);
      for (Block& block : convert_html(html, inlines_.position(node), inlines_, conversion_)) {
        out.push_back(std::move(block));
      }
      return;
    }
    default:
      break;
  }
  if (std::string_view(cmark_node_get_type_string(node)) == "table") {
    out.push_back(block_at(node, convert_table(node, prepared_, inlines_, conversion_)));
  }
}

Blocks BlockConverter::blocks(cmark_node* parent, int depth) {
  SiblingFold fold(prepared_, *this, inlines_, conversion_, depth);
  for (cmark_node* node = cmark_node_first_child(parent); node; node = cmark_node_next(node)) fold.add(node);
  return fold.finish();
}

}  // namespace newsexport::markdown
