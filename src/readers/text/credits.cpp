// External interface: read_credits().
#include "readers/text/credits.h"

#include <algorithm>

#include "readers/text/words.h"
#include "support/utf8.h"
#include "support/word_lists.h"

namespace newsexport::plain {
namespace {

constexpr std::size_t kLongestLine = 200;  // bytes

constexpr std::string_view kFile = "src/readers/text/credits.txt";
const WordList kNameParticles(kFile, "name_particles");
const WordList kPublished(kFile, "published");
const WordList kUpdated(kFile, "updated");

using Views = std::vector<std::string_view>;

Views split_at(std::string_view text, std::string_view separator) {
  Views parts;
  std::size_t begin = 0;
  for (std::size_t end = text.find(separator); end != text.npos; end = text.find(separator, begin)) {
    parts.push_back(trim(text.substr(begin, end - begin)));
    begin = end + separator.size();
  }
  parts.push_back(trim(text.substr(begin)));
  return parts;
}

Views split_at_bars(std::string_view line) {
  for (const std::string_view bar : {"|", "•", "·", " – ", " — "}) {
    if (line.find(bar) != line.npos) return split_at(line, bar);
  }
  return {line};
}

// "Jane Doe", "Anna van der Berg", "Reuters": one to five capitalised words.
bool is_name(std::string_view text) {
  const Views words = first_words(text, 7);
  if (words.empty() || words.size() > 6 || !starts_upper(words.front()) || !starts_upper(words.back())) {
    return false;
  }
  return std::ranges::all_of(words, [](std::string_view word) {
    return (starts_upper(word) && word.find_first_of("0123456789:;!?") == word.npos) ||
           kNameParticles.contains(word);
  });
}

bool is_full_name(std::string_view text) {
  return is_name(text) && word_count(text, 2) == 2;
}

// "Jane Doe and John Roe" is two people where both halves are full names, else it is left whole.
void add_names(std::string_view text, std::vector<Byline>& bylines) {
  for (const std::string_view conjunction : {" and ", " & "}) {
    const Views halves = split_at(text, conjunction);
    if (halves.size() == 2 && is_full_name(halves[0]) && is_full_name(halves[1])) {
      for (const std::string_view half : halves) bylines.push_back({std::string(half), {}, {}, {}});
      return;
    }
  }
  bylines.push_back({std::string(text), {}, {}, {}});
}

bool are_names(std::string_view text) {
  for (const std::string_view conjunction : {" and ", " & "}) {
    const Views halves = split_at(text, conjunction);
    if (halves.size() == 2) return is_name(halves[0]) && is_name(halves[1]);
  }
  return is_name(text);
}

std::string_view without_and(std::string_view text) {
  return starts_with_folded(text, "and ") ? trim(text.substr(4)) : text;
}

// "A B, C D and E F": every segment is somebody.
bool is_list_of_names(const Views& segments) {
  if (segments.size() < 2) return false;
  if (segments.back().find(" and ") == std::string_view::npos &&
      !starts_with_folded(segments.back(), "and ")) {
    return false;
  }
  return std::ranges::all_of(segments,
                             [](std::string_view segment) { return are_names(without_and(segment)); }) &&
         std::ranges::none_of(segments, [](std::string_view segment) { return word_count(segment, 2) < 2; });
}

// What stands behind the first name: roles, and further names that "and" begins.
void add_segment(std::string_view segment, Credits& credits) {
  const std::string_view rest = without_and(segment);
  if (rest.size() != segment.size() && is_full_name(rest)) {
    add_names(rest, credits.bylines);
    return;
  }
  std::string& role = credits.bylines.back().role;
  if (!role.empty()) role += ", ";
  role += segment;
}

// "Jane Doe in Harbour City": the place names nobody.
std::string_view split_place(std::string_view names, std::string& note) {
  const std::size_t at = names.find(" in ");
  if (at == names.npos || !starts_upper(names.substr(at + 4))) return names;
  note = std::string(trim(names.substr(at)));
  return names.substr(0, at);
}

bool add_byline(std::string_view part, Credits& credits) {
  if (!starts_with_folded(part, "by ") || ends_sentence(part) || word_count(part, 21) > 20) return false;
  const Views segments = split_at(trim(part.substr(3)), ",");
  std::string note;
  const std::string_view first = split_place(segments.front(), note);
  if (!are_names(first)) return false;
  add_names(first, credits.bylines);
  credits.byline_note = note;
  if (is_list_of_names(segments)) {
    for (std::size_t at = 1; at < segments.size(); ++at)
      add_names(without_and(segments[at]), credits.bylines);
    return true;
  }
  for (std::size_t at = 1; at < segments.size(); ++at) add_segment(segments[at], credits);
  return true;
}

// The clock that may follow a date: "at 2:30 pm EDT", "14:30 GMT".
bool is_clock(std::string_view text) {
  return std::ranges::all_of(first_words(text, 6),
                             [](std::string_view word) {
                               const std::string_view bare = without_punctuation(word);
                               const bool is_zone = bare.size() <= 5 && is_all_capitals(bare);
                               const bool is_number =
                                   !bare.empty() && bare.front() >= '0' && bare.front() <= '9';
                               return is_zone || is_number || bare.empty() || equals_folded(bare, "at") ||
                                      equals_folded(bare, "am") || equals_folded(bare, "pm") ||
                                      equals_folded(bare, "a.m") || equals_folded(bare, "p.m");
                             }) &&
         word_count(text, 7) <= 6;
}

bool is_full_date(const std::optional<DateTime>& time) {
  return time && time->day > 0;
}

// A date with the day, alone or before a clock that the date parser does not read.
std::optional<DateTime> read_date(std::string_view text) {
  std::optional<DateTime> whole = parse_date_time(text);
  if (is_full_date(whole)) {
    whole->as_found = std::string(text);
    return whole;
  }
  const Views words = first_words(text, 12);
  for (std::size_t count = std::min<std::size_t>(words.size(), 5); count-- > 1;) {
    const auto size = static_cast<std::size_t>(words[count - 1].end() - text.begin());
    std::string_view date = text.substr(0, size);
    while (date.ends_with(',')) date.remove_suffix(1);
    std::optional<DateTime> time = parse_date_time(date);
    if (!is_full_date(time) || !is_clock(text.substr(size))) continue;
    time->as_found = std::string(text);
    return time;
  }
  return std::nullopt;
}

// The words before a date say which it is; a date without any is that of publication.
struct DateLabel {
  std::string_view words;
  std::optional<DateTime> Credits::*field = &Credits::published;
};

DateLabel date_label(std::string_view part) {
  DateLabel longest;
  const auto look_in = [&](const WordList& labels, std::optional<DateTime> Credits::*field) {
    for (const std::string_view words : labels.texts()) {
      if (words.size() > longest.words.size() && starts_with_folded(part, words)) longest = {words, field};
    }
  };
  look_in(kPublished, &Credits::published);
  look_in(kUpdated, &Credits::updated);
  return longest;
}

bool add_date(std::string_view part, Credits& credits) {
  const DateLabel label = date_label(part);
  std::string_view rest = trim(part.substr(label.words.size()));
  if (!label.words.empty() && rest.starts_with(':')) rest = trim(rest.substr(1));
  const std::optional<DateTime> time = read_date(rest);
  if (!time || credits.*label.field) return false;
  credits.*label.field = time;
  return true;
}

// "Tuesday 12 May 2026 by Jane Doe".
bool add_dated_byline(std::string_view part, Credits& credits) {
  const std::size_t by = part.find(" by ");
  if (by == part.npos) return false;
  Credits both = credits;
  if (!add_date(trim(part.substr(0, by)), both) || !add_byline(trim(part.substr(by)), both)) return false;
  credits = std::move(both);
  return true;
}

// "HARBOUR CITY, 12 May 2026": a place in capitals before the date.
bool add_dateline(std::string_view part, Credits& credits) {
  const std::size_t comma = part.find(',');
  if (comma == part.npos || !credits.dateline.empty() || word_count(part.substr(0, comma), 5) > 4)
    return false;
  if (!is_all_capitals(part.substr(0, comma)) || !add_date(trim(part.substr(comma + 1)), credits))
    return false;
  credits.dateline = part;
  return true;
}

bool is_reading_time(std::string_view part) {
  const Views words = first_words(part, 5);
  return words.size() >= 2 && words.size() <= 4 && words.front().front() >= '0' &&
         words.front().front() <= '9' && starts_with_folded(words[1], "min") &&
         words.back().ends_with("read");
}

}  // namespace

std::optional<Credits> read_credits(std::string_view line) {
  if (line.size() > kLongestLine) return std::nullopt;
  Credits credits;
  for (const std::string_view part : split_at_bars(line)) {
    if (add_byline(part, credits) || add_date(part, credits) || add_dated_byline(part, credits) ||
        add_dateline(part, credits))
      continue;
    if (!is_reading_time(part)) return std::nullopt;
    credits.chrome.emplace_back(part);
  }
  if (credits.bylines.empty() && !credits.published && !credits.updated) return std::nullopt;
  return credits;
}

}  // namespace newsexport::plain
