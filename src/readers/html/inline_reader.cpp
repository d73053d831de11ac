// External interface: InlineReader.
#include "readers/html/inline_reader.h"

#include "model/language.h"
#include "readers/html/address.h"
#include "readers/html/elements.h"
#include "readers/html/pictures.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

bool is_bold(const std::string& weight) {
  return weight == "bold" || weight == "bolder" || number_of(weight, 400) >= 600;
}

template <typename Kind>
void wrap_if(bool wanted, Inlines& content) {
  if (!wanted) return;
  // A mark within the same mark says nothing more.
  if (content.size() == 1 && std::holds_alternative<Kind>(content.front().value)) return;
  Kind kind;
  kind.content = std::move(content);
  content.clear();
  content.push_back({std::move(kind)});
}

Direction direction_named(char letter) {
  if (letter == 'r') return Direction::right_to_left;
  return letter == 'l' ? Direction::left_to_right : Direction::inherit;
}

bool is_code(const Node& node) {
  return node.is("code") || node.is("kbd") || node.is("samp") || node.is("tt");
}

// Links that lead nowhere: scripts, and the site's own buttons beside headings.
bool is_idle_target(std::string_view target) {
  const std::string lower = ascii_lower(target.substr(0, 12));
  return target.empty() || target == "#" || lower.starts_with("javascript:") ||
         lower.starts_with("about:blank");
}

bool is_permalink(const Node& node) {
  if (has_word(node.value("class"), "mw-editsection")) return true;  // "[edit]", by MediaWiki
  if (!node.is("a") || !node.value("href").starts_with('#')) return false;
  return hints_at(node, "headerlink|permalink|anchor") && code_point_count(trim(text_of(node))) <= 2;
}

// A reading within ruby text without the parentheses that part it from its word.
bool is_bare_reading(const Node& node) {
  if (!node.is("rt") && !node.is("rtc")) return false;
  const Node* before = previous_element(node);
  return !before || !before->is("rp");
}

// A span whose class sets it apart from the span before it, where the page's style sheet makes the space that
// the source has none of: "<span class=place>Visby</span><span class=agency>NNA</span>". A drop capital and
// the rest of its word are no such pair, nor are the halves of a name in one case.
bool begins_field(const Node& node) {
  constexpr std::size_t kLeastLetters = 2;
  const Node* before = node.previous;
  if (!before || !node.is("span") || !before->is("span")) return false;
  if (node.value("class").empty() || before->value("class").empty()) return false;
  if (node.value("class") == before->value("class")) return false;
  const std::string first = text_of(*before);
  const std::string second = text_of(node);
  if (code_point_count(first) < kLeastLetters || code_point_count(second) < kLeastLetters) return false;
  std::size_t at = 0;
  char32_t last = 0;
  for (std::size_t i = 0; i < first.size();) last = next_code_point(first, i);
  return (is_lower(last) || is_digit(last)) && is_upper(next_code_point(second, at));
}

}  // namespace

Marks marks_of(const Node& node) {
  Marks marks;
  marks.emphasis = node.is("em") || node.is("i") || node.is("cite") || node.is("var") || node.is("dfn");
  marks.strong = node.is("strong") || node.is("b");
  marks.superscript = node.is("sup");
  marks.subscript = node.is("sub");
  marks.strikethrough = node.is("s") || node.is("strike") || node.is("del");
  marks.small_caps =
      has_word(node.value("class"), "smallcaps") || has_word(node.value("class"), "small-caps");
  if (!node.has("style")) return marks;
  if (const std::string weight = style_value(node, "font-weight"); !weight.empty())
    marks.strong = is_bold(weight);
  if (const std::string style = style_value(node, "font-style"); !style.empty()) {
    marks.emphasis = style.starts_with("italic") || style.starts_with("oblique");
  }
  if (style_value(node, "text-decoration").find("line-through") != std::string::npos)
    marks.strikethrough = true;
  if (style_value(node, "font-variant").find("small-caps") != std::string::npos) marks.small_caps = true;
  const std::string alignment = style_value(node, "vertical-align");
  marks.superscript = marks.superscript || alignment == "super";
  marks.subscript = marks.subscript || alignment == "sub";
  return marks;
}

