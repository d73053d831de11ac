// External interface: to_html().
#include "citations/csl/suite/html.h"

namespace newsexport {
namespace {

using csl::Format;

struct Tags {
  std::string open;
  std::string close;

  void add(const std::string& begin, const std::string& end) {
    open = begin + open;
    close += end;
  }
};

void add_style(Tags& tags, csl::FontStyle style) {
  if (style == csl::FontStyle::italic) tags.add("<i>", "</i>");
  if (style == csl::FontStyle::oblique) tags.add("<em>", "</em>");
  if (style == csl::FontStyle::normal) tags.add("<span style=\"font-style:normal;\">", "</span>");
}

void add_display(Tags& tags, csl::Display display) {
  switch (display) {
    case csl::Display::none:
      return;
    case csl::Display::block:
      return tags.add("\n\n    <div class=\"csl-block\">", "</div>\n");
    case csl::Display::left_margin:
      return tags.add("\n    <div class=\"csl-left-margin\">", "</div>");
    case csl::Display::right_inline:
      return tags.add("<div class=\"csl-right-inline\">", "</div>\n  ");
    case csl::Display::indent:
      return tags.add("<div class=\"csl-indent\">", "</div>\n  ");
  }
}

// From the inside out, as the suite nests them.
Tags tags_of(const csl::Token& token) {
  Tags tags;
  const Format& format = token.format;
  add_style(tags, format.style);
  if (format.variant == csl::FontVariant::small_caps) {
    tags.add("<span style=\"font-variant:small-caps;\">", "</span>");
  }
  if (format.variant == csl::FontVariant::normal)
    tags.add("<span style=\"font-variant:normal;\">", "</span>");
  if (format.weight == csl::FontWeight::bold) tags.add("<b>", "</b>");
  if (format.weight == csl::FontWeight::normal) tags.add("<span style=\"font-weight:normal;\">", "</span>");
  if (format.decoration == csl::Decoration::underline) {
    tags.add("<span style=\"text-decoration:underline;\">", "</span>");
  }
  if (format.decoration == csl::Decoration::none) {
    tags.add("<span style=\"text-decoration:none;\">", "</span>");
  }
  if (format.align == csl::VerticalAlign::sup) tags.add("<sup>", "</sup>");
  if (format.align == csl::VerticalAlign::sub) tags.add("<sub>", "</sub>");
  if (format.align == csl::VerticalAlign::baseline) tags.add("<span style=\"baseline\">", "</span>");
  add_display(tags, token.display);
  return tags;
}

std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '&') {
      result += "&#38;";
    } else if (c == '<') {
      result += "&#60;";
    } else if (c == '>') {
      result += "&#62;";
    } else {
      result += c;
    }
  }
  return result;
}

}  // namespace

std::string to_html(const std::vector<csl::Token>& tokens) {
  std::string html;
  for (const csl::Token& token : tokens) {
    if (token.kind == csl::Token::Kind::text) html += escaped(token.text);
    if (token.kind == csl::Token::Kind::open) html += tags_of(token).open;
    if (token.kind == csl::Token::Kind::close) html += tags_of(token).close;
  }
  return html;
}

}  // namespace newsexport
