// External interface: tokenize_css(). The names of the steps are those of CSS Syntax Level 3, section 4.3.
#include "style/css_tokenizer.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "support/utf8.h"

namespace newsexport {
namespace {

using Kind = CssToken::Kind;

bool is_css_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_hex(char c) {
  return is_css_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool is_css_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}
bool is_name_start(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool is_name(char c) {
  return is_name_start(c) || is_css_digit(c) || c == '-';
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) {}

  CssTokens run() {
    CssTokens tokens;
    while (skip_comments(), at_ < text_.size()) {
      CssToken token;
      token.position = position_;
      consume_token(token);
      tokens.push_back(std::move(token));
    }
    return tokens;
  }

 private:
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

  char take() {
    const char c = text_[at_++];
    if (c == '\n') {
      position_ = {position_.line + 1, 1};
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
      ++position_.column;
    }
    return c;
  }

  void skip_comments() {
    while (peek() == '/' && peek(1) == '*') {
      const std::size_t end = text_.find("*/", at_ + 2);
      const std::size_t stop = end == std::string_view::npos ? text_.size() : end + 2;
      while (at_ < stop) take();
    }
  }

  void consume_token(CssToken& token) {
    const char c = peek();
    if (is_css_space(c)) return consume_space(token);
    if (c == '"' || c == '\'') return consume_string(token);
    if (c == '#' && (is_name(peek(1)) || is_escape(1))) {
      take();
      token.kind = Kind::hash;
      token.text = consume_name();
      return;
    }
    if (starts_number()) return consume_numeric(token);
    if (text_.substr(at_).starts_with("<!--")) return consume_literal(token, Kind::cdo, 4);
    if (text_.substr(at_).starts_with("-->")) return consume_literal(token, Kind::cdc, 3);
    if (c == '@' && starts_ident(1)) {
      take();
      token.kind = Kind::at_keyword;
      token.text = consume_name();
      return;
    }
    if (starts_ident(0)) return consume_ident_like(token);
    consume_punctuation(token);
  }

  void consume_space(CssToken& token) {
    token.kind = Kind::space;
    while (is_css_space(peek()) && at_ < text_.size()) take();
  }

  void consume_literal(CssToken& token, Kind kind, int length) {
    token.kind = kind;
    for (int index = 0; index < length; ++index) take();
  }

  void consume_punctuation(CssToken& token) {
    constexpr std::string_view kMarks = ":;,[](){}";
    constexpr Kind kKinds[] = {Kind::colon,       Kind::semicolon,    Kind::comma,
                               Kind::open_square, Kind::close_square, Kind::open_round,
                               Kind::close_round, Kind::open_curly,   Kind::close_curly};
    const char c = take();
    const std::size_t found = kMarks.find(c);
    token.kind = found == std::string_view::npos ? Kind::delimiter : kKinds[found];
    token.text = std::string(1, c);
  }

  bool is_escape(std::size_t ahead) const {
    return peek(ahead) == '\\' && at_ + ahead + 1 < text_.size() && peek(ahead + 1) != '\n';
  }

  bool starts_ident(std::size_t ahead) const {
    const char c = peek(ahead);
    if (c == '-') return is_name_start(peek(ahead + 1)) || peek(ahead + 1) == '-' || is_escape(ahead + 1);
    return is_name_start(c) || is_escape(ahead);
  }

  bool starts_number() const {
    const std::size_t sign = peek() == '+' || peek() == '-' ? 1 : 0;
    if (is_css_digit(peek(sign))) return true;
    return peek(sign) == '.' && is_css_digit(peek(sign + 1));
  }

  void consume_escape(std::string& text) {
    take();
    if (!is_hex(peek())) {
      text += take();
      while ((static_cast<unsigned char>(peek()) & 0xC0U) == 0x80U) text += take();
      return;
    }
    unsigned value = 0;
    for (int digits = 0; digits < 6 && is_hex(peek()); ++digits) {
      const char digit[] = {take(), '\0'};
      unsigned one = 0;
      std::from_chars(digit, digit + 1, one, 16);
      value = value * 16 + one;
    }
    if (is_css_space(peek()) && at_ < text_.size()) take();
    append_utf8(text, is_xml_character(value) ? static_cast<char32_t>(value) : U'\uFFFD');
  }

  std::string consume_name() {
    std::string name;
    for (;;) {
      if (at_ < text_.size() && is_name(peek())) {
        name += take();
      } else if (is_escape(0)) {
        consume_escape(name);
      } else {
        return name;
      }
    }
  }

  void consume_string(CssToken& token) {
    token.kind = Kind::string;
    const char quote = take();
    while (at_ < text_.size()) {
      const char c = peek();
      if (c == '\n') {
        token.kind = Kind::bad_string;
        return;
      }
      if (c == quote) {
        take();
        return;
      }
      if (c == '\\' && peek(1) == '\n') {
        take();
        take();
      } else if (is_escape(0)) {
        consume_escape(token.text);
      } else {
        token.text += take();
      }
    }
  }

  void consume_numeric(CssToken& token) {
    const std::size_t start = at_;
    if (peek() == '+' || peek() == '-') take();
    while (is_css_digit(peek())) take();
    token.is_integer = true;
    if (peek() == '.' && is_css_digit(peek(1))) {
      token.is_integer = false;
      take();
      while (is_css_digit(peek())) take();
    }
    const std::size_t sign = peek(1) == '+' || peek(1) == '-' ? 2 : 1;
    if ((peek() == 'e' || peek() == 'E') && is_css_digit(peek(sign))) {
      token.is_integer = false;
      for (std::size_t index = 0; index < sign; ++index) take();
      while (is_css_digit(peek())) take();
    }
    std::string_view digits = text_.substr(start, at_ - start);
    if (digits.starts_with('+')) digits.remove_prefix(1);
    std::from_chars(digits.data(), digits.data() + digits.size(), token.number);
    if (starts_ident(0)) {
      token.kind = Kind::dimension;
      token.unit = lower_ascii(consume_name());
    } else if (peek() == '%') {
      take();
      token.kind = Kind::percentage;
    } else {
      token.kind = Kind::number;
    }
  }

  void consume_ident_like(CssToken& token) {
    token.text = consume_name();
    token.kind = Kind::ident;
    if (peek() != '(') return;
    take();
    token.kind = Kind::function;
    if (lower_ascii(token.text) != "url") return;
    std::size_t ahead = 0;
    while (is_css_space(peek(ahead)) && at_ + ahead < text_.size()) ++ahead;
    if (peek(ahead) == '"' || peek(ahead) == '\'') return;
    consume_url(token);
  }

  void consume_url(CssToken& token) {
    token.kind = Kind::url;
    token.text.clear();
    while (is_css_space(peek()) && at_ < text_.size()) take();
    while (at_ < text_.size() && peek() != ')') {
      if (is_escape(0)) {
        consume_escape(token.text);
        continue;
      }
      const char c = take();
      if (c == '"' || c == '\'' || c == '(') token.kind = Kind::bad_url;
      if (!is_css_space(c)) token.text += c;
    }
    if (at_ < text_.size()) take();
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Position position_{1, 1};
};

}  // namespace

bool CssToken::is_delimiter(char character) const {
  return kind == Kind::delimiter && text.size() == 1 && text[0] == character;
}

bool CssToken::is_ident(std::string_view lower_case_name) const {
  return kind == Kind::ident && lower_ascii(text) == lower_case_name;
}

std::string lower_ascii(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return result;
}

std::string css_text(const CssTokens& tokens) {
  std::string text;
  for (const CssToken& token : tokens) {
    switch (token.kind) {
      case Kind::space:
        text += ' ';
        break;
      case Kind::function:
        text += token.text + "(";
        break;
      case Kind::at_keyword:
        text += "@" + token.text;
        break;
      case Kind::hash:
        text += "#" + token.text;
        break;
      case Kind::string:
      case Kind::bad_string:
        text += "\"" + token.text + "\"";
        break;
      case Kind::url:
      case Kind::bad_url:
        text += "url(" + token.text + ")";
        break;
      case Kind::number:
        text += fmt::format("{}", token.number);
        break;
      case Kind::percentage:
        text += fmt::format("{}%", token.number);
        break;
      case Kind::dimension:
        text += fmt::format("{}{}", token.number, token.unit);
        break;
      case Kind::cdo:
        text += "<!--";
        break;
      case Kind::cdc:
        text += "-->";
        break;
      default:
        text += token.text;
    }
  }
  return std::string(trim(text));
}

CssTokens tokenize_css(std::string_view text) {
  return Tokenizer(text).run();
}

}  // namespace newsexport
