// External interface: Renderer: dates.
#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "citations/csl/numbers.h"
#include "citations/csl/renderer.h"
#include "citations/csl/rich_text.h"
#include "support/utf8.h"

namespace newsexport::csl {
namespace {

enum class Unit { year, month, day };

Unit unit_of(const DatePart& part) {
  return part.name == "year" ? Unit::year : part.name == "month" ? Unit::month : Unit::day;
}

// A point with its season (0 where it has none).
struct Point {
  int year = 0, month = 0, day = 0, season = 0;
};

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

struct Places {
  const Locale& locale;
  const std::string& season_words;  ///< a season that is no number
};

std::string year_text(const Point& point, const DatePart& part, const Locale& locale) {
  const int year = std::abs(point.year);
  std::string text = part.form == "short" ? fmt::format("{:02}", year % 100) : std::to_string(year);
  if (point.year >= 0 && year >= 1000) return text;
  const std::string era = locale.term(point.year < 0 ? "bc" : "ad");
  return era.empty() || era.starts_with(' ') ? text + era : text + ' ' + era;
}

std::string month_text(const Point& point, const DatePart& part, const Places& places) {
  const bool is_short = part.form == "short";
  if (point.month == 0) {
    if (point.season > 0) {
      return places.locale.term(fmt::format("season-{:02}", point.season), is_short ? "short" : "");
    }
    return places.season_words;
  }
  if (part.form == "numeric") return std::to_string(point.month);
  if (part.form == "numeric-leading-zeros") return fmt::format("{:02}", point.month);
  return places.locale.term(fmt::format("month-{:02}", point.month), is_short ? "short" : "");
}

std::string day_text(const Point& point, const DatePart& part, const Locale& locale) {
  if (point.day == 0) return {};
  if (part.form == "numeric-leading-zeros") return fmt::format("{:02}", point.day);
  if (part.form == "ordinal" && (!locale.limit_day_ordinals || point.day == 1)) {
    return ordinal(point.day, locale, locale.gender_of(fmt::format("month-{:02}", point.month)));
  }
  return std::to_string(point.day);
}

std::string part_text(const Point& point, const DatePart& part, const Places& places) {
  switch (unit_of(part)) {
    case Unit::year:
      return point.year == 0 ? std::string() : year_text(point, part, places.locale);
    case Unit::month:
      return month_text(point, part, places);
    case Unit::day:
      return day_text(point, part, places.locale);
  }
  return {};
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

bool wants(const std::string& date_parts, Unit unit) {
  if (unit == Unit::year) return true;
  if (unit == Unit::month) return date_parts != "year";
  return date_parts != "year" && date_parts != "year-month";
}

// The largest unit in which the two differ.
Unit difference(const Point& first, const Point& second) {
  if (first.year != second.year) return Unit::year;
  if (first.month != second.month || first.season != second.season) return Unit::month;
  return Unit::day;
}

std::string sorted_date(const std::vector<DateTime>& points, const std::string& date_parts) {
  std::string key;
  for (const DateTime& date : points) {
    const Point point = point_of(date);
    key += fmt::format("{:05}", point.year + 50000);
    if (wants(date_parts, Unit::month)) key += fmt::format("{:02}", point.month);
    if (wants(date_parts, Unit::day)) key += fmt::format("{:02}", point.day);
  }
  return key;
}

std::string parts_of(const std::vector<DatePart>& parts) {
  bool has_month = false, has_day = false;
  for (const DatePart& part : parts) {
    has_month = has_month || part.name == "month";
    has_day = has_day || part.name == "day";
  }
  return has_day ? "year-month-day" : has_month ? "year-month" : "year";
}

// One date or a range, part by part.
class DateSetter {
 public:
  DateSetter(const Places& places, bool is_english) : places_(places), is_english_(is_english) {}

  std::vector<DatePart> parts;
  Node year_suffix;

  std::vector<Node> set(const Point& point) { return set_some(parts, point, {}); }

  std::vector<Node> set_range(const Point& first, const Point& second) {
    const Unit largest = difference(first, second);
    const auto differs = [&](const DatePart& part) { return unit_of(part) >= largest; };
    const auto begin = std::ranges::find_if(parts, differs);
    auto end = begin;
    while (end != parts.end() && differs(*end)) ++end;
    std::vector<Node> nodes = set_some({parts.begin(), begin}, first, {});
    const std::vector<DatePart> ranged(begin, end);
    std::string delimiter = "–";
    for (const DatePart& part : ranged) {
      if (unit_of(part) == largest) delimiter = part.range_delimiter;
    }
    std::vector<Node> from = set_some(ranged, first, Trim::last_suffix);
    std::vector<Node> to = set_some(ranged, second, Trim::first_prefix);
    std::vector<Node> range;
    range.push_back(join(std::move(from), delimiter_text));
    range.push_back(mark(delimiter));
    range.push_back(join(std::move(to), delimiter_text));
    const bool is_open = range.back().is_empty() && second.year == 0;
    if (!range.front().is_empty() && (is_open || !range.back().is_empty())) {
      nodes.push_back(branch(std::move(range)));
    }
    for (Node& node : set_some({end, parts.end()}, first, {})) nodes.push_back(std::move(node));
    return nodes;
  }

  std::string delimiter_text;

 private:
  enum class Trim { none, last_suffix, first_prefix };

  std::vector<Node> set_some(const std::vector<DatePart>& some, const Point& point, Trim trim_) {
    std::vector<Node> nodes;
    std::vector<const DatePart*> present;
    for (const DatePart& part : some) {
      if (!part_text(point, part, places_).empty()) present.push_back(&part);
    }
    for (const DatePart* part : present) {
      Dress dress = part->dress;
      if (trim_ == Trim::last_suffix && part == present.back()) dress.suffix.clear();
      if (trim_ == Trim::first_prefix && part == present.front()) dress.prefix.clear();
      Node node = leaf(part_text(point, *part, places_));
      if (unit_of(*part) == Unit::year) node = year_node(std::move(node), trim_);
      nodes.push_back(dressed(std::move(node), dress, is_english_));
    }
    return nodes;
  }

  Node year_node(Node year, Trim trim_) {
    std::vector<Node> parts_;
    parts_.push_back(std::move(year));
    if (trim_ != Trim::last_suffix) {
      parts_.push_back(std::move(year_suffix));
      year_suffix = {};
    }
    return branch(std::move(parts_), Role::year);
  }

  const Places& places_;
  const bool is_english_;
};

std::string spelled_season(const std::string& season) {
  return season_number(season) > 0 ? std::string() : season;
}

}  // namespace

Renderer::Rendered Renderer::render_date(const Date& date, const Dress& dress_) {
  Rendered rendered;
  rendered.calls_variable = true;
  const ReferenceDate* value = is_suppressed(date.variable) ? nullptr : item_.find_date(date.variable);
  if (is_for_disambiguation_ && date.variable == "accessed") value = nullptr;
  if (!value) return rendered;
  note_substitution(date.variable);

  const auto localized = date.form.empty() ? locale_.dates.end() : locale_.dates.find(date.form);
  const std::string season = spelled_season(value->season);
  const Places places{locale_, season};
  DateSetter setter(places, item_.is_english);
  Dress whole = dress_;
  setter.delimiter_text = date.delimiter;
  if (localized != locale_.dates.end()) {
    for (const DatePart& part : localized->second.parts) {
      if (wants(date.date_parts, unit_of(part))) setter.parts.push_back(overridden(part, date.parts));
    }
    if (setter.delimiter_text.empty()) setter.delimiter_text = localized->second.delimiter;
    if (whole.text_case == TextCase::none) whole.text_case = localized->second.dress.text_case;
  } else if (date.form.empty()) {
    setter.parts = date.parts;
  }
  if (is_sort_key_) {
    rendered.has_variable = true;
    rendered.node =
        leaf(value->points.empty()
                 ? value->literal
                 : sorted_date(value->points, date.form.empty() ? parts_of(date.parts) : date.date_parts));
    return rendered;
  }

  std::vector<Node> nodes;
  if (value->points.empty()) {
    if (!value->literal.empty()) {
      nodes.push_back(rich_text(value->literal));
    } else {
      nodes = setter.set(Point{0, 0, 0, season_number(value->season)});
    }
  } else {
    if (!names_year_suffix_ && date.variable == "issued" && area_ != Area::sort) {
      const bool has_year =
          std::ranges::any_of(setter.parts, [](const DatePart& p) { return p.name == "year"; });
      if (has_year) setter.year_suffix = year_suffix_node(true);
    }
    Point first = point_of(value->points.front());
    if (first.season == 0 && first.month == 0) first.season = season_number(value->season);
    if (value->points.size() > 1) {
      Point second = point_of(value->points[1]);
      if (second.month == 0) second.season = season_number(value->end_season);
      nodes = setter.set_range(first, second);
    } else {
      nodes = value->is_open ? setter.set_range(first, {}) : setter.set(first);
    }
  }
  rendered.node = join(std::move(nodes), setter.delimiter_text, Role::date);
  rendered.has_variable = !rendered.node.is_empty();
  rendered.node = dress(std::move(rendered.node), whole);
  return rendered;
}

std::string Renderer::date_for_sorting(const std::string& variable) {
  const ReferenceDate* value = item_.find_date(variable);
  if (!value) return {};
  return value->points.empty() ? value->literal : sorted_date(value->points, {});
}

}  // namespace newsexport::csl
