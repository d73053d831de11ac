// External interface: rich_text().
#include "citations/csl/rich_text.h"

#include <array>
#include <optional>

#include "support/utf8.h"

namespace newsexport::csl {
namespace {

enum class Tag { italic, bold, sup, sub, small_caps, nocase, nodecor };
struct TagRow {
  Tag tag;
  std::string_view open;
  std::string_view close;
};
constexpr TagRow kTags[] = {
    {Tag::italic, "<i>", "</i>"},
    {Tag::bold, "<b>", "</b>"},
    {Tag::sup, "<sup>", "</sup>"},
    {Tag::sub, "<sub>", "</sub>"},
    {Tag::small_caps, "<sc>", "</sc>"},
    {Tag::small_caps, "<span style=\"font-variant:small-caps;\">", "</span>"},
    {Tag::small_caps, "<span style=\"font-variant: small-caps;\">", "</span>"},
    {Tag::nocase, "<span class=\"nocase\">", "</span>"},
    {Tag::nodecor, "<span class=\"nodecor\">", "</span>"},
};
constexpr std::size_t kDeepest = 16;

struct QuoteRow {
  std::string_view open;
  std::string_view close;
  bool is_single;
};
constexpr QuoteRow kQuotes[] = {
    {"\"", "\"", false},
    {"'", "'", false},
    {"“", "”", false},
    {"‘", "’", true},
};

Node tagged(Tag tag, std::vector<Node> children) {
  Node node = branch(std::move(children));
  node.is_field_markup = true;
  switch (tag) {
    case Tag::italic:
      node.format.style = FontStyle::italic;
      break;
    case Tag::bold:
      node.format.weight = FontWeight::bold;
      break;
    case Tag::sup:
      node.format.align = VerticalAlign::sup;
      break;
    case Tag::sub:
      node.format.align = VerticalAlign::sub;
      break;
    case Tag::small_caps:
      node.format.variant = FontVariant::small_caps;
      break;
    case Tag::nocase:
      node.is_nocase = true;
      break;
    case Tag::nodecor:
      node.is_nocase = true;
      node.format = {FontStyle::normal, FontVariant::normal, FontWeight::normal, Decoration::none,
                     VerticalAlign::baseline};
      break;
  }
  return node;
}

// Marks that are open: a tag, or a quotation.
struct Frame {
  const TagRow* tag = nullptr;
  const QuoteRow* quote = nullptr;
  std::vector<Node> children;
};

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) { frames_.emplace_back(); }

  Node parse() {
    while (at_ < text_.size()) {
      if (text_[at_] == '<' && (close_tag() || open_tag())) continue;
      if (close_quote() || open_quote()) continue;
      plain_character();
    }
    while (frames_.size() > 1) give_up_frame();
    std::vector<Node>& children = frames_.front().children;
    return children.size() == 1 ? std::move(children.front()) : branch(std::move(children));
  }

 private:
  void append(std::string_view words) {
    std::vector<Node>& children = frames_.back().children;
    const bool extends =
        !children.empty() && children.back().children.empty() && !children.back().is_field_markup;
    if (!extends) children.emplace_back();
    children.back().text += words;
  }

  void plain_character() {
    if (text_[at_] == '\'') {
      append("’");
      ++at_;
      return;
    }
    const std::size_t begin = at_;
    next_code_point(text_, at_);
    append(text_.substr(begin, at_ - begin));
  }

  bool open_tag() {
    const std::string_view rest = text_.substr(at_);
    if (frames_.size() >= kDeepest) return false;
    for (const TagRow& row : kTags) {
      if (!rest.starts_with(row.open) || rest.find(row.close) == std::string_view::npos) continue;
      frames_.push_back({&row, nullptr, {}});
      at_ += row.open.size();
      return true;
    }
    return false;
  }

  bool close_tag() {
    const std::string_view rest = text_.substr(at_);
    std::size_t depth = frames_.size() - 1;
    while (depth > 0 && !frames_[depth].tag) --depth;
    if (depth == 0 || !rest.starts_with(frames_[depth].tag->close)) return false;
    while (frames_.size() - 1 > depth) give_up_frame();
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    at_ += frame.tag->close.size();
    frames_.back().children.push_back(tagged(frame.tag->tag, std::move(frame.children)));
    return true;
  }

  // The mark was none: its characters stay, what was in it comes after them.
  void give_up_frame() {
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    if (frame.tag) append(frame.tag->open);
    if (frame.quote) append(frame.quote->open == "'" ? "’" : frame.quote->open);
    for (Node& child : frame.children) {
      if (child.children.empty() && !child.is_field_markup) {
        append(child.text);
      } else {
        frames_.back().children.push_back(std::move(child));
      }
    }
  }

