// External interface: read_latex(), plain_text_from_latex(), without_csl_marks().
#include "citations/bibtex/latex_text.h"

#include <algorithm>
#include <optional>

#include "citations/bibtex/latex_math.h"
#include "citations/bibtex/latex_styles.h"
#include "citations/bibtex/latex_symbols.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr int kDeepest = 50;

constexpr std::string_view kSmallCaps = "<span style=\"font-variant:small-caps;\">";
constexpr std::string_view kNocase = "<span class=\"nocase\">";

// Signs that TeX's fonts make of several characters; the longest first.
constexpr std::pair<std::string_view, std::string_view> kLigatures[] = {
    {"---", "—"}, {"--", "–"}, {"``", "“"}, {"''", "”"}, {",,", "„"}, {"<<", "«"},
    {">>", "»"},  {"?`", "¿"}, {"!`", "¡"}, {"`", "‘"},  {"'", "’"},  {"~", "\u00A0"},
};

bool is_letter_of_command(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '@';
}

class LatexReader {
 public:
  LatexReader(std::string_view latex, Braces braces) : rest_(latex), braces_(braces) {}

  LatexText read() {
    LatexText text;
    // A brace too many at the end of a group is skipped: BibTeX does not let it come so far.
    while (!rest_.empty()) text.markup += read_group();
    text.unknown_commands = std::move(unknown_);
    return text;
  }

 private:
  // Up to the group's closing brace, which is taken, or to the end.
  std::string read_group() {
    std::string result;
    std::string closings;
    int flat = 0;  // groups too deep to be followed
    while (!rest_.empty()) {
      const char c = rest_.front();
      if (c == '}') {
        rest_.remove_prefix(1);
        if (flat == 0) break;
        --flat;
      } else if (c == '{') {
        rest_.remove_prefix(1);
        if (depth_ < kDeepest) {
          result += read_inner_group();
        } else {
          ++flat;
        }
      } else if (c == '\\') {
        read_command(result, closings);
      } else if (c == '$') {
        result += read_formula();
      } else {
        read_characters(result);
      }
    }
    return result + closings;
  }

  std::string read_inner_group() {
    const bool is_special = rest_.starts_with('\\');
    ++depth_;
    std::string content = read_group();
    --depth_;
    if (braces_ == Braces::group || is_special || content.empty()) return content;
    return std::string(kNocase) + content + "</span>";
  }

  void read_characters(std::string& result) {
    for (const auto& [written, meant] : kLigatures) {
      if (!rest_.starts_with(written)) continue;
      result += meant;
      rest_.remove_prefix(written.size());
      return;
    }
    const std::size_t plain = std::min(rest_.find_first_of("{}\\$-`'~,<>?!", 1), rest_.size());
    result += rest_.substr(0, plain);
    rest_.remove_prefix(plain);
  }

  std::string_view take_command_name() {
    rest_.remove_prefix(1);
    std::size_t length = 0;
    while (length < rest_.size() && is_letter_of_command(rest_[length])) ++length;
    if (length == 0) length = std::min<std::size_t>(1, rest_.size());
    const std::string_view name = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return name;
  }

