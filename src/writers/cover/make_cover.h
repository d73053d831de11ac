#pragma once

#include <optional>
#include <string>

#include "model/story.h"
#include "typeset/page_list.h"

namespace newsexport {

/// The page as a cover for reading systems: a PNG of 1600 by 2400 pixels, the page as large as it goes on
/// white. None where drawings cannot be drawn.
std::optional<Resource> make_cover(const Page& page);

}  // namespace newsexport