  // The character before `at_`, markup not counting; 0 at the beginning.
  char32_t before() const {
    std::size_t at = at_;
    while (at > 0) {
      if (text_[at - 1] == '>') {
        const std::size_t tag = text_.rfind('<', at - 1);
        if (tag != std::string_view::npos && at - tag < 60) {
          at = tag;
          continue;
        }
      }
      --at;
      while (at > 0 && (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80U) --at;
      return next_code_point(text_, at);
    }
    return 0;
  }

  // The character behind a mark of `size` bytes; 0 at the end.
  char32_t after(std::size_t size) const {
    std::size_t at = at_ + size;
    while (at < text_.size() && text_[at] == '<') {
      const std::size_t end = text_.find('>', at);
      if (end == std::string_view::npos || end - at > 60) break;
      at = end + 1;
    }
    return at < text_.size() ? next_code_point(text_, at) : 0;
  }

  static bool is_word_character(char32_t c) { return is_letter(c) || is_digit(c); }

  bool open_quote() {
    if (frames_.size() >= kDeepest) return false;
    for (const QuoteRow& row : kQuotes) {
      if (!text_.substr(at_).starts_with(row.open)) continue;
      const char32_t next = after(row.open.size());
      if (is_word_character(before()) || next == 0 || is_space(next)) return false;
      if (text_.rfind(row.close) < at_ + row.open.size()) return false;
      frames_.push_back({nullptr, &row, {}});
      at_ += row.open.size();
      return true;
    }
    return false;
  }

  bool close_quote() {
    const std::string_view rest = text_.substr(at_);
    for (std::size_t depth = frames_.size() - 1; depth > 0 && frames_[depth].quote; --depth) {
      const QuoteRow& row = *frames_[depth].quote;
      if (!rest.starts_with(row.close)) continue;
      if (is_word_character(after(row.close.size())) || is_space(before())) continue;
      while (frames_.size() - 1 > depth) give_up_frame();
      Frame frame = std::move(frames_.back());
      frames_.pop_back();
      at_ += row.close.size();
      Node node = branch(std::move(frame.children));
      node.has_quotes = node.is_field_markup = true;
      node.is_single_quoted = row.is_single;
      frames_.back().children.push_back(std::move(node));
      return true;
    }
    return false;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Frame> frames_;
};

Node from_inline(const Inline& value);

std::vector<Node> from_inlines(const Inlines& inlines) {
  std::vector<Node> nodes;
  for (const Inline& value : inlines) nodes.push_back(from_inline(value));
  return nodes;
}

struct InlineReader {
  Node operator()(const newsexport::Text& text) const { return rich_text(text.text); }
  Node operator()(const Emphasis& value) const { return tagged(Tag::italic, from_inlines(value.content)); }
  Node operator()(const Strong& value) const { return tagged(Tag::bold, from_inlines(value.content)); }
  Node operator()(const Superscript& value) const { return tagged(Tag::sup, from_inlines(value.content)); }
  Node operator()(const Subscript& value) const { return tagged(Tag::sub, from_inlines(value.content)); }
  Node operator()(const SmallCaps& value) const {
    return tagged(Tag::small_caps, from_inlines(value.content));
  }
  Node operator()(const Strikethrough& value) const { return branch(from_inlines(value.content)); }
  Node operator()(const Code& value) const { return leaf(value.text); }
  Node operator()(const Link& value) const {
    Node node = branch(from_inlines(value.content), Role::url);
    node.target = value.target;
    return node;
  }
  Node operator()(const LineBreak&) const { return leaf(" "); }
  Node operator()(const Quote& value) const {
    Node node = branch(from_inlines(value.content));
    node.has_quotes = true;
    return node;
  }
  Node operator()(const Abbreviation& value) const { return branch(from_inlines(value.content)); }
  Node operator()(const Span& value) const { return branch(from_inlines(value.content)); }
  Node operator()(const NoteReference&) const { return {}; }
  Node operator()(const Citation& value) const { return branch(from_inlines(value.anchor)); }
  Node operator()(const InlinePicture&) const { return {}; }
  Node operator()(const Math& value) const { return branch(from_inlines(value.content)); }
};

Node from_inline(const Inline& value) {
  return std::visit(InlineReader{}, value.value);
}

}  // namespace

Node rich_text(std::string_view text) {
  if (text.find_first_of("<\"'") == std::string_view::npos && text.find("“") == std::string_view::npos &&
      text.find("‘") == std::string_view::npos) {
    return leaf(std::string(text));
  }
  return Parser(text).parse();
}

Node rich_text(const Inlines& inlines) {
  return branch(from_inlines(inlines));
}

std::string without_markup(std::string_view text) {
  return characters(rich_text(text));
}

}  // namespace newsexport::csl
