// External interface: source_date(), moment_of().
#include "cli/moment.h"

#include <charconv>

#include <fmt/format.h>

namespace newsexport {
namespace {

long long seconds_of_epoch(const std::string& text) {
  long long seconds = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  constexpr long long kLastSecondOf9999 = 253402300799;
  const bool is_number = failure == std::errc() && end == text.data() + text.size();
  if (!is_number || seconds < 0 || seconds > kLastSecondOf9999) {
    throw Error(Error::Kind::usage, "SOURCE_DATE_EPOCH", "usage.source-date-epoch",
                fmt::format("'{}' is no number of seconds since 1970", text));
  }
  return seconds;
}

}  // namespace

std::optional<DateTime> source_date(const Environment& environment) {
  if (environment.source_date_epoch.empty()) return std::nullopt;
  return date_time_from_epoch(seconds_of_epoch(environment.source_date_epoch));
}

std::optional<DateTime> moment_of(const Environment& environment) {
  if (const std::optional<DateTime> date = source_date(environment)) return date;
  if (!environment.clock) return std::nullopt;
  return date_time_from_epoch(environment.clock());
}

}  // namespace newsexport
