#include "readers/xml_words.h"

#include <algorithm>
#include <string>

#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport {
namespace {

constexpr std::string_view kClosing = " \t\r\n,.;:)]!?";

/// Text behind a break: a space stands between, unless there is one or a mark that has none before it.
void append_behind_break(std::string_view text, std::string& words) {
  if (text.empty()) return;
  const bool is_apart = words.empty() || words.ends_with(' ') || words.ends_with('\n') ||
                        words.ends_with('(') || kClosing.find(text.front()) != std::string_view::npos;
  if (!is_apart) words += ' ';
  words += text;
}

/// `is_behind_break`: a line has begun or ended and no text followed yet.
void append_spaced_text(const XmlElement& element, bool (*begins_line)(const XmlElement&), std::string& words,
                        bool& is_behind_break) {
  for (const XmlNode& child : element.children) {
    const auto* inner = std::get_if<XmlElement>(&child.value);
    if (!inner) {
      const std::string& text = std::get<std::string>(child.value);
      if (is_behind_break) {
        append_behind_break(text, words);
      } else {
        words += text;
      }
      is_behind_break = is_behind_break && text.empty();
      continue;
    }
    const bool is_line = begins_line(*inner);
    is_behind_break = is_behind_break || is_line;
    append_spaced_text(*inner, begins_line, words, is_behind_break);
    is_behind_break = is_behind_break || is_line;
  }
}

/// Whether the text of an element begins with white space; what only divides elements does not count.
bool begins_with_space(const XmlElement& element) {
  const bool is_mixed = has_own_text(element);
  for (const XmlNode& child : element.children) {
    const auto* text = std::get_if<std::string>(&child.value);
    if (!text) return begins_with_space(std::get<XmlElement>(child.value));
    if (is_mixed && !text->empty()) return trim(text->substr(0, 1)).empty();
  }
  return false;
}

/// Marks stand straight behind the word they belong to, wherever the lines of the file are broken.
bool is_mark(const Inline& one) {
  const auto* citation = std::get_if<Citation>(&one.value);
  return (citation && citation->anchor.empty()) || std::holds_alternative<NoteReference>(one.value) ||
         std::holds_alternative<Superscript>(one.value) || std::holds_alternative<Subscript>(one.value);
}

bool begins_with_address(const Inline& one) {
  const auto* link = std::get_if<Link>(&one.value);
  if (!link) return false;
  const std::string words = plain_text(link->content);
  return words.starts_with("http://") || words.starts_with("https://") || words.starts_with("www.");
}

}  // namespace

void append_line_break(Inlines& out) {
  const auto* before = out.empty() ? nullptr : std::get_if<Text>(&out.back().value);
  const bool is_opened = before && (before->text.ends_with('(') || before->text.ends_with('['));
  if (!is_opened) append_collapsed(" ", out);
}

void append_behind_line(std::string_view text, Inlines& out) {
  auto* before = out.empty() ? nullptr : std::get_if<Text>(&out.back().value);
  const bool is_closing = !text.empty() && kClosing.find(text.front()) != std::string_view::npos;
  if (is_closing && before && before->text.ends_with(' ')) {
    before->text.pop_back();
    if (before->text.empty()) out.pop_back();
  }
  append_collapsed(text, out);
}

void append_element(const XmlElement& element, Inlines added, Inlines& out) {
  if (added.empty()) return;
  const auto* before = out.empty() ? nullptr : std::get_if<Text>(&out.back().value);
  const bool is_apart = (begins_with_space(element) && !is_mark(added.front())) ||
                        (begins_with_address(added.front()) && before && ends_with_letter(before->text));
  if (is_apart) append_collapsed(" ", out);
  append_collapsed(std::move(added), out);
}

void append_collapsed(std::string_view text, Inlines& out) {
  std::string collapsed;
  const auto* last = out.empty() ? nullptr : std::get_if<Text>(&out.back().value);
  bool is_after_space = out.empty() || (last && last->text.ends_with(' '));
  for (const char c : text) {
    const bool is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (is_space && is_after_space) continue;
    collapsed += is_space ? ' ' : c;
    is_after_space = is_space;
  }
  if (!collapsed.empty()) append_text(out, collapsed);
}

void append_collapsed(Inlines added, Inlines& out) {
  for (Inline& one : added) {
    if (const auto* text = std::get_if<Text>(&one.value)) {
      append_collapsed(text->text, out);
    } else {
      out.push_back(std::move(one));
    }
  }
}

void append_spaced(Inlines added, Inlines& out) {
  if (added.empty()) return;
  if (!out.empty()) append_text(out, " ");
  for (Inline& one : added) {
    if (const auto* text = std::get_if<Text>(&one.value)) {
      append_text(out, text->text);
    } else {
      out.push_back(std::move(one));
    }
  }
}

std::string spaced_text(const XmlElement& element, bool (*begins_line)(const XmlElement&)) {
  std::string words;
  bool is_behind_break = false;
  append_spaced_text(element, begins_line, words, is_behind_break);
  return collapse_space(words);
}

XmlElement without(const XmlElement& element, std::initializer_list<std::string_view> names) {
  XmlElement rest;
  rest.name = element.name;
  rest.name_space = element.name_space;
  rest.attributes = element.attributes;
  rest.line = element.line;
  for (const XmlNode& child : element.children) {
    const auto* inner = std::get_if<XmlElement>(&child.value);
    if (!inner || std::ranges::find(names, local_name(*inner)) == names.end()) rest.children.push_back(child);
  }
  return rest;
}

XmlElement content_without(const XmlElement& element, std::initializer_list<std::string_view> names) {
  XmlElement rest = without(element, names);
  rest.attributes.clear();
  return rest;
}

bool ends_with_letter(std::string_view text) {
  if (text.empty()) return false;
  std::size_t last = text.size() - 1;
  while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80) --last;
  return is_letter(next_code_point(text, last));
}

}  // namespace newsexport
