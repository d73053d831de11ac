// External interface: typeset(): boxes, then the galley, then pages.
#include "typeset/typeset.h"

#include "typeset/pages/build_boxes.h"
#include "typeset/pages/galley_frame.h"
#include "typeset/pages/margin_boxes.h"
#include "typeset/pages/page_maker.h"
#include "typeset/pages/story_strings.h"

namespace newsexport {

PageList typeset(const Element& article, const Story& story, const Stylesheet& style, const FontSet& fonts,
                 Diagnostics& diagnostics) {
  fonts.require_font();
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
