// External interface: with_joined_runs(), painting_order().
#include "writers/pdf/reading_order.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <ranges>

#include "writers/pdf/font_subset.h"

namespace newsexport::pdf {
namespace {

const GlyphRun* text_run(const PageItem& item) {
  const auto* run = std::get_if<GlyphRun>(&item);
  return run != nullptr && run->font != nullptr && !run->glyphs.empty() ? run : nullptr;
}

bool is_backward(const PageItem& item) {
  const GlyphRun* run = text_run(item);
  return run != nullptr && run->is_right_to_left;
}

/// Spaces and joiners.
bool is_invisible(const GlyphRun& run) {
  static constexpr std::string_view kInvisible[] = {" ", "\u00A0", "\u200C", "\u200D", "\u200E", "\u200F"};
  return std::ranges::all_of(run.glyphs, [](const PlacedGlyph& glyph) {
    return std::ranges::find(kInvisible, glyph.text) != std::end(kInvisible);
  });
}

Length width_of(const GlyphRun& run) {
  Length width = 0;
  for (const PlacedGlyph& glyph : run.glyphs) width += glyph.advance;
  return width;
}

class Joiner {
 public:
  void join(Page& page);

 private:
  bool may_join(const GlyphRun& run, const GlyphRun& next) const;
  bool set_in_font_of(GlyphRun& spaces, const GlyphRun& letters);
  bool join(GlyphRun& run, GlyphRun next);

  std::map<const Font*, std::uint32_t> spaces_;
};

/// Whether `next` is read after `run` and stands beside it.
bool Joiner::may_join(const GlyphRun& run, const GlyphRun& next) const {
  constexpr Length kNothing = 0.01;
  const Length gap = run.is_right_to_left ? next.x + width_of(next) - run.x : run.x + width_of(run) - next.x;
  return next.structure == run.structure && next.is_right_to_left == run.is_right_to_left &&
         next.baseline == run.baseline && next.color == run.color &&
         next.horizontal_scale == run.horizontal_scale && next.is_initial == run.is_initial &&
         std::abs(gap) < kNothing;
}

bool Joiner::set_in_font_of(GlyphRun& spaces, const GlyphRun& letters) {
  const auto [place, is_new] = spaces_.try_emplace(letters.font, 0);
  if (is_new) place->second = space_glyph(*letters.font);
  if (place->second == 0) return false;
  for (PlacedGlyph& glyph : spaces.glyphs) glyph.glyph = place->second;
  spaces.font = letters.font;
  spaces.size = letters.size;
  return true;
}

bool Joiner::join(GlyphRun& run, GlyphRun next) {
  if (!(run.is_right_to_left || is_invisible(run) || is_invisible(next)) || !may_join(run, next))
    return false;
  if (next.font != run.font || next.size != run.size) {
    const bool fits =
        is_invisible(next) ? set_in_font_of(next, run) : is_invisible(run) && set_in_font_of(run, next);
    if (!fits) return false;
  }
  if (run.is_right_to_left) run.x = next.x;
  run.glyphs.insert(run.is_right_to_left ? run.glyphs.begin() : run.glyphs.end(), next.glyphs.begin(),
                    next.glyphs.end());
  return true;
}

void Joiner::join(Page& page) {
  std::vector<PageItem> items;
  std::vector<ArtifactKind> kinds;
  page.artifact_kinds.resize(page.items.size(), ArtifactKind::layout);
  for (std::size_t i = 0; i < page.items.size(); ++i) {
    const GlyphRun* next = text_run(page.items[i]);
    const bool follows = next != nullptr && !items.empty() && text_run(items.back()) != nullptr &&
                         kinds.back() == page.artifact_kinds[i];
    if (follows && join(std::get<GlyphRun>(items.back()), *next)) continue;
    items.push_back(page.items[i]);
    kinds.push_back(page.artifact_kinds[i]);
  }
  page.items = std::move(items);
  page.artifact_kinds = std::move(kinds);
}

/// The end of the runs on one line from `begin` on.
std::size_t line_end(const Page& page, std::size_t begin) {
  const auto* first = std::get_if<GlyphRun>(&page.items[begin]);
  std::size_t end = begin + 1;
  for (; first != nullptr && end < page.items.size(); ++end) {
    const auto* run = std::get_if<GlyphRun>(&page.items[end]);
    if (run == nullptr || run->baseline != first->baseline) break;
  }
  return end;
}

}  // namespace

std::vector<std::size_t> painting_order(const Page& page) {
  std::vector<std::size_t> order(page.items.size());
  std::iota(order.begin(), order.end(), 0);
  for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
    end = line_end(page, begin);
    const auto line = std::ranges::subrange(order.begin() + static_cast<std::ptrdiff_t>(begin),
                                            order.begin() + static_cast<std::ptrdiff_t>(end));
    if (std::ranges::none_of(line, [&](std::size_t i) { return is_backward(page.items[i]); })) continue;
    std::ranges::stable_sort(line, {}, [&](std::size_t i) { return std::get<GlyphRun>(page.items[i]).x; });
  }
  return order;
}

std::optional<PageList> with_joined_runs(const PageList& pages) {
  const auto may_be_joined = [](const PageItem& item) {
    const GlyphRun* run = text_run(item);
    return run != nullptr && (run->is_right_to_left || is_invisible(*run));
  };
  const bool has_any = std::ranges::any_of(
      pages.pages, [&](const Page& page) { return std::ranges::any_of(page.items, may_be_joined); });
  if (!has_any) return std::nullopt;
  PageList joined = pages;
  Joiner joiner;
  for (Page& page : joined.pages) joiner.join(page);
  return joined;
}

}  // namespace newsexport::pdf
