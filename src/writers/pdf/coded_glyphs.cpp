// External interface: is_plain(), coded_cluster().
#include "writers/pdf/coded_glyphs.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>

#include "support/utf8.h"

namespace newsexport::pdf {
namespace {

/// How far the next glyph may lie over one: poppler 22.12 begins a new word at a tenth of the em.
constexpr double kMostOverlap = 80;

std::vector<std::string> characters_of(std::string_view text) {
  std::vector<std::string> characters;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    next_code_point(text, at);
    characters.emplace_back(text.substr(begin, at - begin));
  }
  return characters;
}

bool has_one_character(std::string_view text) {
  std::size_t at = 0;
  if (text.empty()) return false;
  next_code_point(text, at);
  return at == text.size();
}

/// What one code of a right-to-left cluster says: a letter, or the marks and joiners between two.
struct Said {
  std::string text;
  bool is_mark = false;
};

bool is_mark(std::string_view character) {
  std::size_t at = 0;
  const auto type = u_charType(static_cast<UChar32>(next_code_point(character, at)));
  return type == U_NON_SPACING_MARK || type == U_FORMAT_CHAR;
}

std::vector<Said> said_from_left(std::string_view text) {
  std::vector<Said> said;
  for (const std::string& character : characters_of(text)) {
    const bool is_after_mark = !said.empty() && said.back().is_mark;
    if (is_mark(character) && is_after_mark)
      said.back().text += character;
    else
      said.push_back({character, is_mark(character)});
  }
  std::ranges::reverse(said);
  return said;
}

/// The cluster's width dealt out. MuPDF holds that a mark has none, and puts a space where it sees 0.15 em of
/// nothing; poppler takes two characters within 0.1 em for one that is printed twice, to be bold.
std::vector<int> shares(const std::vector<Said>& said, int width) {
  constexpr int kMark = 120;
  const int count = static_cast<int>(said.size());
  const int marks = static_cast<int>(std::ranges::count_if(said, &Said::is_mark)), letters = count - marks;
  const bool fits = letters > 0 && width >= kMark * (count + letters);
  std::vector<int> widths;
  int rest = fits ? width - kMark * marks : width, sharers = fits ? letters : count;
  for (const Said& one : said) {
    if (fits && one.is_mark) {
      widths.push_back(kMark);
      continue;
    }
    widths.push_back(rest / sharers);
    rest -= widths.back();
    --sharers;
  }
  return widths;
}

/// Lengths of a run in thousandths of the em: across, where glyphs may be scaled, and up.
struct Units {
  double across = 0, up = 0;
  explicit Units(const GlyphRun& run)
      : across(1000 / (run.size * run.horizontal_scale)), up(1000 / run.size) {}
};

/// The glyphs of the cluster as parts of one, and where the pen is after it. The last glyph counts with its
/// own width where it is wider: what lies beyond is spacing, which differs from line to line.
std::vector<GlyphPart> parts_of(const GlyphRun& run, const Cluster& cluster, double& pen) {
  const Units units(run);
  std::vector<GlyphPart> parts;
  for (std::size_t i = cluster.begin; i < cluster.end; ++i) {
    const PlacedGlyph& glyph = run.glyphs[i];
    const double right = pen + glyph.x_offset * units.across;
    if (glyph.glyph != 0)
      parts.push_back({glyph.glyph, static_cast<int>(std::lround(right)),
                       static_cast<int>(std::lround(glyph.y_offset * units.up))});
    const double width = run.font->advance(glyph.glyph), advance = glyph.advance * units.across;
    const bool is_spaced = i + 1 == cluster.end && width > 0 && advance > width - kMostOverlap;
    pen += is_spaced ? width : advance;
  }
  return parts;
}

}  // namespace

bool is_plain(const GlyphRun& run, const PlacedGlyph& glyph, double width) {
  if (glyph.text.empty() || glyph.x_offset != 0 || glyph.y_offset != 0) return false;
  if (run.is_right_to_left && !has_one_character(glyph.text)) return false;
  return width - glyph.advance * Units(run).across < kMostOverlap;
}

std::vector<std::string> characters_by_glyph(const GlyphRun& run, const Cluster& cluster) {
  if (run.is_right_to_left) return {};
  std::vector<std::string> characters = characters_of(cluster_text(run, cluster));
  if (characters.size() != cluster.end - cluster.begin) characters.clear();
  return characters;
}

std::vector<CodedGlyph> coded_cluster(const GlyphRun& run, const Cluster& cluster) {
  double pen = 0;
  std::vector<GlyphPart> parts = parts_of(run, cluster, pen);
  const std::string text = cluster_text(run, cluster);
  const int width = static_cast<int>(std::lround(pen));
  if (text.empty() || parts.empty() || width <= 0) return {};
  if (!run.is_right_to_left) return {{std::move(parts), width, text}};
  std::vector<Said> said = said_from_left(text);
  const std::vector<int> widths = shares(said, width);
  std::vector<CodedGlyph> codes;
  for (std::size_t i = 0; i < said.size(); ++i) codes.push_back({{}, widths[i], std::move(said[i].text)});
  codes.front().parts = std::move(parts);
  return codes;
}

}  // namespace newsexport::pdf
