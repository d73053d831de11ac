// External interface: read_figure().
#include "readers/html/figures.h"

#include <algorithm>
#include <iterator>

#include "readers/html/elements.h"
#include "readers/html/pictures.h"
#include "readers/html/white_space.h"
#include "support/word_lists.h"

namespace newsexport::html {
namespace {

const WordList kPictureLabels("src/readers/html/page_words.txt", "picture_labels");

constexpr std::string_view kBoxHints = "caption|image|img|figure|photo|picture|media|thumb";
constexpr std::string_view kCreditHints = "credit|copyright|photographer|byline|attribution|-source|source-";
constexpr int kMostBoxNodes = 60;              // a box with more in it is no picture with its caption
constexpr std::size_t kLongestCaption = 1200;  // bytes

bool is_credit(const Node& node) {
  if (node.is_text() || is_picture_element(node)) return false;
  const std::string& property = node.value("itemprop");
  return property == "copyrightHolder" || property == "creditText" || property == "creator" ||
         property == "copyrightNotice" || hints_at(node, kCreditHints);
}

bool is_figure_box(const Node& node) {
  if (!node.is("div") && !node.is("section") && !node.is("span")) return false;
  if (!hints_at(node, kBoxHints)) return false;
  int nodes = 0;
  std::size_t bytes = 0;
  bool has_picture = false;
  bool has_caption = false;
  for (const Node* at = node.first_child; at; at = next_node(*at, node)) {
    bytes += at->text.size();
    if (++nodes > kMostBoxNodes || bytes > kLongestCaption || heading_level(*at) > 0) return false;
    has_picture = has_picture || is_picture_element(*at);
    has_caption = has_caption || is_caption(*at);
  }
  return has_picture && has_caption;
}

/// The parts of a figure that stand beside its pictures.
struct Surround {
  Inlines caption;
  Inlines credit;
  std::unordered_set<const Node*> aside;
};

void append_line(Inlines& line, Inlines more) {
  if (more.empty()) return;
  if (!line.empty()) append_text(line, " ");
  for (Inline& one : more) {
    auto* text = std::get_if<Text>(&one.value);
    text ? append_text(line, text->text) : line.push_back(std::move(one));
  }
}

Surround read_surround(const Node& figure, const Surroundings& surroundings) {
  Surround surround;
  if (surroundings.set_aside) surround.aside = *surroundings.set_aside;
  std::vector<const Node*> captions;
  for (const Node* at = figure.first_child; at;) {
    const bool is_gone = !at->is_text() && surroundings.conversion.is_left_out(*at);
    if (!is_gone && is_credit(*at) && !find_element(*at, "figcaption") && !find_element(*at, "img")) {
      append_line(surround.credit, read_caption(*at, surroundings));
      surround.aside.insert(at);
    } else if (!is_gone && is_caption(*at) && !find_element(*at, "img")) {
      captions.push_back(at);
      at = next_node(*at, figure);  // a credit may stand in it
      continue;
    } else if (!is_gone) {
      at = next_node(*at, figure);
      continue;
    }
    at = next_after(*at, figure);
  }
  Surroundings inner = surroundings;
  inner.set_aside = &surround.aside;
  for (const Node* caption : captions) {
    const bool is_inside_other = std::ranges::any_of(captions, [&](const Node* other) {
      const Node* at = caption->parent;
      while (at && at != other && at != &figure) at = at->parent;
      return at == other;
    });
    if (!is_inside_other) append_line(surround.caption, read_caption(*caption, inner));
  }
  surround.aside.insert(captions.begin(), captions.end());
  return surround;
}

template <typename Kind>
Kind* only_one(Blocks& blocks) {
  return blocks.size() == 1 ? std::get_if<Kind>(&blocks.front().value) : nullptr;
}

Block paragraph_of(Inlines content, Position position) {
  return {Paragraph{std::move(content)}, position, {}, {}, {}, {}};
}

// The caption to what has a place for one; else as a paragraph behind it.
Blocks captioned(Blocks content, Surround surround, Position position) {
  append_line(surround.caption, std::move(surround.credit));
  if (surround.caption.empty()) return content;
  if (auto* quote = only_one<BlockQuote>(content); quote && quote->attribution.empty()) {
    quote->attribution = std::move(surround.caption);
  } else if (auto* pull = only_one<PullQuote>(content); pull && pull->attribution.empty()) {
    pull->attribution = std::move(surround.caption);
  } else if (auto* table = only_one<Table>(content); table && table->caption.empty()) {
    table->caption = std::move(surround.caption);
  } else if (auto* embed = only_one<Embed>(content)) {
    embed->content.push_back(paragraph_of(std::move(surround.caption), position));
  } else {
    content.push_back(paragraph_of(std::move(surround.caption), position));
  }
  return content;
}

bool is_bare_figure(const Block& block) {
  const auto* figure = std::get_if<Figure>(&block.value);
  return figure && figure->caption.empty() && figure->credit.empty();
}

bool is_picture(const Inline& one) {
  return std::holds_alternative<InlinePicture>(one.value);
}

bool holds_picture(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block.value);
  return paragraph ? std::ranges::any_of(paragraph->content, is_picture) : is_bare_figure(block);
}

// The words beside the pictures of a paragraph, which go to `pictures`.
Inlines take_words(Paragraph& paragraph, std::vector<Picture>& pictures) {
  for (Inline& one : paragraph.content) {
    if (auto* picture = std::get_if<InlinePicture>(&one.value))
      pictures.push_back(std::move(picture->picture));
  }
  std::erase_if(paragraph.content, is_picture);
  Inlines words = collapsed(std::move(paragraph.content));
  return is_picture_label(plain_text(words)) ? Inlines{} : words;
}

}  // namespace

