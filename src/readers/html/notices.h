#pragma once

#include <string_view>

namespace newsexport::html {

/// What a short text says to the visitor of a page in place of the article: "a notice about JavaScript", "a
/// notice about the browser", "a request for consent", "a test for robots", "an error page"; "" for any other
/// text. Told by two words that must meet ("browser" and "out of date"), in some twenty languages; a longer
/// text is about such things, and never a notice.
std::string_view kind_of_notice(std::string_view text);

}  // namespace newsexport::html
