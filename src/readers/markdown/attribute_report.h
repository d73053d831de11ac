#pragma once

#include "readers/markdown/brace_attributes.h"
#include "readers/markdown/conversion.h"

namespace newsexport::markdown {

/// What attributes can be written behind or before. `text`: a heading, a link, code, a table's caption, a
/// span, and a div of no kind that is known here.
enum class Bearer {
  picture,  ///< with a caption
  inline_picture,
  text,
  abbreviation,
  quotation,
  fact_box,
  figure,
  embed,
  correction,
};

/// Reports each attribute that means nothing there (`markdown.attribute-dropped`, with the known one that is
/// near), and adds its value to Article::left_out. What is known to be for the eye or for other tools alone
/// (`width`, `data-…`, `style`) is passed over, and so is what has no word to lose.
void report_attributes(const Attributes& attributes, Bearer bearer, Position position,
                       Conversion& conversion);

}  // namespace newsexport::markdown
