#pragma once

#include <optional>
#include <string_view>

#include "model/date_time.h"

namespace newsexport {

/// Reads a day as one of the languages that we have labels for writes it in words: "12 mai 2026", "martes, 12
/// de mayo de 2026", "2026年5月12日". Only whole texts, and only years from 1600 to 2199, so that no date of
/// another calendar is taken for one of ours. Slow (it asks ICU for each language): for metadata, not for
/// lines.
std::optional<DateTime> parse_date_in_words(std::string_view text);

}  // namespace newsexport
