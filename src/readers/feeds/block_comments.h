#pragma once

#include <string>

namespace newsexport::feeds {

/// WordPress's block editor keeps what a block is set with as JSON in a comment before it, and of a block
/// that the site computes there is nothing else (`<!-- wp:acf/quote {"data":{"text":"…"}} /-->`). The text
/// with the words of each such comment behind it, as a paragraph each; what only names colours, classes,
/// sizes and the editor's own labels is left out.
std::string with_block_words(const std::string& text);

}  // namespace newsexport::feeds
