// External interface: latex_from_csl(), escape_latex().
#include "citations/records/latex_escape.h"

#include <algorithm>
#include <utility>

namespace newsexport {
namespace {

// Braces by name: BibTeX counts even those behind a backslash.
constexpr std::pair<char, std::string_view> kSigns[] = {
    {'&', "\\&"},
    {'%', "\\%"},
    {'$', "\\$"},
    {'#', "\\#"},
    {'_', "\\_"},
    {'{', "\\textbraceleft{}"},
    {'}', "\\textbraceright{}"},
    {'~', "\\textasciitilde{}"},
    {'^', "\\textasciicircum{}"},
    {'\\', "\\textbackslash{}"},
    {'`', "\\textasciigrave{}"},
    {'"', "\\textquotedbl{}"},
};

struct Mark {
  std::string_view csl;
  std::string_view latex;
};
constexpr Mark kMarks[] = {
    {"<i>", "\\emph{"},
    {"</i>", "}"},
    {"<b>", "\\textbf{"},
    {"</b>", "}"},
    {"<sup>", "\\textsuperscript{"},
    {"</sup>", "}"},
    {"<sub>", "\\textsubscript{"},
    {"</sub>", "}"},
    {"<sc>", "\\textsc{"},
    {"</sc>", "}"},
    {"<span style=\"font-variant:small-caps;\">", "\\textsc{"},
    {"<span style=\"font-variant: small-caps;\">", "\\textsc{"},
    {"<span class=\"nocase\">", "{"},
    {"</span>", "}"},
};

// Marks that do not pair up would leave braces that do not: then they are text.
bool is_balanced(std::string_view latex) {
  int depth = 0;
  for (std::size_t at = 0; at < latex.size(); ++at) {
    if (latex[at] == '\\') {
      ++at;
    } else if (latex[at] == '{') {
      ++depth;
    } else if (latex[at] == '}' && --depth < 0) {
      return false;
    }
  }
  return depth == 0;
}

}  // namespace

std::string escape_latex(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto sign = std::ranges::find(kSigns, text[at], &std::pair<char, std::string_view>::first);
    if (sign != std::end(kSigns)) {
      result += sign->second;
    } else if (text[at] == '-' && at > 0 && text[at - 1] == '-') {
      result += "{}-";  // two hyphens would become a dash
    } else {
      result += text[at];
    }
  }
  return result;
}

std::string latex_from_csl(std::string_view markup) {
  std::string result;
  std::string_view rest = markup;
  while (!rest.empty()) {
    const auto begins_here = [rest](const Mark& mark) { return rest.starts_with(mark.csl); };
    const auto mark = rest.front() == '<' ? std::ranges::find_if(kMarks, begins_here) : std::end(kMarks);
    if (mark != std::end(kMarks)) {
      result += mark->latex;
      rest.remove_prefix(mark->csl.size());
      continue;
    }
    const std::size_t plain = std::min(rest.find('<', 1), rest.size());
    result += escape_latex(rest.substr(0, plain));
    rest.remove_prefix(plain);
  }
  return is_balanced(result) ? result : escape_latex(markup);
}

}  // namespace newsexport
