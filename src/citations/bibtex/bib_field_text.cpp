#include "citations/bibtex/bib_field_text.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "citations/bibtex/bib_names.h"
#include "citations/bibtex/latex_text.h"
#include "citations/bibtex/sentence_case.h"
#include "support/utf8.h"

namespace newsexport {

std::string BibFieldText::read(const std::string& name, bool is_title) const {
  const std::string* const value = entry_.find(name);
  if (!value) return {};
  LatexText text = read_latex(*value, is_title ? Braces::protect : Braces::group);
  for (const std::string& command : text.unknown_commands) {
    if (std::ranges::find(reported_, command) != reported_.end()) continue;
    reported_.push_back(command);
    diagnostics_.note(
        entry_.position, "bibliography.unknown-command",
        fmt::format("the command \"\\{}\" in \"{}\" of the entry \"{}\" is not known; the words of "
                    "its argument are kept",
                    command, name, entry_.key));
  }
  return std::move(text.markup);
}

std::string BibFieldText::markup(const std::string& name) const {
  return read(name, false);
}

std::string BibFieldText::title(const std::string& name) const {
  const std::string protected_title = read(name, true);
  return is_english_ ? sentence_case(protected_title) : without_protection(protected_title);
}

std::string BibFieldText::list(const std::string& name) const {
  const std::string* const value = entry_.find(name);
  return value ? list_from_bibtex(*value) : std::string{};
}

std::string BibFieldText::verbatim(const std::string& name) const {
  const std::string* const value = entry_.find(name);
  if (!value) return {};
  std::string_view rest = trim(*value);
  if (rest.starts_with("\\url{") && rest.ends_with('}')) rest = rest.substr(5, rest.size() - 6);
  constexpr std::string_view kEscaped = "_&%#~${}^ ";
  std::string text;
  for (std::size_t at = 0; at < rest.size(); ++at) {
    const char next = at + 1 < rest.size() ? rest[at + 1] : '\0';
    const bool is_hidden = rest[at] == '\\' && kEscaped.find(next) != std::string_view::npos && next != '\0';
    if (is_hidden) {
      text += rest[++at];
    } else if (rest[at] != '{' && rest[at] != '}') {
      text += rest[at];
    }
  }
  return collapse_space(text);
}

std::string joined_with(char separator, const std::string& first, const std::string& second) {
  if (first.empty() || second.empty()) return first + second;
  const bool is_ended = std::string_view("!?.,:;").find(first.back()) != std::string_view::npos;
  return is_ended ? first + " " + second : first + separator + " " + second;
}

}  // namespace newsexport
