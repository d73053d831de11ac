// External interface: the functions of clusters.h.
#include "writers/pdf/clusters.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "support/utf8.h"

namespace newsexport::pdf {
namespace {

using Texts = std::vector<std::string_view>;

/// A code point of a cluster's text.
struct Character {
  std::string_view text;
  UChar32 code_point = 0;
};

std::vector<Character> characters_of(std::string_view text) {
  std::vector<Character> characters;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const auto code_point = static_cast<UChar32>(next_code_point(text, at));
    characters.push_back({text.substr(begin, at - begin), code_point});
  }
  return characters;
}

/// Whether it is a mark that goes above, below or through its letter, and neither changes it (nukta) nor
/// stands before it: class 0 of the Indic vowel signs says nothing about their place.
bool is_mark(const Character& character) {
  return u_getCombiningClass(character.code_point) > 9;
}

/// Where a mark stands among the glyphs of its letter: shapers sort by combining class, but for Hebrew and
/// Arabic by the order in which the marks lie about the letter (the SBL Hebrew manual's; the shadda before
/// its vowel), as HarfBuzz does. Both orders are canonically equivalent (Unicode Standard, 3.11).
int place_of_mark(const Character& character) {
  constexpr std::array<int, 17> kHebrew = {22, 15, 16, 17, 23, 18, 19, 20, 21,
                                           14, 24, 12, 25, 13, 10, 11, 26};
  constexpr int kFirstHebrew = 10, kFathatan = 27, kShadda = 33;
  const int combining_class = u_getCombiningClass(character.code_point);
  if (combining_class >= kFirstHebrew && combining_class < kFathatan)
    return kHebrew[static_cast<std::size_t>(combining_class - kFirstHebrew)];
  if (combining_class == kShadda) return kFathatan;
  return combining_class >= kFathatan && combining_class < kShadda ? combining_class + 1 : combining_class;
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
  const std::string_view text = left.text.empty() ? glyphs[cluster.end - 1].text : left.text;
  std::vector<Character> characters = characters_of(text);
  if (characters.size() < 2 || !std::all_of(characters.begin() + 1, characters.end(), is_mark)) return {};
  const std::size_t glyph_count = cluster.end - cluster.begin;
  // One glyph for all marks: an Arabic shadda with its vowel.
  if (glyph_count == 2) return {characters[0].text, text.substr(characters[0].text.size())};
  if (characters.size() != glyph_count) return {};
  std::stable_sort(characters.begin() + 1, characters.end(), [](const Character& a, const Character& b) {
    return place_of_mark(a) < place_of_mark(b);
  });
  Texts texts;
  for (const Character& character : characters) texts.push_back(character.text);
  return texts;
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
