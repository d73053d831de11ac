#pragma once

#include <string>

#include "citations/csl/item.h"

namespace newsexport::csl {

/// The label of alphabetic styles: the reference's own citation-label, else letters of the family names (four
/// of one name, two of each of two or three, one of each of the first four) and two digits of the year.
std::string citation_label(const Item& item);

}  // namespace newsexport::csl
