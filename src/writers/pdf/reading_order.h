#pragma once

#include <optional>

#include "typeset/page_list.h"

namespace newsexport::pdf {

/// The pages with the glyphs of right-to-left runs in the order in which they are read, each moved to where
/// it was; none where no run is right-to-left. PDF readers, screen readers above all, take the text of an
/// element in the order of the content stream (PDF 32000-1, 14.8.2.3), and would read such a run backwards.
std::optional<PageList> in_reading_order(const PageList& pages);

}  // namespace newsexport::pdf
