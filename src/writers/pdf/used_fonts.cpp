// External interface: class UsedFonts.
#include "writers/pdf/used_fonts.h"

#include <algorithm>
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

}  // namespace

Cluster UsedFont::cluster_at(const GlyphRun& run, std::size_t begin) const {
  return is_extended ? cluster_with_marks_at(run, begin) : pdf::cluster_at(run.glyphs, begin);
}

void UsedFont::count_plain(std::uint32_t id, std::string_view text) {
  UsedGlyph& glyph = use_glyph(*this, id);
  if (glyph.votes == 0) glyph.text = text;
  if (glyph.text == text)
    ++glyph.votes;
  else
    ++others_[{id, std::string(text)}];
}

void UsedFont::compose(CodedGlyph glyph) {
  for (const GlyphPart& part : glyph.parts) use_glyph(*this, part.glyph);
  if (!has_private_use(glyph.text)) composed.try_emplace(std::move(glyph));
}

void UsedFont::count_cluster(const GlyphRun& run, const Cluster& cluster) {
  const PlacedGlyph& first = run.glyphs[cluster.begin];
  if (cluster.is_single() && is_plain(run, first, font->advance(first.glyph))) {  // all but always
    count_plain(first.glyph, first.text);
    return;
  }
  std::vector<std::string> characters;
  if (!is_extended) characters = characters_by_glyph(run, cluster);
  for (std::size_t i = cluster.begin; i < cluster.end; ++i)
    if (characters.empty())
      use_glyph(*this, run.glyphs[i].glyph);
    else
      count_plain(run.glyphs[i].glyph, characters[i - cluster.begin]);
  if (!is_extended) return;
  for (CodedGlyph& glyph : coded_cluster(run, cluster)) compose(std::move(glyph));
}

/// Gives each glyph the text of most uses, and a twin to each other text.
void UsedFont::finish_texts() {
  for (const auto& [key, votes] : others_) {
    UsedGlyph& glyph = glyphs[key.first];
    std::string text = key.second;
    if (votes > glyph.votes) {
      std::swap(text, glyph.text);
      glyph.votes = votes;
    }
    if (is_extended) compose({{{key.first, 0, 0}}, glyph.width, std::move(text)});
  }
  others_.clear();
}

void UsedFont::finish() {
  for (std::uint32_t id = 1; id < glyphs.size(); ++id) {
    UsedGlyph& glyph = glyphs[id];
    if (!glyph.is_used) continue;
    glyph.width = static_cast<int>(std::lround(font->advance(id)));
    ids.push_back(id);
  }
  if (ids.empty()) return;
  finish_texts();
  std::vector<CodedGlyph> wanted;
  for (const auto& [glyph, code] : composed) wanted.push_back(glyph);
  subset = subset_font(*font, ids, wanted);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    UsedGlyph& glyph = glyphs[ids[i]];
    glyph.cid = subset.cids[i];
    if (glyph.text.empty()) glyph.text = kNothing;
  }
  if (subset.composed_cids.empty()) composed.clear();
  std::size_t next = 0;
  for (auto& [glyph, code] : composed) code = {subset.composed_cids[next++], glyph.advance};
}

std::optional<Code> UsedFont::plain_code(const PlacedGlyph& glyph) const {
  const UsedGlyph& used = glyphs[glyph.glyph];
  if (has_private_use(glyph.text)) return std::nullopt;
  if (used.text == glyph.text) return Code{used.cid, used.width};
  const auto found = composed.find({{{glyph.glyph, 0, 0}}, used.width, glyph.text});
  return found == composed.end() ? std::nullopt : std::optional(found->second);
}

bool UsedFont::says_by_glyph(const GlyphRun& run, const Cluster& cluster) const {
  const std::vector<std::string> characters = characters_by_glyph(run, cluster);
  for (std::size_t i = 0; i < characters.size(); ++i)
    if (glyphs[run.glyphs[cluster.begin + i].glyph].text != characters[i] || has_private_use(characters[i]))
      return false;
  return !characters.empty();
}

std::vector<Code> UsedFont::codes(const GlyphRun& run, const Cluster& cluster) const {
  if (composed.empty()) return {};
  std::vector<Code> codes;
  for (const CodedGlyph& glyph : coded_cluster(run, cluster)) {
    const auto found = composed.find(glyph);
    if (found == composed.end()) return {};
    codes.push_back(found->second);
  }
  return codes;
}

UsedFont& UsedFonts::font_of(const Font* font) {
  auto [place, is_new] = indices_.emplace(font, fonts_.size());
  if (is_new) {
    fonts_.emplace_back();
    fonts_.back().font = font;
    fonts_.back().is_extended = can_be_extended(*font);
    fonts_.back().resource_name = "F" + std::to_string(fonts_.size());
  }
  return fonts_[place->second];
}

void UsedFonts::count_run(const GlyphRun& run) {
  UsedFont& font = font_of(run.font);
  for (std::size_t at = 0; at < run.glyphs.size();) {
    const Cluster cluster = font.cluster_at(run, at);
    font.count_cluster(run, cluster);
    at = cluster.end;
  }
}

UsedFonts::UsedFonts(const PageList& pages) {
  for (const Page& page : pages.pages)
    for (const PageItem& item : page.items)
      if (const auto* run = std::get_if<GlyphRun>(&item); run != nullptr && run->font != nullptr)
        count_run(*run);
  for (UsedFont& font : fonts_) font.finish();
}

}  // namespace newsexport::pdf
