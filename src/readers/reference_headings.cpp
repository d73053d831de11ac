// External interface: is_plain_reference_heading(), heading_of_references().
#include "readers/reference_headings.h"

#include <algorithm>
#include <array>

#include "support/utf8.h"

namespace newsexport {
namespace {

/// Folded, without white space at the ends and without a colon.
constexpr auto kPlain = std::to_array<std::string_view>({"references",
                                                         "reference",
                                                         "reference list",
                                                         "references cited",
                                                         "bibliography",
                                                         "literature",
                                                         "literature cited",
                                                         "works cited",
                                                         "sources",
                                                         "cited references",
                                                         "notes and references",
                                                         "references and notes",
                                                         "literatur",
                                                         "literaturverzeichnis",
                                                         "quellen",
                                                         "quellenverzeichnis",
                                                         "références",
                                                         "références bibliographiques",
                                                         "bibliographie",
                                                         "sources citées",
                                                         "referencias",
                                                         "referencias bibliográficas",
                                                         "bibliografía",
                                                         "referências",
                                                         "referências bibliográficas",
                                                         "bibliografia",
                                                         "riferimenti",
                                                         "riferimenti bibliografici",
                                                         "literatuur",
                                                         "referenties",
                                                         "referenser",
                                                         "litteratur",
                                                         "källor",
                                                         "referanser",
                                                         "referencer",
                                                         "litteraturliste",
                                                         "lähteet",
                                                         "kirjallisuus",
                                                         "literatura",
                                                         "piśmiennictwo",
                                                         "литература",
                                                         "список литературы",
                                                         "kaynaklar",
                                                         "kaynakça",
                                                         "参考文献",
                                                         "المراجع"});

}  // namespace

bool is_plain_reference_heading(std::string_view title) {
  std::string words = fold_case(trim(title));
  while (words.ends_with(':') || words.ends_with('.') || words.ends_with(' ')) words.pop_back();
  return std::ranges::any_of(kPlain, [&](std::string_view plain) { return fold_case(plain) == words; });
}

Inlines heading_of_references(Inlines title, const std::vector<std::string>& keys) {
  if (title.empty() || is_plain_reference_heading(plain_text(title))) return {};
  Inlines heading;
  heading.push_back({Strong{std::move(title)}});
  Citation citation;
  for (const std::string& key : keys) citation.items.push_back({key, {}, "", "", {}, {}, 0, 0});
  if (citation.items.empty()) return heading;
  append_text(heading, " ");
  heading.push_back({std::move(citation)});
  return heading;
}

}  // namespace newsexport
