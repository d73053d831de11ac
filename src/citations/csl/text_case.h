#pragma once

#include "citations/csl/text_tree.h"

namespace newsexport::csl {

/// Sets the case of all text below `node`, words counting across formatting. `title` does as CSL 1.0.2
/// ("Title Case Conversion") says: words of all lower case are capitalized, except the stop words within the
/// title; where the language is not English it changes nothing. Nodes marked nocase keep their case.
void apply_text_case(Node& node, TextCase text_case, bool is_english);

/// The first letter in upper case, whatever formatting it stands in.
void capitalize_first(Node& node);

std::string upper_case(const std::string& text);
std::string lower_case(const std::string& text);

}  // namespace newsexport::csl
