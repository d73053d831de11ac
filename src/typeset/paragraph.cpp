// break_paragraph(): the steps from a paragraph's text to its lines.
#include "typeset/paragraph.h"

#include <algorithm>

#include "typeset/font_set.h"
#include "typeset/lines/balanced_fit.h"
#include "typeset/lines/first_line.h"
#include "typeset/lines/initial_letter.h"
#include "typeset/lines/report_missing.h"
#include "typeset/lines/set_line.h"

namespace newsexport {
namespace {

/// In fewer characters than this a line cannot be justified without holes.
constexpr double kFewestJustifiedCharacters = 36;
constexpr double kMeanCharacter = 0.43;  ///< ems, of lower-case text in a serif face

Length largest_size(const std::vector<TextRun>& runs) {
  Length size = 0;
  for (const TextRun& run : runs) size = std::max(size, run.style.size);
  return size;
}

/// As it is really set: ragged where the measure is too narrow for the type, or where it is balanced.
ParagraphStyle effective_style(const ParagraphStyle& style, Length size) {
  ParagraphStyle result = style;
  const bool is_narrow = style.measure < kFewestJustifiedCharacters * kMeanCharacter * size;
  if (style.align == TextAlign::justify && (is_narrow || style.is_balanced)) result.align = TextAlign::start;
  return result;
}

FitOptions fit_options(const ParagraphStyle& style, Length size) {
  FitOptions options;
  options.measure = style.measure;
  options.first_line_indent = style.first_line_indent;
  options.shortest_last_line = std::max(2.5 * size, style.first_line_indent + size / 2);
  options.most_hyphens_running = std::max(style.most_hyphens_running, 0);
  if (style.align != TextAlign::justify)
    options.ragged_zone = std::max(std::min(style.measure / 6, 5 * size), 1.0);
  return options;
}

/// Whether one of the first `count` lines is.
bool has_overfull_line(const std::vector<Break>& breaks, const FittedLines& lines, const FitOptions& options,
                       std::size_t count) {
  for (std::size_t i = 1; i < std::min(lines.breaks.size(), count + 1); ++i) {
    const std::vector<Break>& set = i == 1 && !options.first_line.empty() ? options.first_line : breaks;
    if (fit_line(set[lines.breaks[i - 1]], set[lines.breaks[i]], i - 1, options).is_overfull) return true;
  }
  return false;
}

/// What a paragraph without an initial letter has beside its lines.
const PlacedInitial kNoInitial;

/// The steps of break_paragraph(): `runs` are what is left for the lines, after what is set apart from them.
BrokenParagraph break_runs(const std::vector<TextRun>& runs, const ParagraphStyle& style,
                           const PlacedInitial& initial, const FontSet& fonts, Diagnostics& diagnostics) {
  BrokenParagraph result;
  ParagraphText text = join_runs(runs, style.direction);
  text.set_apart = initial.code_points;
  if (text.text.empty()) return result;
  const ParagraphParts parts{runs, text, fonts};
  const std::vector<Opportunity> places = find_opportunities(text, runs);
  const Items items = build_items(parts, cuts_at(places));
  report_missing_characters(items, fonts, diagnostics);

  const Length size = largest_size(runs);
  const ParagraphStyle set_style = effective_style(style, size);
  report_missing_patterns(parts, items, set_style, diagnostics);
  const std::vector<Break> breaks = find_breaks(parts, items, places, set_style);
  FitOptions options = fit_options(set_style, size);
  options.indents = initial.indents;
  std::optional<StyledFirstLine> first_line;
  if (style.first_line.size() == runs.size()) first_line = style_first_line(parts, places, set_style, breaks);
  if (first_line) options.first_line = first_line->breaks;
  const FittedLines fitted =
      set_style.is_balanced ? find_balanced_fit(breaks, options) : find_total_fit(breaks, options);
  const std::size_t beside = initial.indents.size();
  if (beside > 0 && (fitted.breaks.size() <= beside || has_overfull_line(breaks, fitted, options, beside)))
    return result;
  result.demerits = fitted.demerits;
  const LineContext context{parts, items, set_style};
  for (std::size_t i = 1; i < fitted.breaks.size(); ++i) {
    const Length indent = options.measure - measure_of(i - 1, options);
    const std::size_t from = fitted.breaks[i - 1], to = fitted.breaks[i];
    if (i == 1 && first_line) {
      const ParagraphParts styled{first_line->runs, text, fonts};
      result.lines.push_back(set_line({styled, first_line->items, set_style}, first_line->breaks[from],
                                      first_line->breaks[to], indent));
    } else {
      result.lines.push_back(set_line(context, breaks[from], breaks[to], indent));
    }
  }
  return result;
}

/// The first run apart from the others; none where the paragraph is too short or too narrow for that.
std::optional<BrokenParagraph> break_beside_initial(const std::vector<TextRun>& runs, ParagraphStyle style,
                                                    const FontSet& fonts, Diagnostics& diagnostics) {
  const std::optional<PlacedInitial> initial = place_initial(runs, style, fonts);
  if (!initial) return std::nullopt;
  style.first_line_indent = 0;
  if (!style.first_line.empty()) style.first_line.erase(style.first_line.begin());
  BrokenParagraph broken = break_runs({runs.begin() + 1, runs.end()}, style, *initial, fonts, diagnostics);
  if (broken.lines.empty()) return std::nullopt;
  Line& first = broken.lines.front();
  first.text_begin = 0;
  first.runs.insert(first.runs.begin(), initial->runs.begin(), initial->runs.end());
  const bool has_rest = style.initial->sink > 1 && runs[1].structure == runs[0].structure;
  for (std::size_t i = 0; i < initial->runs.size(); ++i) first.runs[i].is_initial = has_rest;
  broken.initial_lines = style.initial->sink;
  broken.initial_top = initial->top;
  return broken;
}

}  // namespace

BrokenParagraph break_paragraph(const std::vector<TextRun>& runs, const ParagraphStyle& style,
                                const FontSet& fonts, Diagnostics& diagnostics) {
  if (style.initial)
    if (auto broken = break_beside_initial(runs, style, fonts, diagnostics)) return std::move(*broken);
  return break_runs(runs, style, kNoInitial, fonts, diagnostics);
}

}  // namespace newsexport
