// A light check of a user's CSS: check_stylesheet().
#include "style/check_stylesheet.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "support/utf8.h"

namespace newsexport {
namespace {

/// A file with more than that against it is no stylesheet.
constexpr int kMostReports = 50;

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/// Goes through a stylesheet once. What it looks at are names, outside of comments and strings.
class StylesheetCheck {
  enum class Place { first_of_statement, within_statement };

 public:
  StylesheetCheck(const Source& stylesheet, Diagnostics& diagnostics)
      : name_(stylesheet.name), text_(stylesheet.text), diagnostics_(diagnostics) {}

  void run() {
    while (at_ < text_.size() && reports_ < kMostReports) step();
    if (depth_ > 0) {
      report(open_brace_, "style.syntax", "this '{' is never closed");
    } else if (statement_ && text_[*statement_] != '@') {
      report(*statement_, "style.syntax", "this is no rule: it has no '{'");
    }
  }

 private:
  void step() {
    const char c = text_[at_];
    if (is_blank(c)) {
      ++at_;
    } else if (text_.substr(at_).starts_with("/*")) {
      skip_comment();
    } else if (c == '{' || c == '}' || c == ';') {
      end_statement();
    } else {
      read_token();
    }
  }

  void read_token() {
    const char c = text_[at_];
    const bool is_first = !statement_;
    if (is_first) statement_ = at_;
    if (c == '"' || c == '\'') {
      read_string();
    } else if (c == '\\') {
      at_ += 2;
    } else if (c == '@' || is_name_character(lower(c))) {
      check_name(read_name(), is_first ? Place::first_of_statement : Place::within_statement);
    } else {
      if (c == ':') has_colon_ = true;
      ++at_;
    }
  }

  void end_statement() {
    const char end = text_[at_];
    if (end != '{') check_declaration();
    statement_.reset();
    has_colon_ = false;
    if (end == '{' && depth_++ == 0) open_brace_ = at_;
    if (end == '}' && depth_-- == 0) {
      report(at_, "style.syntax", "this '}' closes nothing");
      depth_ = 0;
    }
    ++at_;
  }

  void check_declaration() {
    if (!statement_ || depth_ == 0 || text_[*statement_] == '@') return;
    const char first = lower(text_[*statement_]);
    if (has_colon_ && (is_name_character(first) || first == '\\' || first < 0)) return;
    report(*statement_, "style.syntax", "this is no declaration: it is not NAME: VALUE");
  }

  void skip_comment() {
    const std::size_t end = text_.find("*/", at_ + 2);
    if (end == std::string_view::npos) report(at_, "style.syntax", "this comment never ends");
    at_ = end == std::string_view::npos ? text_.size() : end + 2;
  }

  /// The content of the string that starts here; moves behind it. CSS 2.1, 4.3.7: a line end does not belong
  /// in a string unless it is escaped.
  std::string_view read_string() {
    const std::size_t start = at_;
    const char quote = text_[at_++];
    while (at_ < text_.size() && text_[at_] != quote && text_[at_] != '\n') at_ += text_[at_] == '\\' ? 2 : 1;
    at_ = std::min(at_, text_.size());
    const std::string_view content = text_.substr(start + 1, at_ - start - 1);
    if (at_ == text_.size() || text_[at_] == '\n') {
      report(start, "style.syntax", "this string never ends");
    } else {
      ++at_;
    }
    return content;
  }

  std::string read_name() {
    name_start_ = at_;
    std::string name(1, lower(text_[at_++]));
    while (at_ < text_.size() && is_name_character(lower(text_[at_]))) name += lower(text_[at_++]);
    return name;
  }

  void check_name(const std::string& name, Place place) {
    const bool is_property = depth_ > 0 && place == Place::first_of_statement && next_visible() == ':';
    if (name == "@import") {
      report(name_start_, "style.import", "@import is not possible: the imported file is not in the book");
    } else if (name == "@charset") {
      check_charset();
    } else if (name == "url" && at_ < text_.size() && text_[at_] == '(') {
      check_url();
    } else if (is_property && (name == "direction" || name == "unicode-bidi")) {
      report(name_start_, "style.direction",
             fmt::format("EPUB forbids '{}' in CSS; the text carries its direction itself", name));
    }
  }

  void check_charset() {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
    if (at_ == text_.size() || (text_[at_] != '"' && text_[at_] != '\'')) return;
    const std::string_view charset = read_string();
    if (fold_case(charset) == "utf-8") return;
    report(name_start_, "style.charset", fmt::format("@charset '{}': the book is UTF-8", charset));
  }

  /// `data:` carries its content with it, `#id` points into the page; everything else is not in the book.
  void check_url() {
    ++at_;
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
    std::string_view target;
    if (at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\'')) {
      target = read_string();
    } else {
      const std::size_t start = at_;
      at_ = std::min(text_.find_first_of(") \n", at_), text_.size());
      target = text_.substr(start, at_ - start);
    }
    if (fold_case(target.substr(0, 5)) == "data:" || target.starts_with('#')) return;
    report(name_start_, "style.url", fmt::format("url({}) points to a file that is not in the book", target));
  }

  char next_visible() const {
    const std::size_t next = text_.find_first_not_of(" \t\r\n\f", at_);
    return next == std::string_view::npos ? '\0' : text_[next];
  }

  void report(std::size_t at, std::string_view code, std::string message) {
    ++reports_;
    const std::string_view before = text_.substr(0, at);
    const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
    Position position;
    position.line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
    position.column = static_cast<int>(code_point_count(before.substr(line_start))) + 1;
    diagnostics_.add({Severity::error, name_, position, std::move(message), std::string(code)});
  }

  static char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
  static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

  std::string name_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  std::size_t name_start_ = 0;
  std::size_t open_brace_ = 0;
  int depth_ = 0;
  int reports_ = 0;
  std::optional<std::size_t> statement_;  ///< first visible character since the last '{', '}' or ';'
  bool has_colon_ = false;                ///< since then
};

}  // namespace

void check_stylesheet(const Source& stylesheet, Diagnostics& diagnostics) {
  StylesheetCheck(stylesheet, diagnostics).run();
}

}  // namespace newsexport
