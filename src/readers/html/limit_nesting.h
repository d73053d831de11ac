#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newsexport::html {

/// How deep elements may stand in each other; browsers stop at the same number (Blink's
/// kMaximumHTMLParserDOMTreeDepth is 512).
inline constexpr std::size_t kDeepestElement = 400;

/// `markup` without the tags of elements that stand deeper than kDeepestElement: their text stays. The tree
/// builder walks its stack of open elements for each tag, so that deep markup would take quadratic time.
/// Linear; nothing changes in markup of ordinary depth.
std::string limit_nesting(std::string_view markup);

}  // namespace newsexport::html
