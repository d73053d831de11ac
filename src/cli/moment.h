#pragma once

#include <optional>

#include "cli/program.h"
#include "newsexport.h"

namespace newsexport {

/// SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/); none where it is not set.
/// Throws Error (kind usage) `usage.source-date-epoch`.
std::optional<DateTime> source_date(const Environment& environment);

/// The moment at which embargoes are looked at: source_date(), so that a build can be made again, or now.
std::optional<DateTime> moment_of(const Environment& environment);

}  // namespace newsexport
