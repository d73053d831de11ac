// External interface: typeset(): boxes, then the galley, then pages.
#include "typeset/typeset.h"

#include <algorithm>

#include "support/utf8.h"
#include "typeset/pages/build_boxes.h"
#include "typeset/pages/galley_builder.h"
#include "typeset/pages/margin_boxes.h"
#include "typeset/pages/page_maker.h"

namespace newsexport {
namespace {

constexpr Length kLeastMeasure = 20;
constexpr std::size_t kLongestFootNotice = 90;  ///< bytes

GalleyFrame frame_of(const Stylesheet& sheet, Length grid) {
  GalleyFrame frame;
  frame.grid = grid;
  frame.measure = 1e9;
  frame.height = 1e9;
  using Kind = Stylesheet::PageKind;
  for (const Kind kind : {Kind::first, Kind::left, Kind::right}) {
    const PageStyle page = sheet.page_style(kind);
    frame.measure = std::min(frame.measure, page.width - page.margin[kLeft] - page.margin[kRight]);
    frame.height = std::min(frame.height, page.height - page.margin[kTop] - page.margin[kBottom]);
  }
  frame.measure = std::max(frame.measure, kLeastMeasure);
  frame.height = std::max(frame.height, 2 * grid);
  return frame;
}

/// The leading of the running text: that of the box with the most of it.
void count_text(const Box& box, std::vector<std::pair<Length, std::size_t>>& leadings) {
  if (box.kind == Box::Kind::paragraph) {
    const Length leading = box.style.line_height;
    auto found =
        std::ranges::find_if(leadings, [&](const auto& one) { return std::abs(one.first - leading) < 0.01; });
    if (found == leadings.end()) found = leadings.insert(leadings.end(), {leading, 0});
    found->second += box.text.sources.size();
  }
  for (const Box& child : box.children) count_text(child, leadings);
}

Length grid_of(const BoxTree& tree) {
  std::vector<std::pair<Length, std::size_t>> leadings;
  count_text(tree.root, leadings);
  const auto most = std::ranges::max_element(leadings, {}, [](const auto& one) { return one.second; });
  return most == leadings.end() ? 12 : std::max(most->first, 2.0);
}

/// The first sentence of the notice, else the holder, else the licence: what the foot of a page has room for.
std::string short_rights(const Rights& rights) {
  std::string notice = rights.notice.substr(0, rights.notice.find('\n'));
  if (notice.empty() && rights.holder.empty()) return rights.licence_name;
  if (notice.empty()) return rights.year.empty() ? rights.holder : rights.holder + ", " + rights.year;
  if (notice.size() <= kLongestFootNotice) return notice;
  const std::size_t end = notice.find(". ");
  if (end != std::string::npos && end < kLongestFootNotice) return notice.substr(0, end + 1);
  const std::size_t space = notice.rfind(' ', kLongestFootNotice);
  return notice.substr(0, space == std::string::npos ? notice.find(' ') : space) + " …";
}

/// What margin boxes may call by name without the style setting it.
RunningStrings story_strings(const Story& story) {
  return {{"title", collapse_space(story.title)},
          {"publication", story.article.publication.name},
          {"section", story.article.publication.section},
          {"rights", short_rights(story.article.rights)}};
}

}  // namespace

PageList typeset(const Element& article, const Story& story, const Stylesheet& style, const FontSet& fonts,
                 Diagnostics& diagnostics) {
  BoxTree tree = build_boxes(article, story, style);
  const FurnitureText furniture{tree.root.style.language, tree.root.style.direction};
  const Length grid = grid_of(tree);
  const Galley galley = GalleyBuilder(story, fonts, frame_of(style, grid), diagnostics).build(tree);
  MadePages pages = make_pages(galley, style, grid, tree.structure, story_strings(story), diagnostics);
  pages.list.outline = std::move(tree.outline);
  add_margin_boxes(pages, style, furniture, fonts, diagnostics);
  return std::move(pages.list);
}

}  // namespace newsexport
