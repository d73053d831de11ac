#pragma once

#include <vector>

#include "model/blocks.h"
#include "readers/text/passages.h"

namespace newsexport::plain {

/// The blocks of the body: paragraphs, crossheads, rules, and lists of two items at least (a single "- item"
/// stays a paragraph with its dash). Numbered items must count on one by one to be a list.
Blocks make_body(const std::vector<Passage>& passages);

}  // namespace newsexport::plain
