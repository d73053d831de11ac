#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "citations/bibtex/bib_entry.h"
#include "model/reference.h"

namespace newsexport {

/// Reads a date of BibLaTeX: EDTF level 0 and what the manual (2.3.8) takes of level 1: "2020-05-12",
/// "2020-05-12T10:30", ranges "2020/2021", open ones "2020/" and "2020/.." (an end of year 0), "~", "?" and
/// "%" (circa), seasons as months 21 to 24, "199X" (1990 to 1999), years before Christ ("-0044" is 45 BC).
/// None where it is no such date.
std::optional<ReferenceDate> date_from_edtf(std::string_view text);

/// Reads the older form in which year, month and day stand in fields of their own (`prefix` "" or "url",
/// "event", "orig" before their names): "1999--2001", "c. 1999", months as number, macro or name, "10~" #
/// jan, "jan/feb". Words that are no year ("in press") are the date's literal. None where there is no year.
std::optional<ReferenceDate> date_from_fields(const BibEntry& entry, const std::string& prefix);

}  // namespace newsexport
