// External interface: Flow, blocks_below(), as_one_line().
#include "readers/html/flow.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "model/language.h"
#include "readers/html/elements.h"
#include "readers/html/embeds.h"
#include "readers/html/figures.h"
#include "readers/html/lists.h"
#include "readers/html/pictures.h"
#include "readers/html/preformatted.h"
#include "readers/html/quotations.h"
#include "readers/html/tables.h"
#include "readers/html/white_space.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

/// Classes that say what a paragraph is, not how a site looks; the styles may use them.
constexpr std::array<std::string_view, 14> kKeptClasses{
    "answer", "byline",   "credit", "dateline",   "dialogue", "intro",  "lead",
    "lede",   "question", "source", "standfirst", "stanza",   "update", "verse"};

std::vector<std::string> kept_classes(const Node& node) {
  std::vector<std::string> kept;
  for (const std::string_view one : words_of(node.value("class"))) {
    if (std::ranges::find(kKeptClasses, one) != kKeptClasses.end()) kept.emplace_back(one);
  }
  return kept;
}

void enter_language(const Node& node, std::string& language, Direction& direction) {
  if (const auto named = canonical_language(node.value("lang"))) language = *named;
  const char letter = direction_letter(node);
  if (letter != 0) direction = letter == 'r' ? Direction::right_to_left : Direction::left_to_right;
}

bool is_only_pictures(const Inlines& run);

bool is_picture_or_space(const Inline& one) {
  if (const auto* text = std::get_if<Text>(&one.value)) return trim(text->text).empty();
  if (const auto* link = std::get_if<Link>(&one.value)) return is_only_pictures(link->content);
  if (const auto* span = std::get_if<Span>(&one.value))
    return span->id.empty() && is_only_pictures(span->content);
  if (const auto* emphasis = std::get_if<Emphasis>(&one.value)) return is_only_pictures(emphasis->content);
  if (const auto* strong = std::get_if<Strong>(&one.value)) return is_only_pictures(strong->content);
  return std::holds_alternative<InlinePicture>(one.value) || std::holds_alternative<LineBreak>(one.value);
}

bool is_only_pictures(const Inlines& run) {
  return std::ranges::all_of(run, is_picture_or_space);
}

void take_pictures(Inlines& run, std::vector<Picture>& pictures) {
  for (Inline& one : run) {
    if (auto* picture = std::get_if<InlinePicture>(&one.value))
      pictures.push_back(std::move(picture->picture));
    std::visit(
        [&](auto& kind) {
          if constexpr (requires { kind.content; }) take_pictures(kind.content, pictures);
        },
        one.value);
  }
}

bool is_visible(const Inlines& content) {
  return std::ranges::any_of(content, [](const Inline& one) {
    const auto* text = std::get_if<Text>(&one.value);
    return !text || !trim(text->text).empty();
  });
}

// A heading is strong by itself.
Inlines without_strong(Inlines content) {
  while (content.size() == 1) {
    auto* strong = std::get_if<Strong>(&content.front().value);
    if (!strong) break;
    content = Inlines(std::move(strong->content));
  }
  return content;
}

}  // namespace

Surroundings Surroundings::inside(const Node& node) const {
  Surroundings inner{conversion, language, direction, depth + 1, set_aside};
  enter_language(node, inner.language, inner.direction);
  return inner;
}

void Flow::emit(Block block) {
  if (block.language.empty() && language_ != surroundings_.language) block.language = language_;
  if (block.direction == Direction::inherit && direction_ != surroundings_.direction) {
    const bool is_said = !language_.empty() && direction_ == direction_of(language_);
    if (!is_said) block.direction = direction_;
  }
  for (std::string& id : pending_ids_) {
    auto* paragraph = std::get_if<Paragraph>(&block.value);
    if (block.id.empty()) {
      block.id = std::move(id);
    } else if (paragraph) {
      Span anchor;
      anchor.id = std::move(id);
      paragraph->content.insert(paragraph->content.begin(), Inline{std::move(anchor)});
    }
  }
  pending_ids_.clear();
  blocks_.push_back(std::move(block));
}

void Flow::flush() {
  start_position_.reset();
  Inlines content = collapsed(std::exchange(run_, {}));
  if (!is_visible(content)) return;
  Block block;
  block.position = run_position_;
  if (is_only_pictures(content)) {
    Figure figure;
    take_pictures(content, figure.pictures);
    if (figure.pictures.empty()) return;
    block.value = std::move(figure);
  } else {
    for (auto wrapper = wrappers_.rbegin(); wrapper != wrappers_.rend(); ++wrapper) {
      content = inlines_.meant(**wrapper, std::move(content));
    }
    block.value = Paragraph{std::move(content)};
    block.classes = classes_;
  }
  emit(std::move(block));
}

void Flow::add_all(Blocks blocks, const Node& node) {
  flush();
  for (Block& block : blocks) {
    if (block.position.line == 0) block.position = node.position;
    emit(std::move(block));
  }
}

