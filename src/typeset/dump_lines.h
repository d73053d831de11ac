#pragma once

#include <string>

#include "typeset/paragraph.h"

namespace newsexport {

/// The text of a line in the order in which it is read, whatever the order on paper. A hyphen that the break
/// brought in is U+00AD.
std::string line_text(const Line& line);

/// One line a line, for tests: "x width text", with marks for what is out of the ordinary.
std::string dump_lines(const BrokenParagraph& paragraph);

}  // namespace newsexport
