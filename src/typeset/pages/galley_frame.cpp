// External interface: frame_of(), grid_of().
#include "typeset/pages/galley_frame.h"

#include <algorithm>
#include <cmath>

namespace newsexport {
namespace {

constexpr Length kLeastMeasure = 20;

/// How much text has which leading.
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

}  // namespace

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

Length grid_of(const BoxTree& tree) {
  std::vector<std::pair<Length, std::size_t>> leadings;
  count_text(tree.root, leadings);
  const auto most = std::ranges::max_element(leadings, {}, [](const auto& one) { return one.second; });
  return most == leadings.end() ? 12 : std::max(most->first, 2.0);
}

}  // namespace newsexport
