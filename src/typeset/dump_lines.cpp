#include "typeset/dump_lines.h"

#include <algorithm>

#include <fmt/format.h>

namespace newsexport {

std::string line_text(const Line& line) {
  std::vector<const GlyphRun*> runs;
  for (const GlyphRun& run : line.runs) runs.push_back(&run);
  std::stable_sort(runs.begin(), runs.end(),
                   [](const GlyphRun* a, const GlyphRun* b) { return a->text_begin < b->text_begin; });
  std::string text;
  for (const GlyphRun* run : runs) {
    const auto append = [&](const PlacedGlyph& glyph) { text += glyph.text; };
    if (run->is_right_to_left)
      std::for_each(run->glyphs.rbegin(), run->glyphs.rend(), append);
    else
      std::for_each(run->glyphs.begin(), run->glyphs.end(), append);
  }
  return text;
}

std::string dump_lines(const BrokenParagraph& paragraph) {
  std::string dump;
  for (const Line& line : paragraph.lines) {
    dump += fmt::format("{:.2f} {:.2f} {}", line.runs.empty() ? 0 : line.runs.front().x, line.width,
                        line_text(line));
    if (line.ends_with_hyphen) dump += " [hyphen]";
    if (line.is_overfull) dump += " [overfull]";
    for (const Line::Span& link : line.links)
      dump += fmt::format(" [link {} {:.2f} {:.2f}]", link.index, link.x, link.width);
    for (const int note : line.notes) dump += fmt::format(" [note {}]", note);
    dump += '\n';
  }
  return dump;
}

}  // namespace newsexport