bool is_picture_label(std::string_view words) {
  return kPictureLabels.contains(words);
}

bool is_caption(const Node& node) {
  return node.is("figcaption") || (!node.is_text() && hints_at(node, "caption|legend"));
}

Inlines read_caption(const Node& node, const Surroundings& surroundings) {
  Surroundings inner = surroundings.inside(node);
  if (auto line = as_one_line(blocks_below(node, inner))) return std::move(*line);
  Inlines content;
  InlineReader(surroundings.conversion).read_children(node, content);
  return collapsed(std::move(content));
}

bool is_figure(const Node& node) {
  return node.is("figure") || is_figure_box(node);
}

Blocks read_figure(const Node& node, const Surroundings& surroundings) {
  Surround surround = read_surround(node, surroundings);
  Surroundings inner = surroundings.inside(node);
  inner.set_aside = &surround.aside;
  Blocks content = blocks_below(node, inner);
  const bool has_pictures = std::ranges::any_of(content, holds_picture);
  const bool is_simple = std::ranges::all_of(content, [](const Block& block) {
    return is_bare_figure(block) || std::holds_alternative<Paragraph>(block.value);
  });
  if (!has_pictures || !is_simple) return captioned(std::move(content), std::move(surround), node.position);
  Figure figure;
  figure.caption = std::move(surround.caption);
  figure.credit = std::move(surround.credit);
  for (Block& block : content) {
    if (auto* inner_figure = std::get_if<Figure>(&block.value)) {
      std::ranges::move(inner_figure->pictures, std::back_inserter(figure.pictures));
    } else {
      append_line(figure.caption, take_words(std::get<Paragraph>(block.value), figure.pictures));
    }
  }
  // The credit of one picture alone is the picture's own.
  const bool is_plain = std::ranges::all_of(
      figure.credit, [](const Inline& one) { return std::holds_alternative<Text>(one.value); });
  if (figure.pictures.size() == 1 && is_plain)
    figure.pictures.front().credit = plain_text(std::exchange(figure.credit, {}));
  return {Block{std::move(figure), node.position, {}, {}, {}, {}}};
}

}  // namespace newsexport::html
