// External interface: add_margin_boxes().
#include "typeset/pages/margin_boxes.h"

#include <algorithm>

#include "typeset/pages/set_paragraph.h"

namespace newsexport {
namespace {

struct PageFacts {
  std::string label;
  std::size_t page_count;
  const RunningStrings& strings;
};

std::string content_text(const MarginBox& box, const PageFacts& facts) {
  std::string text;
  for (const MarginContent& piece : box.content) {
    switch (piece.kind) {
      case MarginContent::Kind::text:
        text += piece.value;
        break;
      case MarginContent::Kind::page_number:
        text += facts.label;
        break;
      case MarginContent::Kind::page_count:
        text += std::to_string(facts.page_count);
        break;
      case MarginContent::Kind::running_string:
        if (const auto found = facts.strings.find(piece.value); found != facts.strings.end())
          text += found->second;
        break;
    }
  }
  return text;
}

/// One margin box with its words, among those of its edge of the page.
struct FilledBox {
  const MarginBox* box;
  TextAlign align;
  TextRun run;
  Length width = 0;
};

TextAlign mirrored(TextAlign align) {
  if (align == TextAlign::left) return TextAlign::right;
  return align == TextAlign::right ? TextAlign::left : align;
}

FilledBox fill_box(const MarginBox& box, const PageFacts& facts, const FurnitureText& text) {
  const bool is_mirrored = text.direction == Direction::right_to_left;
  TextRun run{.text = content_text(box, facts), .style = box.text, .language = text.language};
  if (is_mirrored) run.direction = text.direction;
  return {&box, is_mirrored ? mirrored(box.text_align) : box.text_align, std::move(run)};
}

Length width_of(const FilledBox& filled, const FontSet& fonts, Diagnostics& diagnostics) {
  constexpr Length kEndless = 1e5;
  if (filled.run.text.empty()) return 0;
  const auto line = set_single_line({filled.run}, kEndless, TextAlign::left, fonts, diagnostics);
  return line ? line->width : 0;
}

/// Boxes of one edge share its width: where they would touch, the widest loses words at its end.
void make_fit(std::vector<FilledBox>& edge, Length width, const FontSet& fonts, Diagnostics& diagnostics) {
  if (edge.size() < 2) return;
  Length all = 0;
  for (FilledBox& filled : edge) {
    filled.width = width_of(filled, fonts, diagnostics);
    all += filled.width + filled.box->text.size;
  }
  FilledBox& widest = *std::ranges::max_element(edge, {}, &FilledBox::width);
  while (all > width) {
    std::string& text = widest.run.text;
    const std::size_t space = text.find_last_of(' ', text.size() - std::min<std::size_t>(5, text.size()));
    if (space == std::string::npos || space == 0) return;
    text = text.substr(0, space) + " \u2026";
    all -= widest.width;
    widest.width = width_of(widest, fonts, diagnostics);
    all += widest.width;
  }
}

struct MarginPlace {
  Length x, width;
  Length top, height;  ///< of the margin
};

void draw_rules(const MarginBox& box, const MarginPlace& place, Length line_top, Page& page) {
  if (box.border_top.width > 0)
    page.items.push_back(FilledRectangle{
        {place.x, line_top - box.padding_top - box.border_top.width, place.width, box.border_top.width},
        box.border_top.color});
  if (box.border_bottom.width > 0)
    page.items.push_back(FilledRectangle{
        {place.x, line_top + box.line_height + box.padding_bottom, place.width, box.border_bottom.width},
        box.border_bottom.color});
}

void add_box(const FilledBox& filled, const MarginPlace& place, const FontSet& fonts, Page& page,
             Diagnostics& diagnostics) {
  const MarginBox& box = *filled.box;
  const Length line_top = place.top + (place.height - box.line_height) / 2;
  draw_rules(box, place, line_top, page);
  if (filled.run.text.empty()) return;
  const auto line = set_single_line({filled.run}, place.width, filled.align, fonts, diagnostics);
  if (!line) return;
  for (GlyphRun run : line->runs) {
    run.x += place.x;
    run.baseline = line_top + baseline_in_line(box.line_height, box.text.size);
    run.structure = kArtifact;
    page.items.push_back(std::move(run));
  }
}

}  // namespace

void add_margin_boxes(MadePages& pages, const Stylesheet& style, const FurnitureText& text,
                      const FontSet& fonts, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < pages.list.pages.size(); ++i) {
    Page& page = pages.list.pages[i];
    const PageStyle rules = style.page_style(page_kind(i + 1));
    page.artifact_kinds.assign(page.items.size(), ArtifactKind::layout);
    const PageFacts facts{page.label, pages.list.pages.size(), pages.running_strings[i]};
    for (const bool is_top : {true, false}) {
      const MarginPlace place{rules.margin[kLeft], rules.width - rules.margin[kLeft] - rules.margin[kRight],
                              is_top ? 0 : rules.height - rules.margin[kBottom],
                              is_top ? rules.margin[kTop] : rules.margin[kBottom]};
      std::vector<FilledBox> edge;
      for (const auto& [name, box] : rules.margin_boxes) {
        if (name.starts_with(is_top ? "top" : "bottom")) edge.push_back(fill_box(box, facts, text));
      }
      make_fit(edge, place.width, fonts, diagnostics);
      for (const FilledBox& filled : edge) add_box(filled, place, fonts, page, diagnostics);
      page.artifact_kinds.resize(page.items.size(),
                                 is_top ? ArtifactKind::pagination_header : ArtifactKind::pagination_footer);
    }
  }
}

}  // namespace newsexport
