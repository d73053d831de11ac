// External interface: find_typesetting(). LaTeX and its kin, roff, Typst, PostScript.
#include <algorithm>

#include "readers/foreign/recognizers.h"
#include "support/utf8.h"

namespace newsexport::foreign {
namespace {

/// The name of the command that begins `line`, without its backslash.
std::string_view command_of(std::string_view line) {
  if (!line.starts_with('\\')) return {};
  return line.substr(1, end_of_name(line, 1) - 1);
}

bool is_of_latex(std::string_view command) {
  for (const std::string_view known : {"documentclass",
                                       "documentstyle",
                                       "RequirePackage",
                                       "usepackage",
                                       "begin",
                                       "section",
                                       "subsection",
                                       "chapter",
                                       "part",
                                       "title",
                                       "author",
                                       "date",
                                       "maketitle",
                                       "input",
                                       "include",
                                       "newcommand",
                                       "def",
                                       "starttext",
                                       "startcomponent",
                                       "bibliography",
                                       "paragraph",
                                       "label",
                                       "item",
                                       "end",
                                       "textbf",
                                       "PassOptionsToPackage",
                                       "NeedsTeXFormat",
                                       "ProvidesPackage",
                                       "DocumentMetadata"}) {
    if (command == known) return true;
  }
  return false;
}

bool is_of_section(std::string_view line) {
  return begins_with_any(line, {"\\section{", "\\section*{", "\\subsection{", "\\subsection*{", "\\chapter{",
                                "\\chapter*{", "\\part{", "\\subsubsection{"});
}

/// A command in the midst of a line.
bool has_latex(std::string_view line) {
  for (const std::string_view command :
       {"\\emph{", "\\textbf{", "\\textit{", "\\cite{", "\\ref{", "\\label{", "\\item", "\\end{", "\\begin{",
        "\\footnote{", "\\url{", "\\href{", "\\caption{", "\\includegraphics", "\\texttt{", "\\citep{",
        "\\citet{", "\\autocite", "\\input{"}) {
    if (line.find(command) != std::string_view::npos) return true;
  }
  return false;
}

/// A part of a document: it has sections of LaTeX's, or begins with an environment, and no sign of Markdown,
/// which may have LaTeX's commands in it.
bool is_part_of_latex(const Sample& sample, std::string_view first) {
  const bool has_markdown = std::ranges::any_of(sample.lines, [](std::string_view line) {
    return begins_with_any(line, {"# ", "## ", "### ", "```", "~~~"}) ||
           line.find("](") != std::string_view::npos;
  });
  if (has_markdown) return false;
  const std::size_t sections = count_lines(sample.prose, is_of_section);
  const std::size_t others = count_lines(
      sample.prose, [](std::string_view line) { return !is_of_section(line) && has_latex(line); });
  if (sections >= 2 || (sections == 1 && others >= 1)) return true;
  return first.starts_with("\\begin{") && others >= 3;
}

/// A whole document says which class it has; a part of one begins with a command and has more.
bool is_latex(const Sample& sample) {
  const auto first = std::ranges::find_if(sample.lines, [](std::string_view line) {
    return !trim(line).empty() && !trim(line).starts_with('%');
  });
  if (first == sample.lines.end()) return false;
  const std::string_view opening = command_of(trim(*first));
  const bool is_whole = opening == "documentclass" || opening == "documentstyle" ||
                        opening == "DocumentMetadata" || opening == "NeedsTeXFormat" ||
                        opening == "starttext";
  if (is_whole) return true;
  const std::size_t commands =
      count_lines(sample.prose, [](std::string_view line) { return is_of_latex(command_of(trim(line))); });
  constexpr std::size_t kFewest = 3;
  if (!opening.empty() && is_of_latex(opening) && commands >= kFewest) return true;
  if (is_part_of_latex(sample, trim(*first))) return true;
  const auto has_line = [&](std::string_view command) {
    return std::ranges::any_of(sample.prose,
                               [&](std::string_view line) { return line.starts_with(command); });
  };
  return has_line("\\documentclass") && has_line("\\begin{document}");
}

bool is_roff(const Sample& sample) {
  const auto is_request = [](std::string_view line) {
    return begins_with_any(line, {".TH ", ".SH ", ".SH\"", ".Dd ", ".Sh ", ".PP", ".Nm ", ".de ", ".so "});
  };
  const bool begins = begins_with_any(sample.line(0), {".\\\"", "'\\\"", ".TH ", ".Dd ", ".so "});
  return begins && count_lines(sample.lines, is_request) >= 2;
}

bool is_typst(const Sample& sample) {
  const std::string_view line = sample.line(0);
  if (begins_with_any(line, {"#import \"", "#import @"})) return true;
  for (const std::string_view rule : {"#set ", "#show ", "#let "}) {
    if (!line.starts_with(rule)) continue;
    const std::size_t end = end_of_name(line, rule.size(), "-.");
    return end > rule.size() && line.substr(end).find_first_of("(:=") < 3;
  }
  return false;
}

}  // namespace

std::optional<ForeignFormat> find_typesetting(const Sample& sample) {
  if (begins_with_any(sample.text, {"%!PS", "%!Adobe"}))
    return ForeignFormat{"PostScript", "`ps2ascii FILE` makes a text of it"};
  if (begins_with_any(sample.text, {"\\input texinfo"})) {
    return ForeignFormat{"Texinfo", "`makeinfo --docbook FILE` makes DocBook of it"};
  }
  if (is_latex(sample))
    return ForeignFormat{"LaTeX", "`pandoc -f latex -t markdown -s FILE` makes Markdown of it"};
  if (is_roff(sample))
    return ForeignFormat{"a manual page (roff)", "`pandoc -f man -t markdown -s FILE` makes Markdown of it"};
  if (is_typst(sample))
    return ForeignFormat{"Typst", "`pandoc -f typst -t markdown -s FILE` makes Markdown of it"};
  return std::nullopt;
}

}  // namespace newsexport::foreign
