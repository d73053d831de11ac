#pragma once

#include "readers/markdown/convert_inlines.h"

namespace newsexport::markdown {

/// A table of cmark's extension. Cells beyond the header's columns, which cmark leaves out, are read from the
/// source line, so that no word is lost; the other rows stay as they are.
Table convert_table(cmark_node* node, const PreparedText& prepared, InlineConverter& inlines,
                    Conversion& conversion);

}  // namespace newsexport::markdown
