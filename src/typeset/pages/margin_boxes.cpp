// External interface: add_margin_boxes().
#include "typeset/pages/margin_boxes.h"

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

void add_box(const MarginBox& box, const std::string& text, const MarginPlace& place, const FontSet& fonts,
             Page& page, Diagnostics& diagnostics) {
  const Length line_top = place.top + (place.height - box.line_height) / 2;
  draw_rules(box, place, line_top, page);
  if (text.empty()) return;
  const auto line = set_single_line({TextRun{.text = text, .style = box.text}}, place.width, box.text_align,
                                    fonts, diagnostics);
  if (!line) return;
  for (GlyphRun run : line->runs) {
    run.x += place.x;
    run.baseline = line_top + baseline_in_line(box.line_height, box.text.size);
    run.structure = kArtifact;
    page.items.push_back(std::move(run));
  }
}

}  // namespace

void add_margin_boxes(MadePages& pages, const Stylesheet& style, const FontSet& fonts,
                      Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < pages.list.pages.size(); ++i) {
    Page& page = pages.list.pages[i];
    using Kind = Stylesheet::PageKind;
    const PageStyle rules = style.page_style(i == 0 ? Kind::first : i % 2 == 1 ? Kind::left : Kind::right);
    page.artifact_kinds.assign(page.items.size(), ArtifactKind::layout);
    const PageFacts facts{page.label, pages.list.pages.size(), pages.running_strings[i]};
    for (const auto& [name, box] : rules.margin_boxes) {
      const bool is_top = name.starts_with("top");
      if (!is_top && !name.starts_with("bottom")) continue;
      const MarginPlace place{rules.margin[kLeft], rules.width - rules.margin[kLeft] - rules.margin[kRight],
                              is_top ? 0 : rules.height - rules.margin[kBottom],
                              is_top ? rules.margin[kTop] : rules.margin[kBottom]};
      add_box(box, content_text(box, facts), place, fonts, page, diagnostics);
      page.artifact_kinds.resize(page.items.size(),
                                 is_top ? ArtifactKind::pagination_header : ArtifactKind::pagination_footer);
    }
  }
}

}  // namespace newsexport
