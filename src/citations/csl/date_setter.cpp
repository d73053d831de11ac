// External interface: DateSetter.
#include "citations/csl/date_setter.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include <fmt/format.h>

#include "citations/csl/numbers.h"

namespace newsexport::csl {
namespace {

std::string year_text(const Point& point, const DatePart& part, const Locale& locale) {
  const int year = std::abs(point.year);
  std::string text = part.form == "short" ? fmt::format("{:02}", year % 100) : std::to_string(year);
  if (point.year >= 0 && year >= 1000) return text;
  const std::string era = locale.term(point.year < 0 ? "bc" : "ad");
  return era.empty() || era.starts_with(' ') ? text + era : text + ' ' + era;
}

std::string day_text(const Point& point, const DatePart& part, const Locale& locale) {
  if (point.day == 0) return {};
  if (part.form == "numeric-leading-zeros") return fmt::format("{:02}", point.day);
  if (part.form == "ordinal" && (!locale.limit_day_ordinals || point.day == 1)) {
    return ordinal(point.day, locale, locale.gender_of(fmt::format("month-{:02}", point.month)));
  }
  return std::to_string(point.day);
}

// The locale's parts with what the style says of each: its form and formatting, but not its affixes.
DatePart overridden(const DatePart& base, const std::vector<DatePart>& overrides) {
  DatePart part = base;
  for (const DatePart& over : overrides) {
    if (over.name != base.name) continue;
    if (!over.form.empty()) part.form = over.form;
    part.dress.format = over.dress.format;
    if (over.dress.text_case != TextCase::none) part.dress.text_case = over.dress.text_case;
    part.dress.strips_periods = over.dress.strips_periods || base.dress.strips_periods;
    if (over.range_delimiter != "–") part.range_delimiter = over.range_delimiter;
  }
  return part;
}

// The largest unit in which the two differ.
Unit difference(const Point& first, const Point& second) {
  if (first.year != second.year) return Unit::year;
  if (first.month != second.month || first.season != second.season) return Unit::month;
  return Unit::day;
}

}  // namespace

Unit unit_of(const DatePart& part) {
  return part.name == "year" ? Unit::year : part.name == "month" ? Unit::month : Unit::day;
}

int season_number(const std::string& season) {
  return season.size() == 1 && season[0] >= '1' && season[0] <= '4' ? season[0] - '0' : 0;
}

Point point_of(const DateTime& date) {
  Point point{date.year, date.month, date.day, 0};
  if (point.month > 12) {  // 13 to 16 and 21 to 24 are seasons
    point.season = point.month >= 21 ? point.month - 20 : point.month - 12;
    point.month = 0;
  }
  return point;
}

bool wants(const std::string& date_parts, Unit unit) {
  if (unit == Unit::year) return true;
  if (unit == Unit::month) return date_parts != "year";
  return date_parts != "year" && date_parts != "year-month";
}

void DateSetter::use_localized(const DateFormat& format, const Date& date) {
  for (const DatePart& part : format.parts) {
    if (wants(date.date_parts, unit_of(part))) parts.push_back(overridden(part, date.parts));
  }
  if (delimiter.empty()) delimiter = format.delimiter;
}

std::string DateSetter::month_text(const Point& point, const DatePart& part) const {
  const bool is_short = part.form == "short";
  if (point.month == 0) {
    if (point.season > 0) {
      return locale_.term(fmt::format("season-{:02}", point.season), is_short ? "short" : "");
    }
    return season_words_;
  }
  if (part.form == "numeric") return std::to_string(point.month);
  if (part.form == "numeric-leading-zeros") return fmt::format("{:02}", point.month);
  return locale_.term(fmt::format("month-{:02}", point.month), is_short ? "short" : "");
}

std::string DateSetter::part_text(const Point& point, const DatePart& part) const {
  switch (unit_of(part)) {
    case Unit::year:
      return point.year == 0 ? std::string() : year_text(point, part, locale_);
    case Unit::month:
      return month_text(point, part);
    case Unit::day:
      return day_text(point, part, locale_);
  }
  return {};
}

std::vector<Node> DateSetter::set(const Point& point) {
  return set_some(parts, point, Trim::none);
}

std::vector<Node> DateSetter::set_range(const Point& first, const Point& second) {
  const Unit largest = difference(first, second);
  const auto differs = [&](const DatePart& part) { return unit_of(part) >= largest; };
  const auto begin = std::ranges::find_if(parts, differs);
  auto end = begin;
  while (end != parts.end() && differs(*end)) ++end;
  std::vector<Node> nodes = set_some({parts.begin(), begin}, first, Trim::none);
  const std::vector<DatePart> ranged(begin, end);
  std::string range_delimiter = "–";
  for (const DatePart& part : ranged) {
    if (unit_of(part) == largest) range_delimiter = part.range_delimiter;
  }
  std::vector<Node> from = set_some(ranged, first, Trim::last_suffix);
  std::vector<Node> to = set_some(ranged, second, Trim::first_prefix);
  std::vector<Node> range;
  range.push_back(join(std::move(from), delimiter));
  range.push_back(mark(range_delimiter));
  range.push_back(join(std::move(to), delimiter));
  const bool is_open = range.back().is_empty() && second.year == 0;
  if (!range.front().is_empty() && (is_open || !range.back().is_empty())) {
    nodes.push_back(branch(std::move(range)));
  }
  for (Node& node : set_some({end, parts.end()}, first, Trim::none)) nodes.push_back(std::move(node));
  return nodes;
}

std::vector<Node> DateSetter::set_some(const std::vector<DatePart>& some, const Point& point, Trim trim) {
  std::vector<Node> nodes;
  std::vector<const DatePart*> present;
  for (const DatePart& part : some) {
    if (!part_text(point, part).empty()) present.push_back(&part);
  }
  for (const DatePart* part : present) {
    Dress dress = part->dress;
    if (trim == Trim::last_suffix && part == present.back()) dress.suffix.clear();
    if (trim == Trim::first_prefix && part == present.front()) dress.prefix.clear();
    Node node = leaf(part_text(point, *part));
    if (unit_of(*part) == Unit::year) node = year_node(std::move(node), trim);
    nodes.push_back(dressed(std::move(node), dress, is_english_));
  }
  return nodes;
}

Node DateSetter::year_node(Node year, Trim trim) {
  std::vector<Node> year_parts;
  year_parts.push_back(std::move(year));
  if (trim != Trim::last_suffix) {
    year_parts.push_back(std::move(year_suffix));
    year_suffix = {};
  }
  return branch(std::move(year_parts), Role::year);
}

}  // namespace newsexport::csl
