// External interface: find_bibliography(). Lists of works, which articles cite.
#include <algorithm>

#include "readers/foreign/recognizers.h"
#include "support/utf8.h"

namespace newsexport::foreign {
namespace {

/// The first line that is neither blank nor a comment.
std::string_view first_entry(const Sample& sample) {
  for (const std::string_view line : sample.lines) {
    if (!trim(line).empty() && !trim(line).starts_with('%')) return trim(line);
  }
  return {};
}

/// "@article{doe2020,", and a field with its value below.
bool is_bibtex(const Sample& sample) {
  const std::string_view entry = first_entry(sample);
  if (!entry.starts_with('@')) return false;
  const std::size_t end = end_of_name(entry, 1);
  if (end < 4) return false;
  const std::string_view rest = trim(entry.substr(end));
  if (!rest.starts_with('{') && !rest.starts_with('(')) return false;
  return std::ranges::any_of(sample.lines, [](std::string_view line) {
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) return false;
    const std::string_view value = trim(line.substr(equals + 1));
    return !value.empty() && std::string_view("{\"0123456789").find(value.front()) != std::string_view::npos;
  });
}

bool is_ris(const Sample& sample) {
  return sample.line(0).starts_with("TY  - ") &&
         count_lines(sample.lines, [](std::string_view line) { return begins_like(line, "AA  - "); }) +
                 count_lines(sample.lines,
                             [](std::string_view line) { return begins_like(line, "A9  - "); }) >=
             2;
}

}  // namespace

std::optional<ForeignFormat> find_bibliography(const Sample& sample) {
  if (is_bibtex(sample)) {
    return ForeignFormat{"BibTeX, a bibliography",
                         "`--bibliography FILE` gives it to the articles that cite it"};
  }
  if (is_ris(sample)) {
    return ForeignFormat{"RIS, a bibliography",
                         "`pandoc -f ris -t csljson FILE` makes one for --bibliography of it"};
  }
  const bool is_medline = sample.line(0).starts_with("PMID- ");
  const bool is_endnote =
      sample.line(0).starts_with("%0 ") &&
      count_lines(sample.lines, [](std::string_view line) { return begins_like(line, "%A "); }) >= 2;
  if (is_medline || is_endnote) return ForeignFormat{"a bibliography", ""};
  return std::nullopt;
}

}  // namespace newsexport::foreign
