#pragma once

#include <string>
#include <string_view>

#include "citations/csl/locale.h"

namespace newsexport::csl {

/// Whether the text is of numbers alone (CSL 1.0.2, "is-numeric"): "2", "2nd", "L2d", "2, 3", "2-4", "2 & 4".
bool is_numeric(std::string_view text);

/// Whether the text is of more than one number: "2, 3", "2-4", "2 & 4".
bool is_plural_number(std::string_view text, const Locale& locale);

/// Each number of the text in `form` (numeric, ordinal, long-ordinal, roman), ranges with a dash. `gender` is
/// of the noun that is counted. What is not numeric stays as it is.
std::string format_number(std::string_view text, std::string_view form, const Locale& locale,
                          const std::string& gender = {});

/// "1st", by the locale's ordinal terms.
std::string ordinal(int number, const Locale& locale, const std::string& gender);

/// Ranges of pages in CSL's formats (chicago, chicago-15, chicago-16, expanded, minimal, minimal-two; ""
/// leaves the numbers) with the locale's page-range-delimiter.
std::string format_pages(std::string_view text, std::string_view format, const Locale& locale);

}  // namespace newsexport::csl
