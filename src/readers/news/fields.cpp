// External interface: the common handling of metadata fields.
#include "readers/news/fields.h"

#include <algorithm>

#include <fmt/format.h>

#include "model/labels.h"
#include "model/language.h"
#include "model/rights_fields.h"
#include "support/utf8.h"
#include "support/word_lists.h"

namespace newsexport::news {
namespace {

const WordList kAnd("src/readers/news/fields.txt", "and");

bool is_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// "20260512000000-0500" as "20260512T000000-0500", and without its time where that is midnight: NITF writes
// so where no time is known.
std::string with_time_mark(std::string_view text) {
  constexpr std::size_t kDay = 8;
  constexpr std::size_t kTime = 14;
  const bool is_day_with_offset =
      text.size() > kDay && is_digits(text.substr(0, kDay)) && (text[kDay] == '+' || text[kDay] == '-');
  if (is_day_with_offset) return std::string(text.substr(0, kDay));
  if (text.size() < kTime || !is_digits(text.substr(0, kTime))) return std::string(text);
  const std::string day(text.substr(0, kDay));
  if (text.substr(kDay, kTime - kDay) == "000000") return day;
  return day + "T" + std::string(text.substr(kDay));
}

bool looks_like_name(const std::string& text) {
  constexpr std::size_t kMostWords = 4;
  const std::vector<std::string> words = split_words(text);
  const auto begins_upper = [](const std::string& word) {
    std::size_t at = 0;
    const char32_t first = next_code_point(word, at);
    return is_letter(first) && !is_lower(first);
  };
  return words.size() > 1 && words.size() <= kMostWords && std::ranges::all_of(words, begins_upper);
}

constexpr RightsField kTextFields[] = {
    RightsField::notice,      RightsField::holder,       RightsField::year,        RightsField::licence_name,
    RightsField::licence_url, RightsField::usage_terms,  RightsField::credit_line, RightsField::agent,
    RightsField::territory,   RightsField::restrictions, RightsField::tdm_policy};

bool contradict(Rights& a, Rights& b) {
  const auto differ = [](const auto& left, const auto& right) { return left && right && !(*left == *right); };
  if (differ(a.starts, b.starts) || differ(a.ends, b.ends)) return true;
  if (differ(a.tdm_reservation, b.tdm_reservation)) return true;
  return std::ranges::any_of(kTextFields, [&](RightsField field) {
    const std::string& left = *text_member(a, field);
    const std::string& right = *text_member(b, field);
    return !left.empty() && !right.empty() && left != right;
  });
}

void take_over(Rights& rights, Rights& more) {
  for (const RightsField field : kTextFields) {
    std::string& target = *text_member(rights, field);
    if (target.empty()) target = *text_member(more, field);
  }
  if (!rights.starts) rights.starts = more.starts;
  if (!rights.ends) rights.ends = more.ends;
  if (!rights.tdm_reservation) rights.tdm_reservation = more.tdm_reservation;
  for (const RightsOrigin& origin : more.origins) {
    if (!rights.origin_of(origin.field)) rights.origins.push_back(origin);
  }
}

}  // namespace

std::optional<DateTime> read_date(std::string_view text, Position position, Diagnostics& diagnostics) {
  text = trim(text);
  if (text.empty()) return std::nullopt;
  std::optional<DateTime> date = parse_date_time(with_time_mark(text));
  if (date) {
    date->as_found = std::string(text);
  } else {
    diagnostics.warning(position, "metadata.invalid-value",
                        fmt::format("'{}' is no date; the field is left out", text));
  }
  return date;
}

std::string read_language(std::string_view tag, Position position, Diagnostics& diagnostics) {
  tag = trim(tag);
  if (tag.empty()) return {};
  if (const auto language = canonical_language(tag)) return *language;
  diagnostics.warning(position, "metadata.invalid-value",
                      fmt::format("'{}' is no language tag; the field is left out", tag));
  return {};
}

void add_keyword(Article& article, std::string_view keyword) {
  const std::string word = collapse_space(keyword);
  if (word.empty() || std::ranges::find(article.keywords, word) != article.keywords.end()) return;
  article.keywords.push_back(word);
}

void add_extra(Article& article, std::string_view name, std::string_view value, Position position) {
  const std::string text = collapse_space(value);
  if (!text.empty()) article.extra_fields.push_back({std::string(name), text, position});
}

void set_right(Rights& rights, RightsField field, std::string_view value, Position position) {
  std::string* const target = text_member(rights, field);
  if (!target || !target->empty() || trim(value).empty()) return;
  *target = field == RightsField::notice ? std::string(trim(value)) : collapse_space(value);
  rights.note_origin(field, RightsOrigin::Kind::front_matter, position);
}

void set_right_date(Rights& rights, RightsField field, const std::optional<DateTime>& value,
                    Position position) {
  std::optional<DateTime>& target = field == RightsField::starts ? rights.starts : rights.ends;
  if (target || !value) return;
  target = value;
  rights.note_origin(field, RightsOrigin::Kind::front_matter, position);
}

void add_rights(Article& article, Rights rights, std::string scope) {
  if (rights.empty()) return;
  if (scope.empty() && article.further_rights.empty() && !contradict(article.rights, rights)) {
    take_over(article.rights, rights);
  } else {
    article.further_rights.push_back({std::move(scope), std::move(rights)});
  }
}

bool says_more(Rights rights, Rights known) {
  const auto differ = [](const auto& one, const auto& other) { return one && !(one == other); };
  return differ(rights.starts, known.starts) || differ(rights.ends, known.ends) ||
         differ(rights.tdm_reservation, known.tdm_reservation) ||
         std::ranges::any_of(kTextFields, [&](RightsField field) {
           const std::string& text = *text_member(rights, field);
           return !text.empty() && text != *text_member(known, field);
         });
}

void leave_out_note(Article& article, std::string_view code, std::string_view what, std::string_view text,
                    Position position, Diagnostics& diagnostics) {
  if (trim(text).empty()) return;
  diagnostics.note(
      position, code,
      fmt::format("left out what is for editors only ({}): \"{}\"", what, excerpt(collapse_space(text))));
  std::string lines;
  for (const std::string_view line : split(text, '\n')) {
    const std::string words = collapse_space(line);
    if (!words.empty()) lines += (lines.empty() ? "" : "\n") + words;
  }
  article.left_out.push_back({std::move(lines), "note to editors", position});
}

std::string without_dash(std::string_view dateline) {
  std::string text = collapse_space(dateline);
  for (const std::string_view dash : {".-", " -", "--", "–", "—"}) {
    if (!text.ends_with(dash)) continue;
    text.resize(text.size() - dash.size());
    break;
  }
  return std::string(trim(text));
}

std::vector<std::string> split_names(std::string_view line) {
  std::vector<std::string> names(1);
  for (const std::string& word : split_words(line)) {
    const std::string bare = fold_case(word);
    if (kAnd.contains(bare)) {
      names.emplace_back();
      continue;
    }
    const bool ends = word.ends_with(',') || word.ends_with(';');
    names.back() += (names.back().empty() ? "" : " ") + word.substr(0, word.size() - (ends ? 1 : 0));
    if (ends) names.emplace_back();
  }
  std::erase(names, "");
  if (std::ranges::all_of(names, looks_like_name)) return names;
  return {collapse_space(line)};
}

std::string without_by(std::string_view byline, std::string_view language) {
  std::string text = collapse_space(byline);
  while (text.ends_with(',') || text.ends_with(' ')) text.pop_back();
  for (const std::string_view by : {std::string_view("By"), label(Label::by, language)}) {
    const std::string opening = fold_case(std::string(by) + ' ');
    if (!by.empty() && fold_case(text) == fold_case(by)) return {};
    if (!by.empty() && fold_case(text).starts_with(opening)) return text.substr(by.size() + 1);
  }
  return text;
}

std::string_view bare_code(std::string_view qcode) {
  return qcode.substr(qcode.rfind(':') + 1);  // npos + 1 is 0
}

bool say_the_same(std::string_view a, std::string_view b) {
  return fold_case(collapse_space(a)) == fold_case(collapse_space(b));
}

}  // namespace newsexport::news
