#pragma once

#include <string>
#include <vector>

#include "model/story.h"

namespace newsexport {

/// The table of contents: one entry of level 1 for the article, anchored at its headline ("title"), and in it
/// the crossheads, each under the nearest one above it of a lower level, however levels jump. Crossheads
/// within quotations, notes and tables are not part of the article's own outline and stay out.
std::vector<ContentsEntry> make_contents(const Article& article, const std::string& title);

}  // namespace newsexport
