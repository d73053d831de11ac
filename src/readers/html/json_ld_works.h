#pragma once

#include <string>
#include <vector>

#include "model/article.h"

namespace newsexport::html {

/// The works in a value of schema.org's `citation` or `isBasedOn`, as JSON text: one thing or a list of them.
/// An object becomes a reference with the parts that it names (title, makers, container, publisher, date,
/// pages, DOI, address); a string that is an address becomes a web page, any other the entry as it was found.
/// Keys are "linked-data-1" and so on from `first_number`. Things without a name or an address are left out;
/// text that is no JSON has none. Never fails.
std::vector<Reference> works_in_json_ld(const std::string& json_text, int first_number);

/// The corrections in a value of schema.org's `correction`: strings, or CorrectionComments with text and
/// date.
std::vector<Correction> corrections_in_json_ld(const std::string& json_text);

}  // namespace newsexport::html