Inlines InlineReader::link(const Node& node, Inlines content) const {
  const std::string& href = node.value("href");
  const std::string target = resolve_address(href.starts_with('#') ? "" : conversion_.context.base_url, href);
  if (content.empty() || is_idle_target(target)) return content;
  if (target.starts_with('#') && !conversion_.ids.contains(target.substr(1))) {
    if (conversion_.context.base_url.empty()) return content;
    return {Inline{
        Link{resolve_address(conversion_.context.base_url, href), node.value("title"), std::move(content)}}};
  }
  return {Inline{Link{target, node.value("title"), std::move(content)}}};
}

Inlines InlineReader::meant(const Node& node, Inlines content) const {
  if (content.empty()) return content;
  if (node.is("q")) content = {Inline{Quote{std::move(content), node.value("cite")}}};
  if ((node.is("abbr") || node.is("acronym")) && node.has("title")) {
    content = {Inline{Abbreviation{std::move(content), collapse_space(node.value("title"))}}};
  }
  const Marks marks = marks_of(node);
  wrap_if<Emphasis>(marks.emphasis, content);
  wrap_if<Strong>(marks.strong, content);
  wrap_if<Superscript>(marks.superscript, content);
  wrap_if<Subscript>(marks.subscript, content);
  wrap_if<Strikethrough>(marks.strikethrough, content);
  wrap_if<SmallCaps>(marks.small_caps, content);
  if (node.is("a") && node.has("href")) content = link(node, std::move(content));
  return content;
}

// Also within a span for its language, direction and id: an empty one is an anchor that something links to.
Inlines InlineReader::wrapped(const Node& node, Inlines content) const {
  content = meant(node, std::move(content));
  Span span;
  if (const auto language = canonical_language(node.value("lang"))) span.language = *language;
  if (span.language == conversion_.context.language) span.language.clear();
  span.direction = direction_named(direction_letter(node));
  span.id = conversion_.kept_id(node);
  const bool has_own_text = !span.language.empty() || span.direction != Direction::inherit;
  if (span.id.empty() && (content.empty() || !has_own_text)) return content;
  span.content = std::move(content);
  return {Inline{std::move(span)}};
}

// Whether the node is one that its children do not make.
bool InlineReader::read_special(const Node& node, Inlines& out) const {
  if (const auto reference = conversion_.footnotes.references.find(&node);
      reference != conversion_.footnotes.references.end()) {
    out.push_back({NoteReference{reference->second}});
    return true;
  }
  if (node.is("br")) {
    out.push_back({LineBreak{}});
  } else if (node.is("wbr")) {
    append_text(out, "\u200B");
  } else if (is_picture_element(node)) {
    read_inline_picture(node, conversion_, out);
  } else if (node.is("svg") || is_permalink(node)) {
    return true;
  } else if (is_code(node)) {
    Code code{collapse_space(text_of(node))};
    if (!code.text.empty()) out.push_back({std::move(code)});
  } else {
    return false;
  }
  return true;
}

void InlineReader::read_children(const Node& node, Inlines& out, int depth) const {
  for (const Node* child = node.first_child; child; child = child->next) read(*child, out, depth);
}

void InlineReader::read(const Node& node, Inlines& out, int depth) const {
  if (node.is_text()) return append_text(out, node.text);
  if (conversion_.is_left_out(node) || read_special(node, out)) return;
  const bool is_parted = parts_words(node) || is_bare_reading(node);
  if (is_parted || begins_field(node)) append_text(out, " ");
  if (depth >= kDeepestInlines) {
    read_children(node, out, depth);
  } else {
    Inlines content;
    read_children(node, content, depth + 1);
    for (Inline& one : wrapped(node, std::move(content))) {
      if (auto* text = std::get_if<Text>(&one.value)) {
        append_text(out, text->text);
      } else {
        out.push_back(std::move(one));
      }
    }
  }
  if (is_parted) append_text(out, " ");
}

}  // namespace newsexport::html
