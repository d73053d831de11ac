#pragma once

#include <string>
#include <vector>

#include "citations/csl/locale.h"
#include "citations/csl/style_tree.h"
#include "citations/csl/text_tree.h"
#include "model/reference.h"

namespace newsexport::csl {

enum class Unit { year, month, day };

Unit unit_of(const DatePart& part);

/// A point with its season (0 where it has none).
struct Point {
  int year = 0, month = 0, day = 0, season = 0;
};

/// 1 (spring) to 4 (winter), or 0 where the season is words or none.
int season_number(const std::string& season);
Point point_of(const DateTime& date);

/// Whether date-parts ("year", "year-month", "year-month-day" or "") has the unit.
bool wants(const std::string& date_parts, Unit unit);

/// Sets one date or a range, part by part.
class DateSetter {
 public:
  /// `season_words` stand for a season that is no number.
  DateSetter(const Locale& locale, std::string season_words, bool is_english)
      : locale_(locale), season_words_(std::move(season_words)), is_english_(is_english) {}

  /// Takes the locale's parts that `date` wants, with what `date` says of each, and the locale's delimiter.
  void use_localized(const DateFormat& format, const Date& date);

  std::vector<DatePart> parts;
  std::string delimiter;
  Node year_suffix;  ///< behind the first year

  std::vector<Node> set(const Point& point);
  /// What is equal in both is set once; a second point without a year leaves the range open.
  std::vector<Node> set_range(const Point& first, const Point& second);

 private:
  enum class Trim { none, last_suffix, first_prefix };

  std::vector<Node> set_some(const std::vector<DatePart>& some, const Point& point, Trim trim);
  std::string part_text(const Point& point, const DatePart& part) const;
  std::string month_text(const Point& point, const DatePart& part) const;
  Node year_node(Node year, Trim trim);

  const Locale& locale_;
  const std::string season_words_;
  const bool is_english_;
};

}  // namespace newsexport::csl
