// shape_text(): letters into glyphs.
#include "typeset/lines/shape.h"

#include <algorithm>

#include <hb.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include "typeset/fonts/face.h"
#include "typeset/lines/wide_punctuation.h"

namespace newsexport {
namespace {

/// Capitals as small capitals where the face has none: about the x-height of text faces, a little above.
constexpr double kMadeSmallCapScale = 0.8;

struct Character {
  char32_t code_point;
  std::uint32_t at;  ///< in the text
};

/// Characters that are set by one face and one scale.
struct Stretch {
  const Face* face = nullptr;
  bool is_missing = false;
  bool is_made_small_cap = false;
  std::vector<Character> characters;
};

bool is_mark(char32_t c) {
  const auto mask = U_GET_GC_MASK(static_cast<UChar32>(c));
  return (mask & U_GC_M_MASK) != 0 || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) ||
         (c >= 0x1F3FB && c <= 0x1F3FF);
}

/// Whether HarfBuzz shows it with any font: what is invisible, and the spaces that it makes from a space.
bool needs_no_glyph(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  return u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ||
         u_charType(code) == U_SPACE_SEPARATOR || u_iscntrl(code);
}

std::vector<Character> next_cluster(std::u16string_view text, std::size_t& at) {
  std::vector<Character> cluster;
  while (at < text.size()) {
    const auto begin = static_cast<std::uint32_t>(at);
    UChar32 c = 0;
    U16_NEXT(text.data(), at, text.size(), c);
    if (U_IS_SURROGATE(c)) c = 0xFFFD;
    const bool joins =
        !cluster.empty() && (is_mark(static_cast<char32_t>(c)) || cluster.back().code_point == 0x200D);
    if (!cluster.empty() && !joins) {
      at = begin;
      break;
    }
    cluster.push_back({static_cast<char32_t>(c), begin});
  }
  return cluster;
}

std::u32string visible_characters(const std::vector<Character>& cluster) {
  std::u32string text;
  for (const Character& character : cluster)
    if (!needs_no_glyph(character.code_point)) text += character.code_point;
  return text;
}

std::u32string composed(const std::u32string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return text;
  const auto source = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                                    static_cast<int32_t>(text.size()));
  const icu::UnicodeString target = nfc->normalize(source, status);
  std::u32string result;
  for (int32_t i = 0; i < target.length(); i = target.moveIndex32(i, 1))
    result += static_cast<char32_t>(target.char32At(i));
  return result;
}

bool sets(const Face& face, const std::u32string& text) {
  const auto has_glyph = [&](char32_t c) { return face.find_glyph(c).has_value(); };
  if (std::all_of(text.begin(), text.end(), has_glyph)) return true;
  if (text.size() < 2) return false;
  const std::u32string short_form = composed(text);  // HarfBuzz composes too
  return std::all_of(short_form.begin(), short_form.end(), has_glyph);
}

bool becomes_small(char32_t c) {
  return u_islower(static_cast<UChar32>(c)) && u_toupper(static_cast<UChar32>(c)) != static_cast<UChar32>(c);
}

/// Quotation marks, dashes and dots that Latin and Chinese or Japanese share: in the latter's text they have
/// the width of an ideograph.
bool is_shared_punctuation(char32_t c) {
  return (c >= 0x2014 && c <= 0x201D && c != 0x2016) || c == 0x2025 || c == 0x2026;
}

bool wants_wide_punctuation(const ShapingStyle& style) {
  const bool is_wide_language = style.language.starts_with("zh") || style.language.starts_with("ja");
  return is_wide_language && (style.script == "Hani" || style.script == "Hira" || style.script == "Kana");
}

/// Which face sets which characters; `primary` wherever it can.
std::vector<Stretch> choose_faces(std::u16string_view text, const ShapingStyle& style, const FontSet& fonts,
                                  const Face& primary) {
  std::vector<Stretch> stretches;
  const bool wants_wide = wants_wide_punctuation(style);
  for (std::size_t at = 0; at < text.size();) {
    std::vector<Character> cluster = next_cluster(text, at);
    const std::u32string visible = visible_characters(cluster);
    Stretch wanted;
    wanted.face = &primary;
    const bool is_wide = wants_wide && is_shared_punctuation(cluster.front().code_point);
    if (is_wide || !sets(primary, visible)) {
      wanted.face = fonts.find_fallback(visible, style.wish, style.script, style.language);
      wanted.is_missing = !wanted.face;
    }
    wanted.is_made_small_cap = style.is_small_caps && wanted.face && !wanted.face->substitutes("smcp") &&
                               becomes_small(cluster.front().code_point);
    const bool continues = !stretches.empty() && stretches.back().face == wanted.face &&
                           stretches.back().is_made_small_cap == wanted.is_made_small_cap &&
                           !wanted.is_missing;
    if (!continues) stretches.push_back(wanted);
    auto& characters = stretches.back().characters;
    characters.insert(characters.end(), cluster.begin(), cluster.end());
  }
  return stretches;
}

std::vector<hb_feature_t> features_for(const ShapingStyle& style, const Face& face) {
  std::vector<std::string> wishes;
  if (style.is_small_caps && face.substitutes("smcp")) wishes.push_back("smcp");
  // Code is read letter by letter: no ligatures that make "!=" one sign.
  if (face.metrics().is_fixed_pitch) wishes.insert(wishes.end(), {"-calt", "-liga"});
  wishes.insert(wishes.end(), style.features.begin(), style.features.end());
  std::vector<hb_feature_t> features;
  for (const std::string& wish : wishes) {
    hb_feature_t feature;
    if (hb_feature_from_string(wish.data(), static_cast<int>(wish.size()), &feature))
      features.push_back(feature);
  }
  return features;
}

