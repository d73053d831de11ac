// External interface: markup_from_math(), formula_in_tex().
#include "citations/bibtex/latex_math.h"

#include <algorithm>
#include <array>

#include "citations/bibtex/latex_symbols.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr int kDeepest = 12;

enum class Letters { italic, upright };

constexpr std::string_view kUpright[] = {"mathrm",       "text",   "textrm", "mathsf", "mathtt",
                                         "operatorname", "mbox",   "rm",     "mathbf", "mathbb",
                                         "mathcal",      "mathit", "ce"};

/// Commands whose argument serves the layout alone.
constexpr std::string_view kSilent[] = {"label",    "hspace",   "vspace", "phantom",
                                        "hphantom", "vphantom", "color"};

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// In brackets where a line could be read in two ways: "(a + b)/2".
std::string grouped(const std::string& part) {
  // "</i>" and its like have a slash that is no operator.
  std::string bare;
  bool is_tag = false;
  for (const char c : part) {
    is_tag = c == '<' || (is_tag && c != '>');
    if (!is_tag && c != '>') bare += c;
  }
  const bool is_compound =
      bare.find_first_of("+/=,") != std::string::npos ||
      std::ranges::any_of(std::to_array<std::string_view>({"−", "±", "⋅", "×"}),
                          [&](std::string_view sign) { return bare.find(sign) != std::string::npos; });
  return is_compound && !bare.starts_with('(') ? "(" + part + ")" : part;
}

class MathReader {
 public:
  explicit MathReader(std::string_view formula) : rest_(formula) {}

  std::string read_all() {
    std::string result;
    while (!rest_.empty()) result += read_group(Letters::italic);
    return result;
  }

 private:
  std::string read_group(Letters letters) {
    std::string result;
    while (!rest_.empty() && rest_.front() != '}') result += read_atom(letters);
    if (!rest_.empty()) rest_.remove_prefix(1);
    return result;
  }

  std::string read_atom(Letters letters) {
    const char c = rest_.front();
    if (c == '\\') return read_command(letters);
    if (c == '{') return read_argument(letters);
    if (c == '^' || c == '_') return read_script(letters);
    if (is_ascii_letter(c)) return read_letters(letters);
    if (c == '&') {  // between the columns of a table
      rest_.remove_prefix(1);
      return " ";
    }
    if (c == '~' || (c == ' ' && letters == Letters::italic)) {  // TeX sets no blanks in a formula
      rest_.remove_prefix(1);
      return c == '~' ? "\u00A0" : "";
    }
    if (c == '-') {
      rest_.remove_prefix(1);
      return "−";
    }
    if (c == '\'') {
      rest_.remove_prefix(1);
      return "′";
    }
    return read_character();
  }

  std::string read_character() {
    std::size_t end = 0;
    next_code_point(rest_, end);
    std::string character(rest_.substr(0, end));
    rest_.remove_prefix(end);
    return character;
  }

  std::string read_letters(Letters letters) {
    std::size_t length = 0;
    while (length < rest_.size() && is_ascii_letter(rest_[length])) ++length;
    const std::string word(rest_.substr(0, length));
    rest_.remove_prefix(length);
    return letters == Letters::italic ? "<i>" + word + "</i>" : word;
  }

  std::string read_script(Letters letters) {
    const bool is_above = rest_.front() == '^';
    rest_.remove_prefix(1);
    if (is_above && rest_.starts_with("\\circ")) {
      rest_.remove_prefix(5);
      return "°";
    }
    const std::string content = read_argument(letters);
    if (content.empty()) return {};
    return is_above ? "<sup>" + content + "</sup>" : "<sub>" + content + "</sub>";
  }

  std::string read_command(Letters letters) {
    rest_.remove_prefix(1);
    std::size_t length = 0;
    while (length < rest_.size() && is_ascii_letter(rest_[length])) ++length;
    if (length == 0) length = std::min<std::size_t>(1, rest_.size());
    const std::string_view name = rest_.substr(0, length);
    rest_.remove_prefix(length);
    if (std::ranges::find(kUpright, name) != std::end(kUpright)) return read_argument(Letters::upright);
    if (name == "frac" || name == "tfrac" || name == "dfrac") {
      const std::string above = grouped(read_argument(letters));
      return above + "/" + grouped(read_argument(letters));
    }
    if (name == "sqrt") return "√" + grouped(read_argument(letters));
    if (name == "\\") return "; ";
    if (name == "begin" || name == "end") return skip_environment(name);
    if (std::ranges::find(kSilent, name) != std::end(kSilent)) {
      read_argument(Letters::upright);
      return {};
    }
    if (name == "hat" || name == "bar" || name == "tilde" || name == "vec" || name == "dot") {
      return read_argument(letters);
    }
    if (const auto symbol = latex_math_symbol(name)) return std::string(*symbol);
    return {};
  }

  /// The name of an environment, and what says how its columns look.
  std::string skip_environment(std::string_view command) {
    const std::string name = read_argument(Letters::upright);
    if (command == "begin" && (name == "array" || name == "tabular")) read_argument(Letters::upright);
    return {};
  }

  std::string read_argument(Letters letters) {
    while (rest_.starts_with(' ')) rest_.remove_prefix(1);
    if (rest_.empty() || rest_.front() == '}') return {};
    if (depth_ >= kDeepest) {
      rest_ = {};
      return {};
    }
    if (rest_.front() == '{') {
      rest_.remove_prefix(1);
      ++depth_;
      std::string content = read_group(letters);
      --depth_;
      return content;
    }
    if (rest_.front() == '\\' || rest_.front() == '^' || rest_.front() == '_') {
      ++depth_;
      std::string content = read_atom(letters);
      --depth_;
      return content;
    }
    // One character: "x^2n" raises only the 2.
    std::string one = read_character();
    return letters == Letters::italic && is_ascii_letter(one.front()) ? "<i>" + one + "</i>" : one;
  }

  std::string_view rest_;
  int depth_ = 0;
};

}  // namespace

std::string markup_from_math(std::string_view formula) {
  return MathReader(formula).read_all();
}

std::string formula_in_tex(std::string_view tex) {
  constexpr std::string_view kBegin = "\\begin{document}";
  constexpr std::string_view kEnd = "\\end{document}";
  if (const std::size_t begin = tex.find(kBegin); begin != std::string_view::npos)
    tex.remove_prefix(begin + kBegin.size());
  if (const std::size_t end = tex.find(kEnd); end != std::string_view::npos) tex = tex.substr(0, end);
  std::string formula(trim(tex));
  for (const std::string_view mark : {"\\[", "\\]", "\\(", "\\)"}) {
    for (std::size_t at = formula.find(mark); at != std::string::npos; at = formula.find(mark, at)) {
      // "\\\\[" is a line end with a height.
      if (at > 0 && formula[at - 1] == '\\') {
        ++at;
      } else {
        formula.erase(at, mark.size());
      }
    }
  }
  std::erase(formula, '$');
  return formula;
}

}  // namespace newsexport
