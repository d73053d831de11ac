// External interface: find_latex_style(), find_latex_switch(), is_silent_latex_command().
#include "citations/bibtex/latex_styles.h"

#include <algorithm>

namespace newsexport {
namespace {

constexpr std::string_view kSmallCaps = "<span style=\"font-variant:small-caps;\">";

// Commands with one argument.
constexpr LatexStyle kStyles[] = {
    {"emph", "<i>", "</i>"},
    {"textit", "<i>", "</i>"},
    {"textsl", "<i>", "</i>"},
    {"mkbibemph", "<i>", "</i>"},
    {"mkbibitalic", "<i>", "</i>"},
    {"textbf", "<b>", "</b>"},
    {"mkbibbold", "<b>", "</b>"},
    {"textsc", kSmallCaps, "</span>"},
    {"textsuperscript", "<sup>", "</sup>"},
    {"mkbibsuperscript", "<sup>", "</sup>"},
    {"textsubscript", "<sub>", "</sub>"},
    {"enquote", "“", "”"},
    {"mkbibquote", "“", "”"},
    {"mkbibparens", "(", ")"},
    {"mkbibbrackets", "[", "]"},
    {"textrm", "", ""},
    {"textsf", "", ""},
    {"texttt", "", ""},
    {"textup", "", ""},
    {"textmd", "", ""},
    {"textnormal", "", ""},
    {"text", "", ""},
    {"mbox", "", ""},
    {"hbox", "", ""},
    {"underline", "", ""},
    {"uline", "", ""},
    {"MakeUppercase", "", ""},
    {"MakeLowercase", "", ""},
    {"path", "", ""},
};

// Commands that hold until their group ends.
constexpr LatexStyle kSwitches[] = {
    {"em", "<i>", "</i>"},
    {"it", "<i>", "</i>"},
    {"itshape", "<i>", "</i>"},
    {"sl", "<i>", "</i>"},
    {"slshape", "<i>", "</i>"},
    {"bf", "<b>", "</b>"},
    {"bfseries", "<b>", "</b>"},
    {"sc", kSmallCaps, "</span>"},
    {"scshape", kSmallCaps, "</span>"},
    {"tt", "", ""},
    {"rm", "", ""},
    {"sf", "", ""},
    {"rmfamily", "", ""},
    {"sffamily", "", ""},
    {"ttfamily", "", ""},
    {"normalfont", "", ""},
    {"upshape", "", ""},
    {"mdseries", "", ""},
};

// Their argument is for sorting or for another page.
constexpr std::string_view kSilent[] = {"noopsort", "NOOPSORT",   "SortNoop", "noop",   "footnote", "cite",
                                        "label",    "switchargs", "hspace",   "vspace", "thanks"};

template <std::size_t size>
const LatexStyle* find_in(const LatexStyle (&styles)[size], std::string_view command) {
  const auto found = std::ranges::find(styles, command, &LatexStyle::command);
  return found == std::end(styles) ? nullptr : &*found;
}

}  // namespace

const LatexStyle* find_latex_style(std::string_view command) {
  return find_in(kStyles, command);
}

const LatexStyle* find_latex_switch(std::string_view command) {
  return find_in(kSwitches, command);
}

bool is_silent_latex_command(std::string_view command) {
  return std::ranges::find(kSilent, command) != std::end(kSilent);
}

}  // namespace newsexport
