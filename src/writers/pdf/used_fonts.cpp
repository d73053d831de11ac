// External interface: class UsedFonts.
#include "writers/pdf/used_fonts.h"

#include <cmath>

namespace newsexport::pdf {
namespace {

/// What the second glyph of a cluster stands for where nothing better is known: PDF/A wants a character for
/// every code, and a zero-width space says least. The cluster's ActualText says what is meant.
constexpr std::string_view kNothing = "\u200B";

UsedGlyph& use_glyph(UsedFont& font, std::uint32_t id) {
  if (id >= font.glyphs.size()) font.glyphs.resize(id + 1);
  font.glyphs[id].is_used = true;
  return font.glyphs[id];
}

void count_text(UsedGlyph& glyph, std::string_view text) {
  if (glyph.text == text) {
    ++glyph.votes;
  } else if (glyph.votes == 0) {
    glyph.text = text;
    glyph.votes = 1;
  } else {
    // Majority vote (Boyer and Moore): one counter finds the text of more than half of the uses, if there
    // is one. If not, any of them serves.
    --glyph.votes;
  }
}

void count_cluster(UsedFont& font, const std::vector<PlacedGlyph>& run, const Cluster& cluster) {
  std::vector<std::string_view> texts = texts_by_glyph(run, cluster);
  for (std::size_t i = cluster.begin; i < cluster.end; ++i) {
    UsedGlyph& used = use_glyph(font, run[i].glyph);
    if (!texts.empty())
      count_text(used, texts[i - cluster.begin]);
    else if (used.text.empty())
      used.text = run[i].text;  // beside the ActualText, where nothing better turns up
  }
}

void finish_font(UsedFont& font) {
  for (std::uint32_t id = 1; id < font.glyphs.size(); ++id) {
    UsedGlyph& glyph = font.glyphs[id];
    if (!glyph.is_used) continue;
    if (glyph.text.empty()) glyph.text = kNothing;
    glyph.width = static_cast<int>(std::lround(font.font->advance(id)));
    font.ids.push_back(id);
  }
  if (font.ids.empty()) return;
  font.subset = subset_font(*font.font, font.ids);
  for (std::size_t i = 0; i < font.ids.size(); ++i) font.glyphs[font.ids[i]].cid = font.subset.cids[i];
}

}  // namespace

bool UsedFont::expresses(const PlacedGlyph& glyph, std::string_view text) const {
  return glyphs[glyph.glyph].text == text && !has_private_use(text);
}

bool UsedFont::expresses(const std::vector<PlacedGlyph>& run, const Cluster& cluster) const {
  const PlacedGlyph& first = run[cluster.begin];
  if (cluster.is_single()) return !first.text.empty() && expresses(first, first.text);
  std::vector<std::string_view> texts = texts_by_glyph(run, cluster);
  if (texts.empty()) return false;
  for (std::size_t i = cluster.begin; i < cluster.end; ++i)
    if (!expresses(run[i], texts[i - cluster.begin])) return false;
  return true;
}

UsedFont& UsedFonts::font_of(const Font* font) {
  auto [place, is_new] = indices_.emplace(font, fonts_.size());
  if (is_new) {
    fonts_.emplace_back();
    fonts_.back().font = font;
    fonts_.back().resource_name = "F" + std::to_string(fonts_.size());
  }
  return fonts_[place->second];
}

void UsedFonts::count_run(const GlyphRun& run) {
  UsedFont& font = font_of(run.font);
  for (std::size_t at = 0; at < run.glyphs.size();) {
    Cluster cluster = cluster_at(run.glyphs, at);
    at = cluster.end;
    if (const PlacedGlyph& first = run.glyphs[cluster.begin]; cluster.is_single() && !first.text.empty())
      count_text(use_glyph(font, first.glyph), first.text);  // all but always
    else
      count_cluster(font, run.glyphs, cluster);
  }
}

UsedFonts::UsedFonts(const PageList& pages) {
  for (const Page& page : pages.pages)
    for (const PageItem& item : page.items)
      if (const auto* run = std::get_if<GlyphRun>(&item); run != nullptr && run->font != nullptr)
        count_run(*run);
  for (UsedFont& font : fonts_) finish_font(font);
}

}  // namespace newsexport::pdf
