#pragma once

#include "readers/html/conversion.h"

namespace newsexport::html {

/// pre, listing, xmp, plaintext.
bool is_preformatted(const Node& node);

/// The text as it stands. It is code where the element says so or holds one `code`; its language comes from a
/// class such as `language-cpp` or `brush: js`.
Blocks read_preformatted(const Node& node, const Conversion& conversion);

}  // namespace newsexport::html
