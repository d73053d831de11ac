#pragma once

#include <string>

#include "xml/xml_tree.h"

namespace newsexport {

/// Chooses among the children of each <switch> those that are in `language` (SVG 2, 5.8.2: systemLanguage),
/// so that every reader and the PDF show the same words: a program would ask its own machine for its
/// language. What is in another language goes; where `language` is empty, whatever names one goes.
void choose_svg_languages(XmlElement& root, const std::string& language);

}  // namespace newsexport
