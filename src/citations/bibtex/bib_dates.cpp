// External interface: date_from_edtf(), date_from_fields().
#include "citations/bibtex/bib_dates.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "citations/bibtex/latex_text.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr int kFirstSeason = 21;
constexpr int kLastSeason = 24;

bool is_all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int to_number(std::string_view digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

// One end of a range: the first and the last point it may mean, which differ for "199X".
struct DateSpan {
  DateTime first;
  DateTime last;
  int season = 0;
};

std::optional<DateSpan> year_span(std::string_view text, bool is_before_christ) {
  if (text.size() != 4) return std::nullopt;
  const std::size_t known = std::min(text.find_first_of("Xxu"), text.size());
  if (known < 2 || !is_all_digits(text.substr(0, known))) return std::nullopt;
  if (text.find_first_not_of("Xxu", known) != std::string_view::npos) return std::nullopt;
  DateSpan span;
  std::string first(text);
  std::string last(text);
  for (std::size_t at = known; at < text.size(); ++at) first[at] = '0', last[at] = '9';
  span.first.year = to_number(first);
  span.last.year = to_number(last);
  // ISO 8601 counts a year 0; history does not.
  if (is_before_christ) span.first.year = span.last.year = -to_number(first) - 1;
  return span;
}

// "-05-12", "-XX" and the time; false where it is none.
bool add_month_and_day(std::string_view rest, DateSpan& span) {
  const std::size_t time = rest.find('T');
  if (time != std::string_view::npos) rest = rest.substr(0, time);
  if (rest.empty()) return true;
  if (rest.front() != '-') return false;
  const std::vector<std::string_view> parts = split(rest.substr(1), '-');
  if (parts.size() > 2) return false;
  int numbers[2] = {0, 0};
  for (std::size_t at = 0; at < parts.size(); ++at) {
    if (parts[at] == "XX" || parts[at] == "uu") break;
    if (!is_all_digits(parts[at]) || parts[at].size() > 2) return false;
    numbers[at] = to_number(parts[at]);
  }
  const bool is_season = numbers[0] >= kFirstSeason && numbers[0] <= kLastSeason;
  if (is_season) span.season = numbers[0] - kFirstSeason + 1;
  if ((numbers[0] > 12 && !is_season) || numbers[1] > 31) return false;
  for (DateTime* point : {&span.first, &span.last}) {
    point->month = is_season ? 0 : numbers[0];
    point->day = is_season ? 0 : numbers[1];
  }
  return true;
}

std::optional<DateSpan> point_from_edtf(std::string_view text, bool& is_circa) {
  text = trim(text);
  const std::string as_found(text);
  while (!text.empty() && std::string_view("~?%").find(text.back()) != std::string_view::npos) {
    is_circa = true;
    text.remove_suffix(1);
  }
  const bool is_before_christ = text.starts_with('-');
  if (is_before_christ) text.remove_prefix(1);
  std::optional<DateSpan> span = year_span(text.substr(0, 4), is_before_christ);
  if (!span || !add_month_and_day(text.substr(4), *span)) return std::nullopt;
  if (span->first.year == 0) return std::nullopt;  // it would look like the open end of a range
  span->first.as_found = span->last.as_found = as_found;
  return span;
}

bool is_open(std::string_view end) {
  return trim(end).empty() || trim(end) == "..";
}

}  // namespace

std::optional<ReferenceDate> date_from_edtf(std::string_view text) {
  ReferenceDate date;
  const std::vector<std::string_view> ends = split(text, '/');
  if (ends.size() > 2 || trim(text).empty()) return std::nullopt;
  std::vector<DateSpan> spans;
  for (const std::string_view end : ends) {
    if (ends.size() == 2 && is_open(end)) {
      spans.push_back({});
      continue;
    }
    const std::optional<DateSpan> span = point_from_edtf(end, date.is_circa);
    if (!span) return std::nullopt;
    spans.push_back(*span);
  }
  date.points.push_back(spans.front().first);
  const bool is_range = spans.size() == 2 || spans.front().first.year != spans.front().last.year;
  if (is_range) date.points.push_back(spans.back().last);
  if (date.points.front().year == 0 && date.points.back().year == 0) return std::nullopt;
  if (is_range && date.points.back().year == 0) {
    date.points.pop_back();
    date.is_open = true;
  }
  if (spans.front().season != 0) date.season = std::to_string(spans.front().season);
  if (spans.size() == 2 && spans.back().season != 0) date.end_season = std::to_string(spans.back().season);
  return date;
}