void Flow::add_heading(const Node& node, int level) {
  flush();
  Inlines content;
  inlines_.read_children(node, content);
  std::vector<Picture> pictures;
  const bool is_picture = is_only_pictures(content);
  if (is_picture) take_pictures(content, pictures);
  content = without_strong(collapsed(std::move(content)));
  Block block;
  block.position = node.position;
  if (!pictures.empty()) block.value = Figure{std::move(pictures), {}, {}};
  if (!is_picture && is_visible(content)) block.value = Crosshead{level, std::move(content)};
  if (is_picture && !std::holds_alternative<Figure>(block.value)) return;
  if (!is_picture && !std::holds_alternative<Crosshead>(block.value)) return;
  emit(std::move(block));
}

// The content of an element that is no block of the model by itself.
void Flow::add_container(const Node& node) {
  flush();
  start_position_ = node.position;
  const std::string language = language_;
  const Direction direction = direction_;
  enter_language(node, language_, direction_);
  if (std::string id = surroundings_.conversion.kept_id(node); !id.empty())
    pending_ids_.push_back(std::move(id));
  const std::vector<std::string> classes = classes_;
  if (auto own = kept_classes(node); !own.empty()) classes_ = std::move(own);
  if (wrappers_.size() < static_cast<std::size_t>(kDeepestInlines)) {
    wrappers_.push_back(&node);
    add_children(node);
    flush();
    wrappers_.pop_back();
  } else {
    add_children(node);
    flush();
  }
  classes_ = classes;
  language_ = language;
  direction_ = direction;
}

Blocks Flow::special_blocks(const Node& node, bool& is_special) {
  is_special = true;
  if (is_embed(node)) return read_embed(node, surroundings_);
  if (is_quotation(node)) return read_quotation(node, surroundings_);
  if (is_box(node)) return read_box(node, surroundings_);
  if (is_figure(node)) return read_figure(node, surroundings_);
  if (is_list(node)) return read_list(node, surroundings_);
  if (node.is("dl")) return read_definitions(node, surroundings_);
  if (node.is("table")) return read_table(node, surroundings_);
  if (is_preformatted(node)) return read_preformatted(node, surroundings_.conversion);
  if (node.is("hr")) return {Block{ThematicBreak{}, node.position, {}, {}, {}, {}}};
  is_special = false;
  return {};
}

// Whether the element is the caption of the picture right before it.
bool Flow::add_caption(const Node& node) {
  auto* figure = blocks_.empty() || !is_caption(node) ? nullptr : std::get_if<Figure>(&blocks_.back().value);
  if (!figure || !figure->caption.empty()) return false;
  figure->caption = read_caption(node, surroundings_);
  return true;
}

void Flow::add_block_element(const Node& node) {
  if (const int level = heading_level(node)) {
    if (std::string id = surroundings_.conversion.kept_id(node); !id.empty()) {
      flush();
      pending_ids_.push_back(std::move(id));
    }
    return add_heading(node, level);
  }
  bool is_special = surroundings_.depth < kDeepestBlocks || node.is("hr") || is_preformatted(node);
  Blocks blocks;
  if (is_special) blocks = special_blocks(node, is_special);
  flush();
  if (!is_special && add_caption(node)) return;
  if (!is_special) return add_container(node);
  const std::string language = language_;
  const Direction direction = direction_;
  enter_language(node, language_, direction_);
  if (std::string id = surroundings_.conversion.kept_id(node); !id.empty())
    pending_ids_.push_back(std::move(id));
  add_all(std::move(blocks), node);
  language_ = language;
  direction_ = direction;
}

void Flow::add_running(const Node& node) {
  if (run_.empty()) run_position_ = start_position_.value_or(node.position);
  inlines_.read(node, run_);
}

void Flow::add(const Node& node) {
  if (node.is_text()) {
    if (run_.empty() && is_blank(node.text)) return;
    return add_running(node);
  }
  if (surroundings_.conversion.is_left_out(node)) return;
  if (surroundings_.set_aside && surroundings_.set_aside->contains(&node)) return;
  if (surroundings_.conversion.footnotes.references.contains(&node)) return add_running(node);
  if (is_block_element(node) || heading_level(node) > 0) return add_block_element(node);
  // Two line breaks part paragraphs.
  const Node* before = node.is("br") ? previous_element(node) : nullptr;
  if (starts_break_run(node) || (before && starts_break_run(*before))) return flush();
  const bool is_whole = is_picture_element(node) || node.is("svg") || node.is("math");
  const bool is_container = surroundings_.conversion.holds_blocks(node) || parts_words(node);
  if (!is_whole && !node.is("br") && is_container) return add_container(node);
  add_running(node);
}

void Flow::add_children(const Node& node) {
  for (const Node* child = node.first_child; child; child = child->next) add(*child);
}

Blocks Flow::finish() {
  flush();
  return std::move(blocks_);
}

Blocks blocks_below(const Node& node, const Surroundings& surroundings) {
  Flow flow(surroundings);
  flow.add_children(node);
  return flow.finish();
}

std::optional<Inlines> as_one_line(const Blocks& blocks) {
  Inlines line;
  for (const Block& block : blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block.value);
    if (!paragraph) return std::nullopt;
    if (!line.empty()) append_text(line, " ");
    for (const Inline& one : paragraph->content) {
      if (const auto* text = std::get_if<Text>(&one.value)) {
        append_text(line, text->text);
      } else {
        line.push_back(one);
      }
    }
  }
  return line;
}

}  // namespace newsexport::html
