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

namespace {

bool takes_room(const GlyphRun& run, const Cluster& cluster) {
  Length advance = 0;
  for (std::size_t i = cluster.begin; i < cluster.end; ++i) advance += run.glyphs[i].advance;
  return advance > 0;
}

}  // namespace

Cluster cluster_with_marks_at(const GlyphRun& run, std::size_t begin) {
  Cluster whole = cluster_at(run.glyphs, begin);
  while (whole.end < run.glyphs.size()) {
    const Cluster next = cluster_at(run.glyphs, whole.end);
    // From right to left a letter stands behind its marks.
    if (takes_room(run, run.is_right_to_left ? whole : next)) break;
    whole.end = next.end;
  }
  return whole;
}

std::string cluster_text(const GlyphRun& run, const Cluster& cluster) {
  std::string text;
  for (std::size_t i = cluster.begin; i < cluster.end; ++i)
    text = run.is_right_to_left ? run.glyphs[i].text + text : text + run.glyphs[i].text;
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
  constexpr unsigned char kFirstLead = 0xD6;  // of U+0590, before which nothing is
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < kFirstLead) {
      ++at;
      continue;
    }
    UCharDirection direction = u_charDirection(static_cast<UChar32>(next_code_point(text, at)));
    if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return true;
  }
  return false;
}

}  // namespace newsexport::pdf
