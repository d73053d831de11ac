// break_paragraph(): the steps from a paragraph's text to its lines.
#include "typeset/paragraph.h"

#include <algorithm>
#include <cstdio>

#include "support/utf8.h"
#include "typeset/font_set.h"
#include "typeset/lines/balanced_fit.h"
#include "typeset/lines/breaks.h"
#include "typeset/lines/set_line.h"

namespace newsexport {
namespace {

/// In fewer characters than this a line cannot be justified without holes.
constexpr double kFewestJustifiedCharacters = 36;
constexpr double kMeanCharacter = 0.43;  ///< ems, of lower-case text in a serif face

void report_missing(const Items& items, Diagnostics& diagnostics) {
  for (const Item& item : items.items) {
    if (!item.shaped) continue;
    for (const char32_t c : item.shaped->missing) {
      char code[16];
      std::snprintf(code, sizeof(code), "U+%04X", static_cast<unsigned>(c));
      std::string shown;
      append_utf8(shown, c);
      const std::string message =
          "no font has the character " + shown + " (" + code + "); a replacement sign stands for it";
      const auto is_same = [&](const Diagnostic& entry) { return entry.message == message; };
      if (std::none_of(diagnostics.entries().begin(), diagnostics.entries().end(), is_same))
        diagnostics.warning({}, "font.missing-character", message);
    }
  }
}

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

std::vector<std::uint8_t> cuts_at(const std::vector<Opportunity>& places) {
  std::vector<std::uint8_t> cuts(places.size());
  std::transform(places.begin(), places.end(), cuts.begin(),
                 [](Opportunity place) { return static_cast<std::uint8_t>(place != Opportunity::none); });
  return cuts;
}

}  // namespace

BrokenParagraph break_paragraph(const std::vector<TextRun>& runs, const ParagraphStyle& style,
                                const FontSet& fonts, Diagnostics& diagnostics) {
  BrokenParagraph result;
  const ParagraphText text = join_runs(runs, style.direction);
  if (text.text.empty()) return result;
  const ParagraphParts parts{runs, text, fonts};
  const std::vector<Opportunity> places = find_opportunities(text, runs);
  const Items items = build_items(parts, cuts_at(places));
  report_missing(items, diagnostics);

  const Length size = largest_size(runs);
  const ParagraphStyle set_style = effective_style(style, size);
  const std::vector<Break> breaks = find_breaks(parts, items, places, set_style);
  const FitOptions options = fit_options(set_style, size);
  const FittedLines fitted =
      set_style.is_balanced ? find_balanced_fit(breaks, options) : find_total_fit(breaks, options);
  result.demerits = fitted.demerits;
  const LineContext context{parts, items, set_style};
  for (std::size_t i = 1; i < fitted.breaks.size(); ++i)
    result.lines.push_back(set_line(context, breaks[fitted.breaks[i - 1]], breaks[fitted.breaks[i]], i == 1));
  return result;
}

}  // namespace newsexport
