// External interface: parse_date_in_words().
#include "model/date_in_words.h"

#include <array>
#include <memory>
#include <string>

#include <fmt/format.h>
#include <unicode/calendar.h>
#include <unicode/datefmt.h>
#include <unicode/locid.h>
#include <unicode/smpdtfmt.h>
#include <unicode/uchar.h>

namespace newsexport {
namespace {

constexpr std::array kLanguages = {"fr", "de", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "pl", "cs",
                                   "ru", "uk", "el", "tr", "ar", "fa", "he", "ur", "zh", "ja", "ko", "ca"};

// The day as "2026-05-12", or "".
std::string day_of(const icu::Calendar& calendar) {
  UErrorCode status = U_ZERO_ERROR;
  const int year = calendar.get(UCAL_YEAR, status);
  const int month = calendar.get(UCAL_MONTH, status) + 1;
  const int day = calendar.get(UCAL_DATE, status);
  const bool is_plausible = U_SUCCESS(status) && year >= 1600 && year < 2200;
  return is_plausible ? fmt::format("{:04}-{:02}-{:02}", year, month, day) : std::string();
}

// People type a space where the locale has one that does not break.
icu::UnicodeString with_plain_spaces(icu::UnicodeString text) {
  for (const char16_t space : {u'\u00A0', u'\u202F'}) text.findAndReplace(icu::UnicodeString(space), u" ");
  return text;
}

// "26" could be any century's.
bool has_whole_year(const icu::UnicodeString& text) {
  int run = 0;
  bool is_found = false;
  for (int32_t at = 0; at < text.length(); ++at) {
    run = u_isdigit(text.charAt(at)) ? run + 1 : 0;
    is_found = is_found || run == 4;
  }
  return is_found;
}

std::string read_in(const icu::UnicodeString& text, const icu::Locale& locale,
                    icu::DateFormat::EStyle style) {
  const std::unique_ptr<icu::DateFormat> format(icu::DateFormat::createDateInstance(style, locale));
  if (!format) return {};
  format->setLenient(false);
  if (auto* simple = dynamic_cast<icu::SimpleDateFormat*>(format.get())) {
    icu::UnicodeString pattern;
    simple->applyPattern(with_plain_spaces(simple->toPattern(pattern)));
  }
  format->adoptTimeZone(icu::TimeZone::getGMT()->clone());
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(locale, status));
  if (U_FAILURE(status)) return {};
  calendar->adoptTimeZone(icu::TimeZone::getGMT()->clone());
  calendar->clear();
  calendar->setLenient(false);  // no 31 February
  icu::ParsePosition place(0);
  format->parse(text, *calendar, place);
  if (place.getErrorIndex() >= 0 || place.getIndex() != text.length()) return {};
  return day_of(*calendar);
}

}  // namespace

std::optional<DateTime> parse_date_in_words(std::string_view text) {
  constexpr std::size_t kLongest = 80;
  if (text.size() > kLongest || text.find('/') != text.npos) return std::nullopt;
  const icu::UnicodeString words = with_plain_spaces(
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size()))));
  if (!has_whole_year(words)) return std::nullopt;
  for (const char* language : kLanguages) {
    const icu::Locale locale(language, nullptr, nullptr, "calendar=gregorian");
    for (const auto style : {icu::DateFormat::kLong, icu::DateFormat::kFull}) {
      const std::string day = read_in(words, locale, style);
      if (!day.empty()) return parse_date_time(day);
    }
  }
  return std::nullopt;
}

}  // namespace newsexport
