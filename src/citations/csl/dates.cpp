// External interface: Renderer: dates.
#include <algorithm>

#include <fmt/format.h>

#include "citations/csl/date_setter.h"
#include "citations/csl/renderer.h"
#include "citations/csl/rich_text.h"

namespace newsexport::csl {
namespace {

// Digits that sort as the dates do, years before Christ too.
std::string sort_key(const ReferenceDate& value, const std::string& date_parts) {
  if (value.points.empty()) return value.literal;
  std::string key;
  for (const DateTime& date : value.points) {
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

std::vector<Node> set_value(const ReferenceDate& value, DateSetter& setter) {
  const int season = season_number(value.season);
  if (value.points.empty()) {
    if (value.literal.empty()) return setter.set(Point{0, 0, 0, season});
    std::vector<Node> words;
    words.push_back(rich_text(value.literal));
    return words;
  }
  Point first = point_of(value.points.front());
  if (first.month == 0) first.season = season;
  if (value.points.size() < 2) return value.is_open ? setter.set_range(first, {}) : setter.set(first);
  Point second = point_of(value.points[1]);
  if (second.month == 0) second.season = season_number(value.end_season);
  return setter.set_range(first, second);
}

}  // namespace

Renderer::Rendered Renderer::render_date(const Date& date, const Dress& dress_) {
  Rendered rendered;
  rendered.calls_variable = true;
  const ReferenceDate* value = is_suppressed(date.variable) ? nullptr : item_.find_date(date.variable);
  if (is_for_disambiguation_ && date.variable == "accessed") value = nullptr;
  if (!value) return rendered;
  note_substitution(date.variable);
  if (is_sort_key_) {
    rendered.has_variable = true;
    rendered.node = leaf(sort_key(*value, date.form.empty() ? parts_of(date.parts) : date.date_parts));
    return rendered;
  }

  DateSetter setter(locale_, season_number(value->season) > 0 ? std::string() : value->season,
                    item_.is_english);
  setter.delimiter = date.delimiter;
  Dress whole = dress_;
  const auto localized = locale_.dates.find(date.form);
  if (date.form.empty()) {
    setter.parts = date.parts;
  } else if (localized != locale_.dates.end()) {
    setter.use_localized(localized->second, date);
    if (whole.text_case == TextCase::none) whole.text_case = localized->second.dress.text_case;
  }
  const bool has_year = std::ranges::any_of(setter.parts, [](const DatePart& p) { return p.name == "year"; });
  if (has_year && !value->points.empty() && !names_year_suffix_ && date.variable == "issued") {
    setter.year_suffix = year_suffix_node(true);
  }
  rendered.node = join(set_value(*value, setter), setter.delimiter, Role::date);
  rendered.has_variable = !rendered.node.is_empty();
  rendered.node = dress(std::move(rendered.node), whole);
  return rendered;
}

std::string Renderer::date_for_sorting(const std::string& variable) {
  const ReferenceDate* value = item_.find_date(variable);
  return value ? sort_key(*value, {}) : std::string();
}

}  // namespace newsexport::csl