namespace {

constexpr std::string_view kMonths[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                        "jul", "aug", "sep", "oct", "nov", "dec"};

struct MonthAndDay {
  int month = 0;
  int day = 0;
};

// "5", "May", "10 January", "January 10".
MonthAndDay month_and_day(std::string_view text) {
  MonthAndDay result;
  for (std::string word : split_words(text)) {
    std::erase_if(word, [](char c) { return c == ',' || c == '.'; });
    const std::string folded = fold_case(word);
    const auto found = std::ranges::find(kMonths, std::string_view(folded).substr(0, 3));
    if (found != std::end(kMonths)) {
      result.month = static_cast<int>(found - std::begin(kMonths)) + 1;
    } else if (is_all_digits(word) && word.size() <= 2) {
      result.day = to_number(word);
    }
  }
  if (result.month == 0) std::swap(result.month, result.day);  // a number alone is the month
  return result.month > 12 || result.day > 31 ? MonthAndDay{} : result;
}

std::vector<std::string> ends_of(std::string text) {
  for (const std::string_view dash : {"–", "—", "--", "/"}) {
    const std::size_t at = text.find(dash);
    if (at != std::string::npos) return {text.substr(0, at), text.substr(at + dash.size())};
  }
  // "1999-2001", but not "-44"
  const std::size_t hyphen = text.find('-', 1);
  if (hyphen != std::string::npos) return {text.substr(0, hyphen), text.substr(hyphen + 1)};
  return {std::move(text)};
}

std::string text_of(const BibEntry& entry, const std::string& name) {
  const std::string* const value = entry.find(name);
  return value ? plain_text_from_latex(*value) : std::string{};
}

std::string without_circa(std::string year, bool& is_circa) {
  for (const std::string_view word : {"circa ", "ca. ", "c. ", "ca ", "[ca. ", "[c. ", "c."}) {
    if (!fold_case(year).starts_with(word)) continue;
    is_circa = true;
    year.erase(0, word.size());
    break;
  }
  std::erase_if(year, [&is_circa](char c) {
    if (c == '?') is_circa = true;
    return c == '[' || c == ']' || c == '?' || c == ' ';
  });
  return year;
}

}  // namespace

std::optional<ReferenceDate> date_from_fields(const BibEntry& entry, const std::string& prefix) {
  const std::string year = text_of(entry, prefix + "year");
  if (year.empty()) return std::nullopt;
  ReferenceDate date;
  std::vector<std::string> years = ends_of(without_circa(year, date.is_circa));
  if (const std::string end = text_of(entry, prefix + "endyear"); !end.empty()) years = {years.front(), end};
  std::vector<std::string> months = ends_of(text_of(entry, prefix + "month"));
  if (const std::string end = text_of(entry, prefix + "endmonth"); !end.empty())
    months = {months.front(), end};
  for (std::size_t at = 0; at < std::max(years.size(), months.size()); ++at) {
    std::string_view digits = years[std::min(at, years.size() - 1)];
    const bool is_before_christ = digits.starts_with('-');
    if (is_before_christ) digits.remove_prefix(1);
    if (!is_all_digits(digits) || digits.size() > 4) return ReferenceDate{.literal = year};
    DateTime point;
    point.year = is_before_christ ? -to_number(digits) : to_number(digits);
    if (point.year == 0) return ReferenceDate{.literal = year};
    const MonthAndDay found = month_and_day(months[std::min(at, months.size() - 1)]);
    const std::string day = text_of(entry, prefix + (at == 0 ? "day" : "endday"));
    point.month = found.month;
    point.day = found.month == 0 ? 0 : is_all_digits(day) && day.size() <= 2 ? to_number(day) : found.day;
    point.as_found = year;
    date.points.push_back(point);
  }
  return date;
}

}  // namespace newsexport