/// Where two wide marks meet, one gives its blank half ("halt": half-width alternates by place alone).
void add_halves(const Stretch& stretch, const ShapingStyle& style, std::vector<hb_feature_t>& features) {
  if (!wants_wide_punctuation(style)) return;
  const auto& characters = stretch.characters;
  for (std::size_t i = 1; i < characters.size(); ++i) {
    const char32_t before = characters[i - 1].code_point, c = characters[i].code_point;
    const bool gives_first = is_wide_closing(before) && (is_wide_closing(c) || is_wide_opening(c));
    const bool gives_second = is_wide_opening(before) && is_wide_opening(c);
    const std::uint32_t at = characters[gives_first ? i - 1 : i].at;
    if (gives_first || gives_second) features.push_back({HB_TAG('h', 'a', 'l', 't'), 1, at, at + 1});
  }
}

/// A visible sign for characters that no font has.
ShapedPiece replacement_piece(const Stretch& stretch, const ShapingStyle& style, const FontSet& fonts,
                              const Face& primary) {
  constexpr std::u32string_view kSigns = U"\uFFFD\u25A1?";
  ShapedPiece piece;
  for (const char32_t sign : kSigns) {
    piece.face = primary.find_glyph(sign)
                     ? &primary
                     : fonts.find_fallback(std::u32string(1, sign), style.wish, "Zyyy", style.language);
    if (!piece.face) continue;
    const std::uint32_t glyph = *piece.face->find_glyph(sign);
    piece.glyphs.push_back(
        {glyph, static_cast<float>(piece.face->advance(glyph)), 0, 0, stretch.characters.front().at});
    return piece;
  }
  return piece;
}

void fill_buffer(hb_buffer_t* buffer, const Stretch& stretch, const ShapingStyle& style) {
  for (const Character& character : stretch.characters) {
    const auto c = static_cast<UChar32>(character.code_point);
    // Controls have no place on paper; a tab that came this far is a space.
    const UChar32 shown = u_iscntrl(c) ? 0x200B : stretch.is_made_small_cap ? u_toupper(c) : c;
    hb_buffer_add(buffer, static_cast<hb_codepoint_t>(shown), character.at);
  }
  hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
  hb_buffer_set_direction(buffer, style.is_right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer,
                       hb_script_from_string(style.script.data(), static_cast<int>(style.script.size())));
  hb_buffer_set_language(
      buffer, hb_language_from_string(style.language.data(), static_cast<int>(style.language.size())));
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
}

ShapedPiece shape_stretch(const Stretch& stretch, const ShapingStyle& style) {
  ShapedPiece piece;
  piece.face = stretch.face;
  piece.scale = stretch.is_made_small_cap ? kMadeSmallCapScale : 1;
  hb_buffer_t* buffer = hb_buffer_create();
  fill_buffer(buffer, stretch, style);
  auto features = features_for(style, *stretch.face);
  add_halves(stretch, style, features);
  hb_shape(stretch.face->shaper(), buffer, features.data(), static_cast<unsigned>(features.size()));
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  const double to_thousandths = 1000 / stretch.face->units_per_em() * piece.scale;
  const auto convert = [&](hb_position_t value) { return static_cast<float>(value * to_thousandths); };
  for (unsigned i = 0; i < count; ++i)
    piece.glyphs.push_back({infos[i].codepoint, convert(positions[i].x_advance),
                            convert(positions[i].x_offset), convert(positions[i].y_offset),
                            infos[i].cluster});
  hb_buffer_destroy(buffer);
  return piece;
}

void measure(ShapedText& shaped, std::size_t length) {
  std::vector<float> advance_at(length + 1, 0);
  for (const ShapedPiece& piece : shaped.pieces)
    for (const ShapedGlyph& glyph : piece.glyphs) {
      advance_at[glyph.cluster] += glyph.advance;
      shaped.clusters.push_back(glyph.cluster);
      shaped.width += glyph.advance;
    }
  std::sort(shaped.clusters.begin(), shaped.clusters.end());
  shaped.clusters.erase(std::unique(shaped.clusters.begin(), shaped.clusters.end()), shaped.clusters.end());
  shaped.width_before.assign(length + 1, 0);
  for (std::size_t i = 0; i < shaped.clusters.size(); ++i) {
    // Within a cluster (a ligature) the width grows evenly: good enough to judge a break in it.
    const std::size_t begin = shaped.clusters[i];
    const std::size_t end = i + 1 < shaped.clusters.size() ? shaped.clusters[i + 1] : length;
    for (std::size_t at = begin; at < end; ++at)
      shaped.width_before[at + 1] =
          shaped.width_before[at] + advance_at[begin] / static_cast<float>(end - begin);
  }
}

}  // namespace

ShapedText shape_text(std::u16string_view text, const ShapingStyle& style, const FontSet& fonts) {
  ShapedText shaped;
  const Face* primary = fonts.find(style.wish);
  if (!primary) {
    shaped.width_before.assign(text.size() + 1, 0);
    return shaped;  // see FontSet::require_font()
  }
  for (const Stretch& stretch : choose_faces(text, style, fonts, *primary)) {
    if (stretch.is_missing) {
      for (const char32_t c : visible_characters(stretch.characters)) shaped.missing.push_back(c);
      shaped.pieces.push_back(replacement_piece(stretch, style, fonts, *primary));
    } else {
      shaped.pieces.push_back(shape_stretch(stretch, style));
    }
  }
  if (style.is_right_to_left) std::reverse(shaped.pieces.begin(), shaped.pieces.end());
  measure(shaped, text.size());
  return shaped;
}

}  // namespace newsexport
