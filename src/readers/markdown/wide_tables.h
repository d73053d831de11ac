#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "support/diagnostics.h"

namespace newsexport::markdown {

/// cmark-gfm fills the rows of a table up to the width of its header, so that a few kilobytes of text become
/// gigabytes of empty cells, and its time grows with the square of a row's cells. Where the tables of `text`
/// would have more than half a million cells that are not written, or one has a row of more than 5,000 cells,
/// the text with those tables' delimiter rows escaped (they become paragraphs; no word is lost), each
/// reported as `table.too-wide`; nullopt where there is no such table. Takes linear time.
std::optional<std::string> without_exploding_tables(std::string_view text, int first_line,
                                                    Diagnostics& diagnostics);

}  // namespace newsexport::markdown
