#pragma once

#include "readers/reader.h"

namespace newsexport {

/// Reads ninjs (IPTC's News in JSON) 1.x, 2.x and 3.x, and what Superdesk, TT and AP make of it (AP's item
/// stands in `data.item`). Names are read in any case of letters. Each text of a list of items is an article.
///
/// Throws Error `ninjs.invalid` and `ninjs.too-large` for what is no JSON, `ninjs.no-item` where no item is
/// in it, `ninjs.picture-item` (or `video`, `audio`, `event`, …) for an item that is no text, and
/// `ninjs.item-empty` for a text with neither body nor headline.
std::vector<Reading> read_ninjs(const Source& source, const ReadOptions& options, Diagnostics& diagnostics);

}  // namespace newsexport
