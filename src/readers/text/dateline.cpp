// External interface: leading_dateline().
#include "readers/text/dateline.h"

#include <algorithm>
#include <array>
#include <vector>

#include "readers/news/fields.h"
#include "readers/text/words.h"
#include "support/utf8.h"
#include "support/word_lists.h"

namespace newsexport::plain {
namespace {

constexpr std::size_t kLongest = 120;       // bytes of a dateline
constexpr std::size_t kMostSegments = 4;    // "WASHINGTON, D.C., May 12, 2026"
constexpr std::size_t kLongestSegment = 5;  // words

constexpr std::string_view kFile = "src/readers/text/dateline.txt";
const WordList kAgencies(kFile, "agencies");
const WordList kMonths(kFile, "months");
const WordList kPlaceParticles(kFile, "place_particles");

// Abbreviated and not abbreviated as in AP's stylebook ("state names").
constexpr std::array<std::string_view, 51> kStates{
    "Ala.",   "Alaska", "Ariz.", "Ark.",  "Calif.", "Colo.", "Conn.", "D.C.", "Del.",  "Fla.",  "Ga.",
    "Hawaii", "Idaho",  "Ill.",  "Ind.",  "Iowa",   "Kan.",  "Ky.",   "La.",  "Maine", "Mass.", "Md.",
    "Mich.",  "Minn.",  "Miss.", "Mo.",   "Mont.",  "N.C.",  "N.D.",  "N.H.", "N.J.",  "N.M.",  "N.Y.",
    "Neb.",   "Nev.",   "Ohio",  "Okla.", "Ore.",   "Pa.",   "R.I.",  "S.C.", "S.D.",  "Tenn.", "Texas",
    "Utah",   "Va.",    "Vt.",   "W.Va.", "Wash.",  "Wis.",  "Wyo."};

bool is_number(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  return !word.empty() && word.size() <= 4 &&
         std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_month(std::string_view word) {
  return word.size() >= 3 && std::ranges::any_of(kMonths.texts(), [&](std::string_view month) {
           return starts_with_folded(word, month);
         });
}

// "May 12", "12 May": what a date is without its year.
bool is_day(std::string_view segment) {
  const auto words = first_words(segment, 4);
  if (words.size() < 2 || words.size() > 3) return false;
  return (is_month(words[0]) && is_number(words[1])) || (is_number(words[0]) && is_month(words[1]));
}

bool is_word_of_place(std::string_view word) {
  if (word.find_first_of("0123456789:;!?\"()") != word.npos) return false;
  return starts_upper(word) || kPlaceParticles.contains(word);
}

bool is_place(std::string_view segment) {
  const auto words = first_words(segment, kLongestSegment + 1);
  return !words.empty() && words.size() <= kLongestSegment && starts_upper(words.front()) &&
         std::ranges::all_of(words, is_word_of_place);
}

// "May 12", "12 mai", "2026", and without a comma "LONDON May 12".
bool is_place_or_date(std::string_view segment) {
  const auto words = first_words(segment, kLongestSegment + 1);
  if (words.empty() || words.size() > kLongestSegment) return false;
  const bool has_number = std::ranges::any_of(words, is_number);
  return is_place(segment) || (has_number && std::ranges::all_of(words, [](std::string_view word) {
                                 return is_number(word) ||
                                        word.find_first_of("0123456789:;!?\"()") == word.npos;
                               }));
}

std::vector<std::string_view> segments_of(std::string_view text) {
  std::vector<std::string_view> segments = split(text, ',');
  std::ranges::transform(segments, segments.begin(), trim);
  if (segments.size() > 1 && segments.back().empty()) segments.pop_back();  // "PARIS, (AFP)"
  return segments;
}

bool is_agency(std::string_view signature) {
  const std::string folded = fold_case(signature);
  return std::ranges::any_of(split(folded, '/'),
                             [](std::string_view part) { return kAgencies.contains(trim(part)); });
}

// "LONDON, May 12 (Reuters)", "NEW YORK--(BUSINESS WIRE)", "OSLO, May 12 /PRNewswire/".
bool is_signed_by_agency(std::string_view words) {
  if (words.size() < 4 || (words.back() != ')' && words.back() != '/')) return false;
  const std::size_t open = words.rfind(words.back() == ')' ? '(' : '/', words.size() - 2);
  if (open == words.npos || open == 0 || !is_agency(words.substr(open + 1, words.size() - open - 2)))
    return false;
  const std::string before = news::without_dash(words.substr(0, open));
  const auto segments = segments_of(before);
  return segments.size() <= kMostSegments && starts_upper(before) && !starts_with_folded(before, "by ") &&
         std::ranges::all_of(segments, is_place_or_date);
}

// "LONDON, May 12", "SPRINGFIELD, Ill."
bool is_capital_place_with_more(std::string_view words) {
  const auto segments = segments_of(words);
  if (segments.size() < 2 || segments.size() > kMostSegments) return false;
  if (!is_place(segments.front()) || !is_all_capitals(segments.front())) return false;
  if (!std::ranges::all_of(segments, is_place_or_date)) return false;
  return std::ranges::any_of(segments.begin() + 1, segments.end(), [](std::string_view segment) {
    return is_day(segment) || std::ranges::find(kStates, segment) != kStates.end();
  });
}

// The bytes of the dash at `at` that may part a dateline from its text, or 0.
std::size_t dash_size(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  for (const std::string_view dash : {"—", "–", "--"}) {
    if (rest.starts_with(dash)) return dash.size();
  }
  if (!rest.starts_with('-')) return 0;
  const std::string_view head = text.substr(0, at);
  const bool is_apart = head.ends_with(')') || head.ends_with('/') || trim(head).size() < head.size();
  return is_apart && trim(rest.substr(1)).size() < rest.size() - 1 ? 1 : 0;
}

bool begins_sentence(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_letter(c) || is_digit(c)) return !is_lower(c);
  }
  return false;
}

}  // namespace

std::optional<LeadingDateline> leading_dateline(std::string_view paragraph, std::string_view stated) {
  for (std::size_t at = 0; at < paragraph.size() && at < kLongest; ++at) {
    const std::size_t dash = dash_size(paragraph, at);
    if (dash == 0) continue;
    const std::string_view words = trim(paragraph.substr(0, at));
    const std::string_view rest = paragraph.substr(at + dash);
    const bool is_stated = !stated.empty() && news::say_the_same(words, stated);
    const bool is_one = is_stated || is_signed_by_agency(words) || is_capital_place_with_more(words);
    if (is_one && begins_sentence(rest)) {
      const std::string_view sentence = trim(rest);
      const auto size = static_cast<std::size_t>(sentence.data() - paragraph.data());
      return LeadingDateline{collapse_space(words), size};
    }
    at += dash - 1;
  }
  return std::nullopt;
}

}  // namespace newsexport::plain
