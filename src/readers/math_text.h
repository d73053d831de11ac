#pragma once

#include "model/inlines.h"
#include "xml/xml_tree.h"

namespace newsexport {

/// A formula in MathML with its running text.
Math read_math(const XmlElement& math, bool is_display);

/// A formula in MathML as running text that can be read aloud: fractions with a slash, roots with their sign,
/// indices and exponents as such, rows of a table divided by semicolons. Brackets are added where a line
/// could be read in two ways.
Inlines math_text(const XmlElement& math);

}  // namespace newsexport