  void skip_space() {
    while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\n' || rest_.front() == '\t')) {
      rest_.remove_prefix(1);
    }
  }

  void read_command(std::string& result, std::string& closings) {
    const std::string_view name = take_command_name();
    if (name.empty()) {
      result += '\\';
      return;
    }
    const bool is_word = is_letter_of_command(name.front());
    if (const char32_t accent = latex_accent(name)) {
      result += with_accent(read_argument(), accent);
      return;
    }
    if (is_word) skip_space();
    if (const auto symbol = latex_symbol(name)) {
      result += *symbol;
    } else if (const LatexStyle* style = find_latex_style(name)) {
      const std::string content = read_argument();
      if (!content.empty()) result.append(style->open).append(content).append(style->close);
    } else if (const LatexStyle* change = find_latex_switch(name)) {
      result += change->open;
      closings.insert(0, change->close);
    } else if (is_word) {
      read_other_command(name, result);
    } else {
      result += name;
    }
  }

  void read_other_command(std::string_view name, std::string& result) {
    if (name == "url" || name == "nolinkurl") {
      result += take_raw_argument();
    } else if (name == "href") {
      take_raw_argument();
      result += read_argument();
    } else if (name == "ensuremath") {
      result += markup_from_math(take_raw_argument());
    } else if (is_silent_latex_command(name)) {
      take_raw_argument();
    } else if (const auto symbol = latex_math_symbol(name)) {
      result += *symbol;
    } else {
      if (std::ranges::find(unknown_, name) == unknown_.end() && unknown_.size() < kMostUnknown) {
        unknown_.emplace_back(name);
      }
      if (rest_.starts_with('{')) result += read_argument();
    }
  }

  // A group, a command's symbol or one character, as TeX takes an argument.
  std::string read_argument() {
    skip_space();
    if (rest_.empty() || rest_.front() == '}') return {};
    if (depth_ >= kDeepest) return {};  // what follows is read as text
    if (rest_.front() == '{') {
      rest_.remove_prefix(1);
      ++depth_;
      std::string content = read_group();
      --depth_;
      return content;
    }
    if (rest_.front() == '\\') {
      std::string content;
      std::string closings;
      ++depth_;
      read_command(content, closings);
      --depth_;
      return content + closings;
    }
    std::size_t end = 0;
    next_code_point(rest_, end);
    std::string content(rest_.substr(0, end));
    rest_.remove_prefix(end);
    return content;
  }

  // The argument's own characters, for addresses and formulas. None where no group follows.
  std::string_view take_raw_argument() {
    if (!rest_.starts_with('{')) return {};
    int depth = 0;
    std::size_t end = 0;
    for (; end < rest_.size(); ++end) {
      if (rest_[end] == '{') ++depth;
      if (rest_[end] == '}' && --depth == 0) break;
    }
    const std::string_view argument = rest_.substr(1, std::min(end, rest_.size()) - 1);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    return argument;
  }

  std::string read_formula() {
    // "$5 and $6" of a headline is money: a formula ends with a dollar sign that no digit follows.
    if (rest_.starts_with("$$")) rest_.remove_prefix(1);
    const std::size_t end = is_out_of_dollars_ ? std::string_view::npos : rest_.find('$', 1);
    if (end == std::string_view::npos) {
      is_out_of_dollars_ = true;
      rest_.remove_prefix(1);
      return "$";
    }
    const std::string_view formula = rest_.substr(1, end - 1);
    const bool is_money =
        formula.ends_with(' ') && end + 1 < rest_.size() && rest_[end + 1] >= '0' && rest_[end + 1] <= '9';
    if (is_money) {
      rest_.remove_prefix(1);
      return "$";
    }
    rest_.remove_prefix(end + 1);
    if (rest_.starts_with('$')) rest_.remove_prefix(1);
    return markup_from_math(formula);
  }

  static constexpr std::size_t kMostUnknown = 20;

  std::string_view rest_;
  Braces braces_;
  int depth_ = 0;
  bool is_out_of_dollars_ = false;
  std::vector<std::string> unknown_;
};

}  // namespace

LatexText read_latex(std::string_view latex, Braces braces) {
  LatexText text = LatexReader(latex, braces).read();
  text.markup = collapse_space(text.markup);
  return text;
}

std::string plain_text_from_latex(std::string_view latex) {
  return without_csl_marks(read_latex(latex, Braces::group).markup);
}

std::string without_csl_marks(std::string_view markup) {
  constexpr std::string_view kMarks[] = {"<i>",   "</i>",   "<b>",      "</b>",  "<sup>",  "</sup>",
                                         "<sub>", "</sub>", kSmallCaps, kNocase, "</span>"};
  std::string text;
  while (!markup.empty()) {
    const auto begins_here = [markup](std::string_view mark) { return markup.starts_with(mark); };
    const auto found = markup.front() == '<' ? std::ranges::find_if(kMarks, begins_here) : std::end(kMarks);
    if (found != std::end(kMarks)) {
      markup.remove_prefix(found->size());
      continue;
    }
    const std::size_t plain = std::min(markup.find('<', 1), markup.size());
    text += markup.substr(0, plain);
    markup.remove_prefix(plain);
  }
  return text;
}

}  // namespace newsexport
