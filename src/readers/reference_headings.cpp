// External interface: is_plain_reference_heading(), heading_of_references().
#include "readers/reference_headings.h"

#include <algorithm>

#include "support/utf8.h"
#include "support/word_lists.h"

namespace newsexport {
namespace {

const WordList kHeadings("src/readers/reference_headings.txt", "headings");

}  // namespace

bool is_plain_reference_heading(std::string_view title) {
  std::string words = fold_case(trim(title));
  while (words.ends_with(':') || words.ends_with('.') || words.ends_with(' ')) words.pop_back();
  return std::ranges::any_of(kHeadings.texts(),
                             [&](std::string_view heading) { return fold_case(heading) == words; });
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
