// External interface: the functions of clusters.h.
#include "writers/pdf/clusters.h"

#include <unicode/uchar.h>

#include "support/utf8.h"

namespace newsexport::pdf {
namespace {

using Texts = std::vector<std::string_view>;

/// Whether `text` is a mark that goes above, below or through its letter, and neither changes it (nukta) nor
/// stands before it: class 0 of the Indic vowel signs says nothing about their place.
bool is_one_mark(std::string_view text) {
  if (text.empty()) return false;
  std::size_t end = 0;
  auto mark = static_cast<UChar32>(next_code_point(text, end));
  int combining_class = u_getCombiningClass(mark);
  return end == text.size() && combining_class > 9;
}

}  // namespace

Cluster cluster_at(const std::vector<PlacedGlyph>& glyphs, std::size_t begin) {
  std::size_t end = begin + 1;
  // A run may begin with a mark of the cluster whose letter follows it.
  if (glyphs[begin].text.empty())
    while (end < glyphs.size() && glyphs[end - 1].text.empty()) ++end;
  while (end < glyphs.size() && glyphs[end].text.empty()) ++end;
  return {begin, end};
}

std::vector<std::string_view> texts_by_glyph(const std::vector<PlacedGlyph>& glyphs, const Cluster& cluster) {
  const PlacedGlyph& left = glyphs[cluster.begin];
  if (cluster.is_single()) return left.text.empty() ? Texts{} : Texts{left.text};
  if (cluster.end - cluster.begin != 2) return {};
  std::string_view text = left.text.empty() ? glyphs[cluster.begin + 1].text : left.text;
  std::size_t letter_end = 0;
  if (!text.empty()) next_code_point(text, letter_end);
  if (!is_one_mark(text.substr(letter_end))) return {};
  std::string_view letter = text.substr(0, letter_end), mark = text.substr(letter_end);
  return {letter, mark};
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
