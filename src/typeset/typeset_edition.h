#pragma once

#include <vector>

#include "model/edition.h"
#include "style/stylesheet.h"
#include "support/diagnostics.h"
#include "typeset/font_set.h"
#include "typeset/page_list.h"

namespace newsexport {

struct EditionPages {
  PageList list;  ///< a PlacedPicture's resource is an index into resources_of()
  /// Of each story, in the order of stories_of(): the pages that begin in it.
  std::vector<std::vector<PageStart>> page_starts;
};

/// Lays the edition out on pages: cover, contents with page numbers, sections with their articles, colophon.
/// Where articles begin (each on a page of its own, or below the one before it) is the style's to say;
/// sections are told from each other by it too. One numbering of pages goes through all of it, the cover's
/// among them. Throws Error as typeset() does, and so does typeset_cover().
EditionPages typeset_edition(const Edition& edition, const Stylesheet& style, const FontSet& fonts,
                             Diagnostics& diagnostics);

/// The cover alone, as typeset_edition() sets it where the edition has no picture for one.
Page typeset_cover(const Edition& edition, const Stylesheet& style, const FontSet& fonts,
                   Diagnostics& diagnostics);

}  // namespace newsexport
