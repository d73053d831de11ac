// External interface: reading dates (parse_date_time), writing them (format_iso, format_utc,
// format_in_words).
#include "model/date_time.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

#include <fmt/format.h>
#include <unicode/datefmt.h>
#include <unicode/locid.h>
#include <unicode/simpletz.h>
#include <unicode/smpdtfmt.h>

#include "support/utf8.h"
#include "support/word_lists.h"

namespace newsexport {
namespace {

constexpr std::string_view kFile = "src/model/date_words.txt";
const WordList kMonths(kFile, "months");
const WordList kWeekdays(kFile, "weekdays");

/// Reads a text from the left; every step either takes what it is asked for or takes nothing.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  char peek() const { return rest_.empty() ? '\0' : rest_.front(); }

  bool take(char wanted) {
    if (peek() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool take_any(std::string_view wanted) {
    if (rest_.empty() || wanted.find(rest_.front()) == std::string_view::npos) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool take_word(std::string_view wanted) {
    if (fold_case(rest_.substr(0, wanted.size())) != wanted) return false;
    rest_.remove_prefix(wanted.size());
    return true;
  }
  void skip_space() {
    while (take_any(" ,\t")) {
    }
  }

  /// Exactly `count` digits.
  std::optional<int> digits(std::size_t count) {
    if (run_of_digits() < count) return std::nullopt;
    return number(count);
  }
  /// One to `most` digits, with no digit after them.
  std::optional<int> up_to_digits(std::size_t most) {
    const std::size_t count = run_of_digits();
    if (count == 0 || count > most) return std::nullopt;
    return number(count);
  }
  /// A word of letters, case-folded.
  std::string word() {
    std::size_t length = 0;
    while (length < rest_.size() && is_ascii_letter(rest_[length])) ++length;
    std::string result = fold_case(rest_.substr(0, length));
    rest_.remove_prefix(length);
    return result;
  }

 private:
  static bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

  std::size_t run_of_digits() const {
    std::size_t count = 0;
    while (count < rest_.size() && rest_[count] >= '0' && rest_[count] <= '9') ++count;
    return count;
  }
  int number(std::size_t count) {
    int value = 0;
    std::from_chars(rest_.data(), rest_.data() + count, value);
    rest_.remove_prefix(count);
    return value;
  }

  std::string_view rest_;
};

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && is_leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

bool is_possible(const DateTime& time) {
  if (time.year < 1 || time.year > 9999 || time.month < 0 || time.month > 12 || time.day < 0) return false;
  if (time.day > 0 && (time.month == 0 || time.day > days_in_month(time.year, time.month))) return false;
  return time.hour <= 23 && time.minute <= 59 && time.second <= 60;
}

/// The zones that RFC 822, 5.1 names; hours east of UTC.
struct NamedZone {
  std::string_view name;
  int hours;
};
constexpr std::array kNamedZones = {NamedZone{"est", -5}, NamedZone{"edt", -4}, NamedZone{"cst", -6},
                                    NamedZone{"cdt", -5}, NamedZone{"mst", -7}, NamedZone{"mdt", -6},
                                    NamedZone{"pst", -8}, NamedZone{"pdt", -7}};

bool take_named_zone(Scanner& scanner, DateTime& time) {
  for (const NamedZone& zone : kNamedZones) {
    if (!scanner.take_word(zone.name)) continue;
    time.offset_minutes = zone.hours * 60;
    return true;
  }
  return false;
}

/// "Z", "+02:00", "+0200", "+02", "UTC", "GMT", "GMT+2", "EST".
bool take_offset(Scanner& scanner, DateTime& time) {
  if (take_named_zone(scanner, time)) return true;
  if (scanner.take_any("Zz")) {
    time.offset_minutes = 0;
    return true;
  }
  const bool is_named = scanner.take_word("utc") || scanner.take_word("gmt");
  if (is_named) time.offset_minutes = 0;
  const char sign = scanner.peek();
  if (sign != '+' && sign != '-') return is_named;
  scanner.take(sign);
  auto hours = scanner.digits(2);
  if (!hours) hours = scanner.up_to_digits(1);
  if (!hours) return false;
  scanner.take(':');
  const int minutes = scanner.digits(2).value_or(0);
  if (*hours > 14 || minutes > 59) return false;
  time.offset_minutes = (sign == '-' ? -1 : 1) * (*hours * 60 + minutes);
  return true;
}

/// "14:30", "14:30:05.123", "143005", "2:30 pm", each with an offset or without.
bool take_clock(Scanner& scanner, DateTime& time) {
  auto hour = scanner.digits(2);
  if (!hour) hour = scanner.up_to_digits(1);
  if (!hour) return false;
  const bool has_colon = scanner.take_any(":.");
  const auto minute = scanner.digits(2);
  if (!minute) return false;
  time.has_time = true;
  time.hour = *hour;
  time.minute = *minute;
  if (has_colon ? scanner.take(':') : (scanner.peek() >= '0' && scanner.peek() <= '9')) {
    const auto second = scanner.digits(2);
    if (!second) return false;
    time.second = *second;
    if (scanner.take_any(".,")) scanner.up_to_digits(9);
  }
  scanner.skip_space();
  const bool is_afternoon = scanner.take_word("pm") || scanner.take_word("p.m.");
  const bool is_morning = !is_afternoon && (scanner.take_word("am") || scanner.take_word("a.m."));
  if ((is_afternoon || is_morning) && (time.hour < 1 || time.hour > 12)) return false;
  if (is_afternoon && time.hour < 12) time.hour += 12;
  if (is_morning && time.hour == 12) time.hour = 0;
  scanner.skip_space();
  return scanner.at_end() || (take_offset(scanner, time) && scanner.at_end());
}

/// ISO 8601 in its extended and basic forms.
std::optional<DateTime> parse_iso(std::string_view text) {
  Scanner scanner(text);
  DateTime time;
  const auto year = scanner.digits(4);
  if (!year) return std::nullopt;
  time.year = *year;
  if (scanner.at_end()) return time;
  const bool is_extended = scanner.take('-');
  const auto month = scanner.digits(2);
  if (!month || *month == 0) return std::nullopt;
  time.month = *month;
  if (scanner.at_end()) return is_extended ? std::optional(time) : std::nullopt;
  if (is_extended && !scanner.take('-')) return std::nullopt;
  const auto day = scanner.digits(2);
  if (!day || *day == 0) return std::nullopt;
  time.day = *day;
  if (scanner.at_end()) return time;
  if (!scanner.take_any("Tt ")) return std::nullopt;
  scanner.skip_space();
  return take_clock(scanner, time) ? std::optional(time) : std::nullopt;
}

/// Position of the name that `word` is, or abbreviates to three letters or more; -1 for none.
int position_of_name(const WordList& names, std::string_view word) {
  if (word.size() < 3) return -1;
  const auto found =
      std::ranges::find_if(names.texts(), [&](std::string_view name) { return name.starts_with(word); });
  return found == names.texts().end() ? -1 : static_cast<int>(found - names.texts().begin());
}

void take_ordinal(Scanner& scanner) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (scanner.take_word(ending)) return;
  }
}

/// RFC 822 has years of two digits, always before a time; RFC 5322, 4.3 says of which century.
std::optional<int> year_of_two_digits(Scanner& scanner) {
  Scanner ahead = scanner;
  const auto year = ahead.up_to_digits(2);
  if (!year || !ahead.take(' ') || !ahead.up_to_digits(2) || !ahead.take(':')) return std::nullopt;
  scanner.up_to_digits(2);
  return *year + (*year < 50 ? 2000 : 1900);
}

/// English dates and RFC 822: [weekday,] (day month | month day) year [time [offset]].
std::optional<DateTime> parse_english(std::string_view text) {
  Scanner scanner(text);
  DateTime time;
  std::string word = scanner.word();
  if (position_of_name(kWeekdays, word) >= 0) {
    scanner.take('.');
    scanner.skip_space();
    word = scanner.word();
  }
  if (word.empty()) {
    const auto day = scanner.up_to_digits(2);
    if (!day) return std::nullopt;
    time.day = *day;
    take_ordinal(scanner);
    scanner.skip_space();
    word = scanner.word();
  }
  time.month = position_of_name(kMonths, word) + 1;
  if (time.month == 0) return std::nullopt;
  scanner.take('.');
  scanner.skip_space();
  if (time.day == 0) {
    // "May 12, 2026" or "May 2026".
    Scanner ahead = scanner;
    if (const auto day = ahead.up_to_digits(2)) {
      time.day = *day;
      scanner = ahead;
      take_ordinal(scanner);
      scanner.skip_space();
    }
  }
  auto year = scanner.digits(4);
  if (!year) year = year_of_two_digits(scanner);
  if (!year) return std::nullopt;
  time.year = *year;
  scanner.skip_space();
  if (scanner.take_word("at ")) scanner.skip_space();
  if (scanner.at_end()) return time;
  return take_clock(scanner, time) ? std::optional(time) : std::nullopt;
}

/// Days since 1970-01-01 in the proleptic Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level
/// Date Algorithms", days_from_civil).
long long days_from_civil(int year, int month, int day) {
  const long long y = month <= 2 ? year - 1 : year;
  const long long era = (y >= 0 ? y : y - 399) / 400;
  const long long year_of_era = y - era * 400;
  const long long day_of_year = (153LL * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const long long day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

std::string offset_in_words(int minutes) {
  if (minutes == 0) return "UTC";
  const int size = minutes < 0 ? -minutes : minutes;
  const std::string hours = fmt::format("UTC{}{}", minutes < 0 ? "\u2212" : "+", size / 60);
  return size % 60 == 0 ? hours : fmt::format("{}:{:02}", hours, size % 60);
}

}  // namespace

std::string format_iso(const DateTime& time) {
  std::string text = fmt::format("{:04}", time.year);
  if (time.month > 0) text += fmt::format("-{:02}", time.month);
  if (time.day > 0) text += fmt::format("-{:02}", time.day);
  if (!time.has_time || time.day == 0) return text;
  text += fmt::format("T{:02}:{:02}:{:02}", time.hour, time.minute, time.second);
  if (!time.offset_minutes) return text;
  const int offset = *time.offset_minutes;
  if (offset == 0) return text + "Z";
  const int size = offset < 0 ? -offset : offset;
  return text + fmt::format("{}{:02}:{:02}", offset < 0 ? '-' : '+', size / 60, size % 60);
}

long long seconds_since_epoch(const DateTime& time) {
  const int month = time.month > 0 ? time.month : 1;
  const int day = time.day > 0 ? time.day : 1;
  const long long minutes = time.hour * 60LL + time.minute - time.offset_minutes.value_or(0);
  return days_from_civil(time.year, month, day) * 86400 + minutes * 60 + time.second;
}

DateTime date_time_from_epoch(long long seconds) {
  const long long day = seconds >= 0 ? seconds / 86400 : -((-seconds + 86399) / 86400);
  const auto second_of_day = static_cast<int>(seconds - day * 86400);
  // civil_from_days of the same paper.
  const long long z = day + 719468;
  const long long era = (z >= 0 ? z : z - 146096) / 146097;
  const long long day_of_era = z - era * 146097;
  const long long year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const long long day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const long long shifted_month = (5 * day_of_year + 2) / 153;
  DateTime time;
  time.day = static_cast<int>(day_of_year - (153 * shifted_month + 2) / 5 + 1);
  time.month = static_cast<int>(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
  time.year = static_cast<int>(year_of_era + era * 400 + (time.month <= 2 ? 1 : 0));
  time.has_time = true;
  time.hour = second_of_day / 3600;
  time.minute = second_of_day / 60 % 60;
  time.second = second_of_day % 60;
  time.offset_minutes = 0;
  return time;
}

std::string format_utc(const DateTime& time) {
  return format_iso(date_time_from_epoch(seconds_since_epoch(time)));
}

std::string format_in_words(const DateTime& time, const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  // "en-001" is world English: day before month. Every date of the model is Gregorian.
  icu::Locale locale = icu::Locale::forLanguageTag(language.empty() ? "en-001" : language, status);
  locale.setKeywordValue("calendar", "gregorian", status);
  std::unique_ptr<icu::DateFormat> format;
  if (time.day > 0) {
    format.reset(time.has_time ? icu::DateFormat::createDateTimeInstance(icu::DateFormat::kLong,
                                                                         icu::DateFormat::kShort, locale)
                               : icu::DateFormat::createDateInstance(icu::DateFormat::kLong, locale));
  } else {
    const char* skeleton = time.month > 0 ? "yMMMM" : "y";
    format.reset(icu::DateFormat::createInstanceForSkeleton(icu::UnicodeString(skeleton), locale, status));
  }
  if (U_FAILURE(status) || !format) return format_iso(time);
  format->adoptTimeZone(new icu::SimpleTimeZone(0, "UTC"));
  DateTime local = time;
  local.offset_minutes = 0;
  icu::UnicodeString words;
  format->format(static_cast<UDate>(seconds_since_epoch(local)) * 1000.0, words);
  std::string text;
  words.toUTF8String(text);
  if (time.has_time && time.day > 0 && time.offset_minutes)
    text += " " + offset_in_words(*time.offset_minutes);
  return text;
}

std::optional<DateTime> parse_date_time(std::string_view text) {
  const std::string_view words = trim(text);
  std::optional<DateTime> time = parse_iso(words);
  if (!time) time = parse_english(words);
  if (!time || !is_possible(*time)) return std::nullopt;
  time->as_found = std::string(words);
  return time;
}

}  // namespace newsexport
