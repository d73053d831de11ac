#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace newsexport {

/// A point in time as precise as the source gave it, and no more. `month` and `day` are 0 where the source
/// gives only the year (or year and month); `has_time` tells whether hour, minute and second were given.
struct DateTime {
  int year = 0;
  int month = 0;  ///< 1 to 12, or 0
  int day = 0;    ///< 1 to 31, or 0
  bool has_time = false;
  int hour = 0;
  int minute = 0;
  int second = 0;
  std::optional<int>
      offset_minutes;    ///< east of UTC; none: a local time of a place that the source does not name
  std::string as_found;  ///< the source's own words

  friend bool operator==(const DateTime&, const DateTime&) = default;
};

/// Reads ISO 8601 / RFC 3339 ("2026-05-12", "2026-05", "2026-05-12T14:30:00+02:00", "20260512T143000Z",
/// a space for the T), RFC 822 ("Tue, 12 May 2026 14:30:00 GMT", "12 May 26 14:30 EST") and English dates
/// ("12 May 2026", "May 12, 2026", "12/05/2026" is not read: nobody can know what it means). None where it is
/// no date.
std::optional<DateTime> parse_date_time(std::string_view text);

/// ISO 8601 as precise as the value: "2026", "2026-05", "2026-05-12", "2026-05-12T14:30:00+02:00".
/// This is also a valid HTML `datetime` and W3CDTF (dc:date).
std::string format_iso(const DateTime& time);

/// "YYYY-MM-DDThh:mm:ssZ" in UTC as dcterms:modified needs it (EPUB 3.3, 5.5.3.1.3). What the source does
/// not give counts as the first month, the first day, midnight, UTC.
std::string format_utc(const DateTime& time);

/// Seconds since 1970-01-01T00:00:00Z, with the same reading of what is not given.
long long seconds_since_epoch(const DateTime& time);
DateTime date_time_from_epoch(long long seconds);

/// In words, in the given language (BCP 47; empty means English), by ICU's long form: "12 May 2026, 14:30
/// UTC+2".
std::string format_in_words(const DateTime& time, const std::string& language);

}  // namespace newsexport
