#pragma once

#include "readers/nitf/conversion.h"

namespace newsexport::nitf {

/// What is in an element that holds blocks, or blocks and running text (`body.content`, `block`, `abstract`,
/// `li`, `td`): text between blocks becomes paragraphs. Elements that only group (`block`, and what is not
/// known) leave what they hold. Footnotes go into the article's notes; editors' notes are left out.
Blocks read_blocks(const XmlElement& element, Conversion& conversion);

/// Whether an element stands between paragraphs, not in them.
bool is_block(const XmlElement& element);

}  // namespace newsexport::nitf
