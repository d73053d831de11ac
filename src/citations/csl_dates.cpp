// External interface: date_from_csl().
#include "citations/csl_dates.h"

#include <charconv>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "support/utf8.h"

namespace newsexport {
namespace {

std::optional<int> to_number(std::string_view text) {
  const std::string_view digits = trim(text);
  int number = 0;
  const auto [end, status] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (status != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

// EDTF and ISO 8601-2 write seasons as months 21 (spring) to 24 (winter); CSL processors also know 13 to 20.
constexpr int kFirstSeason = 13;
constexpr int kLastSeason = 24;

// The year 0 alone is the open end of a range, as pandoc writes it.
bool is_date(const DateTime& date) {
  if (date.year == 0 && date.month != 0) return false;
  return date.month >= 0 && date.month <= 12 && date.day >= 0 && date.day <= 31 &&
         (date.month != 0 || date.day == 0);
}

// Year, month, day as texts; the later ones may be missing. A season in the month's place goes to `season`.
std::optional<DateTime> point_from_parts(const std::vector<std::string>& parts, std::string& season) {
  DateTime date;
  int* const members[] = {&date.year, &date.month, &date.day};
  for (std::size_t at = 0; at < parts.size() && at < 3; ++at) {
    if (at > 0 && trim(parts[at]).empty()) break;
    const std::optional<int> number = to_number(parts[at]);
    if (!number) return std::nullopt;
    *members[at] = *number;
  }
  if (date.month >= kFirstSeason && date.month <= kLastSeason) {
    season = std::to_string((date.month - kFirstSeason) % 4 + 1);
    date.month = date.day = 0;
  }
  for (const std::string& part : parts) date.as_found += (date.as_found.empty() ? "" : "-") + part;
  return is_date(date) ? std::optional(date) : std::nullopt;
}

// Collects the points of one date and remembers whether anything in it could not be read.
struct DateBuilder {
  ReferenceDate date;
  bool is_unreadable = false;

  void add_point(const std::optional<DateTime>& point) {
    if (point && date.points.size() < 2) {
      date.points.push_back(*point);
    } else {
      is_unreadable = true;
    }
  }

  void add_parts(const JsonValue& parts) {
    std::vector<std::string> texts;
    for (const JsonValue& part : parts.items) texts.push_back(part.text);
    if (parts.kind == JsonValue::Kind::text) texts.push_back(parts.text);
    const bool is_end = !date.points.empty();
    if (is_end && !texts.empty() && to_number(texts.front()) == 0) {
      date.is_open = true;
      return;
    }
    add_point(point_from_parts(texts, is_end ? date.end_season : date.season));
  }

  void add_words(std::string_view words) {
    const std::size_t slash = words.find('/');
    if (slash != std::string_view::npos && parse_date_time(trim(words.substr(0, slash)))) {
      add_words(words.substr(0, slash));
      const std::string_view end = trim(words.substr(slash + 1));
      if (end.empty() || end == "..") {
        add_point(DateTime{});
      } else {
        add_words(end);
      }
      return;
    }
    std::string_view point = trim(words);
    while (!point.empty() && (point.back() == '~' || point.back() == '?')) {
      date.is_circa = true;
      point.remove_suffix(1);
    }
    add_point(point.size() == 4 && to_number(point) ? point_from_parts({std::string(point)}, date.season)
                                                    : parse_date_time(point));
  }

  void add_map(const JsonValue& map) {
    if (const JsonValue* parts = map.find("date-parts")) {
      for (const JsonValue& point : parts->items) {
        if (point.kind == JsonValue::Kind::list) add_parts(point);
      }
      if (!parts->items.empty() && parts->items.front().kind == JsonValue::Kind::text) add_parts(*parts);
    }
    if (const JsonValue* year = map.find("year")) {
      std::vector<std::string> texts = {year->text};
      for (const char* name : {"month", "day"}) {
        if (const JsonValue* part = map.find(name)) texts.push_back(part->text);
      }
      add_point(point_from_parts(texts, date.season));
    }
    if (const JsonValue* raw = map.find("raw"); raw && date.points.empty()) add_words(raw->text);
    if (const JsonValue* season = map.find("season")) date.season = season->flattened();
    if (const JsonValue* literal = map.find("literal")) date.literal = literal->flattened();
    if (const JsonValue* circa = map.find("circa")) {
      date.is_circa = circa->text != "false" && circa->text != "0" && !circa->text.empty();
    }
  }
};

// The words of a date that cannot be read; none of an empty one.
std::string words_of(const JsonValue& value) {
  const JsonValue* parts = value.find("date-parts");
  if (parts && parts->flattened().find_first_of("0123456789") == std::string::npos) return {};
  return value.flattened();
}

}  // namespace

ReferenceDate date_from_csl(const JsonValue& value, const std::string& variable, Diagnostics& diagnostics) {
  DateBuilder builder;
  if (value.kind == JsonValue::Kind::map) builder.add_map(value);
  if (value.kind == JsonValue::Kind::text) builder.add_words(value.text);
  for (const JsonValue& item : value.items) {
    if (item.kind == JsonValue::Kind::map) builder.add_map(item);
    if (item.kind == JsonValue::Kind::text) builder.add_words(item.text);
  }
  ReferenceDate& date = builder.date;
  const bool is_open_only =
      !date.points.empty() && date.points.front().year == 0 && date.points.back().year == 0;
  if (is_open_only) builder.is_unreadable = true;
  const bool is_nothing = date.points.empty() && date.literal.empty() && date.season.empty();
  if (builder.is_unreadable || is_nothing) {
    date.points.clear();
    const JsonValue* raw = value.find("raw");
    if (date.literal.empty()) date.literal = collapse_space(raw ? raw->text : words_of(value));
    diagnostics.note(
        value.position, "reference.bad-date",
        fmt::format("\"{}\" of a reference is not a date that can be read; \"{}\" is kept as words", variable,
                    date.literal));
  }
  return std::move(builder.date);
}

}  // namespace newsexport
