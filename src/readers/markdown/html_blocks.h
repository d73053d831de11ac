#pragma once

#include "readers/markdown/convert_inlines.h"

namespace newsexport::markdown {

/// A block of raw HTML as far as the model goes: its visible words as paragraphs, headings and figures.
/// Scripts, style sheets and comments are not visible. Tags without a meaning here are reported.
Blocks convert_html(const std::string& html, Position position, InlineConverter& inlines,
                    Conversion& conversion);

}  // namespace newsexport::markdown
