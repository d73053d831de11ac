#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "assembly/assemble.h"
#include "citations/citations_fixture.h"
#include "markup/article_markup.h"
#include "readers/markdown.h"
#include "support/error.h"
#include "typeset/typeset.h"
#include "typeset/typeset_fixture.h"

namespace newsexport {

/// 300 by 400 points, 20 lines of 12 points.
inline constexpr const char* kSmallPage =
    "@page { size: 300pt 400pt; margin: 80pt 20pt }"
    "html { font-size: 10pt; line-height: 12pt } h1, h2, p, section, header, article, div, ul { margin: 0; "
    "padding: 0 }"
    "h2 { font-size: 10pt; line-height: 12pt; break-after: avoid }"
    "p { text-align: justify; orphans: 2; widows: 2 }";

/// A file of that name is a picture of 160 by 80 points.
inline constexpr const char* kPictureFile = "p.svg";

inline PageList pages_of(const std::string& markdown, const std::string& css, Diagnostics& diagnostics) {
  const auto files = [](const std::string& path) -> std::string {
    if (!path.ends_with(kPictureFile)) throw Error(Error::Kind::input, path, "input.missing", "no such file");
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"213.33\" height=\"106.66\"><rect/></svg>";
  };
  const Story story =
      assemble(read_markdown({"a.md", markdown}, {}, diagnostics), with_citations(), files, diagnostics);
  const Stylesheet style({{"a.css", kSmallPage + css}}, diagnostics);
  return typeset(article_markup(story), story, style, packaged_fonts(), diagnostics);
}

inline PageList pages_of(const std::string& markdown, const std::string& css = "") {
  Diagnostics diagnostics("a.md");
  return pages_of(markdown, css, diagnostics);
}

/// The lines of type of a page, artifacts left out, without place and font.
inline std::vector<std::string> lines_on(const PageList& pages, std::size_t page) {
  std::vector<std::string> lines;
  Length baseline = -1;
  for (const PageItem& item : pages.pages.at(page).items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (!run || run->structure == kArtifact) continue;
    if (lines.empty() || run->baseline != baseline) lines.emplace_back();
    baseline = run->baseline;
    for (const PlacedGlyph& glyph : run->glyphs) lines.back() += glyph.text;
  }
  return lines;
}

inline std::string paragraphs(int count) {
  std::string text;
  for (int number = 1; number <= count; ++number) {
    text += "Paragraph " + std::to_string(number) +
            " says that the harbour was shut before dawn, that the ferries lay outside until the tide had "
            "turned, and "
            "that nobody on the quay had been told when it would open.\n\n";
  }
  return text;
}

/// The first run of type on the page that begins with `words`, in reading order of its letters.
inline const GlyphRun* find_run(const Page& page, const std::string& words) {
  for (const PageItem& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (!run) continue;
    std::string text;
    for (const PlacedGlyph& glyph : run->glyphs)
      text = run->is_right_to_left ? glyph.text + text : text + glyph.text;
    if (text.starts_with(words)) return run;
  }
  return nullptr;
}

inline std::size_t page_with(const PageList& pages, const std::string& words) {
  std::size_t page = 0;
  while (page < pages.pages.size() && !find_run(pages.pages[page], words)) ++page;
  return page;
}

inline const PlacedPicture* find_picture(const Page& page) {
  for (const PageItem& item : page.items)
    if (const auto* picture = std::get_if<PlacedPicture>(&item)) return picture;
  return nullptr;
}

inline std::vector<Rectangle> rectangles_on(const Page& page) {
  std::vector<Rectangle> areas;
  for (const PageItem& item : page.items)
    if (const auto* rectangle = std::get_if<FilledRectangle>(&item)) areas.push_back(rectangle->area);
  return areas;
}

inline bool holds(const std::vector<std::string>& lines, const std::string& words) {
  return std::ranges::any_of(lines,
                             [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

}  // namespace newsexport
