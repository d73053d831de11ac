#pragma once

#include "markup/element.h"
#include "model/story.h"
#include "style/stylesheet.h"
#include "support/diagnostics.h"
#include "typeset/font_set.h"
#include "typeset/page_list.h"

namespace newsexport {

/// Lays the article out on pages. `article` is what article_markup() makes, `story` has its pictures.
/// Throws Error where there is no font, as FontSet::require_font() does; else it does not fail: a page too
/// small for its content is reported (`page.overfull`), and is the best page there can be. The same arguments
/// give the same pages.
PageList typeset(const Element& article, const Story& story, const Stylesheet& style, const FontSet& fonts,
                 Diagnostics& diagnostics);

}  // namespace newsexport
