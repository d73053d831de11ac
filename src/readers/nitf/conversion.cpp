// External interface: report_left_out(), cite().
#include "readers/nitf/conversion.h"

#include <algorithm>

#include <fmt/format.h>

#include "readers/news/fields.h"
#include "support/utf8.h"

namespace newsexport::nitf {
namespace {

Reference reference_to(const std::string& words, CitedAs kind, Position position) {
  Reference reference;
  reference.position = position;
  reference.is_cited_in_text = kind == CitedAs::speaker;
  if (kind == CitedAs::speaker) {
    reference.names["author"].push_back({.literal = words});
  } else {
    reference.as_found = words;
  }
  return reference;
}

bool is_to(const Reference& reference, const std::string& words, CitedAs kind) {
  if (kind == CitedAs::source) return reference.as_found == words;
  const auto author = reference.names.find("author");
  return author != reference.names.end() && author->second.front().literal == words;
}

}  // namespace

void report_left_out(std::string_view what, const XmlElement& element, std::string_view text,
                     Conversion& conversion) {
  news::leave_out_note(conversion.article, "nitf.left-out", what, text, position_of(element),
                       conversion.diagnostics);
}

Inline cite(std::string_view words, CitedAs kind, Position position, Conversion& conversion) {
  const std::string name = collapse_space(words);
  std::vector<Reference>& references = conversion.article.references;
  auto found = std::ranges::find_if(references, [&](const Reference& one) { return is_to(one, name, kind); });
  if (found == references.end()) {
    references.push_back(reference_to(name, kind, position));
    found = std::prev(references.end());
    found->key = fmt::format("nitf-{}", references.size());
  }
  Citation citation;
  citation.items.push_back({.key = found->key});
  citation.as_found = name;
  return {std::move(citation)};
}

}  // namespace newsexport::nitf
