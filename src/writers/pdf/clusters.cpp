// External interface: the functions of clusters.h.
#include "writers/pdf/clusters.h"

#include <unicode/uchar.h>

#include "support/utf8.h"

namespace newsexport::pdf {

Cluster cluster_at(const std::vector<PlacedGlyph>& glyphs, std::size_t begin) {
  std::size_t end = begin + 1;
  // A run may begin with a mark of the cluster whose letter follows it.
  if (glyphs[begin].text.empty())
    while (end < glyphs.size() && glyphs[end - 1].text.empty()) ++end;
  while (end < glyphs.size() && glyphs[end].text.empty()) ++end;
  return {begin, end};
}

std::string cluster_text(const std::vector<PlacedGlyph>& glyphs, const Cluster& cluster) {
  std::string text;
  for (std::size_t i = cluster.begin; i < cluster.end; ++i) text += glyphs[i].text;
  return text;
}

bool has_private_use(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    if (u_charType(static_cast<UChar32>(next_code_point(text, at))) == U_PRIVATE_USE_CHAR) return true;
  }
  return false;
}

bool is_right_to_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    UCharDirection direction = u_charDirection(static_cast<UChar32>(next_code_point(text, at)));
    if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return true;
  }
  return false;
}

}  // namespace newsexport::pdf
