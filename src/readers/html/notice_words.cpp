// External interface: the tables, Table::phrases(), folded_notice(), holds(), equals_one(),
// begins_with_one().
#include "readers/html/notice_words.h"

#include <algorithm>
#include <cstdint>

#include "support/utf8.h"

namespace newsexport::html::notice_words {
namespace {

/// Latin, Greek, Cyrillic: where words stand apart and begin with their stem. Hebrew and Arabic write
/// articles and prepositions at a word's head, the scripts of the Far East no spaces.
bool has_word_edges(char32_t letter) {
  return letter < 0x0530;
}

bool is_of_word_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const char32_t code_point = next_code_point(text, at);
  return is_letter(code_point) || is_digit(code_point);
}

bool follows_word(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  std::size_t start = at - 1;
  while (start > 0 && (static_cast<std::uint8_t>(text[start]) & 0xC0) == 0x80) --start;
  return is_of_word_at(text, start);
}

// In lower case, with one kind of apostrophe.
std::string folded_words(std::string_view text) {
  std::string folded = fold_case(text);
  constexpr std::string_view kTypographic = "’";
  for (std::size_t at = folded.find(kTypographic); at != std::string::npos;
       at = folded.find(kTypographic, at)) {
    folded.replace(at, kTypographic.size(), 1, '\'');
  }
  return folded;
}

bool stands_at(std::string_view text, std::size_t at, const Phrase& phrase) {
  std::size_t unused = 0;
  if (has_word_edges(next_code_point(phrase.words, unused)) && follows_word(text, at)) return false;
  return !phrase.is_whole || !is_of_word_at(text, at + phrase.words.size());
}

bool is_found(std::string_view text, const Phrase& phrase) {
  std::size_t at = text.find(phrase.words);
  while (at != std::string_view::npos && !stands_at(text, at, phrase)) at = text.find(phrase.words, at + 1);
  return at != std::string_view::npos;
}

}  // namespace

constexpr std::string_view kBrowserFile = "src/readers/html/notice_words_browser.txt";
const Table kScript(kBrowserFile, "script");
const Table kSwitchOn(kBrowserFile, "switch_on");
const Table kBrowser(kBrowserFile, "browser");
const Table kOutOfDate(kBrowserFile, "out_of_date");

constexpr std::string_view kConsentFile = "src/readers/html/notice_words_consent.txt";
const Table kCookies(kConsentFile, "cookies");
const Table kPartners(kConsentFile, "partners");
const Table kPrivacy(kConsentFile, "privacy");
const Table kConsent(kConsentFile, "consent");
const Table kRobots(kConsentFile, "robots");
const Table kCheck(kConsentFile, "check");
const Table kChecked(kConsentFile, "checked");

constexpr std::string_view kEntryFile = "src/readers/html/notice_words_entry.txt";
const Table kPassword(kEntryFile, "password");
const Table kLogIn(kEntryFile, "log_in");
const Table kSubscribe(kEntryFile, "subscribe");
const Table kReadOn(kEntryFile, "read_on");
const Table kRedirect(kEntryFile, "redirect");

constexpr std::string_view kErrorsFile = "src/readers/html/notice_words_errors.txt";
const Table kVisitor(kErrorsFile, "visitor");
const Table kErrors(kErrorsFile, "errors");
const Table kThing(kErrorsFile, "thing");
const Table kGone(kErrorsFile, "gone");

constexpr std::string_view kRefusalsFile = "src/readers/html/notice_words_refusals.txt";
const Table kServer(kRefusalsFile, "server");
const Table kFailing(kRefusalsFile, "failing");
const Table kForbidden(kRefusalsFile, "forbidden");
const Table kRegion(kRefusalsFile, "region");

constexpr std::string_view kTitlesFile = "src/readers/html/notice_words_titles.txt";
const Table kTitles(kTitlesFile, "titles");
const Table kListTitles(kTitlesFile, "list_titles");

const std::vector<Phrase>& Table::phrases() const {
  std::call_once(once_, [this] {
    phrases_.reserve(list_.texts().size());
    for (std::string_view words : list_.texts()) {
      const bool is_whole = words.ends_with('_');
      if (is_whole) words.remove_suffix(1);
      phrases_.push_back({folded_words(words), is_whole});  // the build refuses stray space
    }
  });
  return phrases_;
}

std::string folded_notice(std::string_view text) {
  return folded_words(collapse_space(text));
}

bool holds(std::string_view folded, const Table& table) {
  return std::ranges::any_of(table.phrases(), [&](const Phrase& phrase) { return is_found(folded, phrase); });
}

bool equals_one(std::string_view folded, const Table& table) {
  return std::ranges::any_of(table.phrases(), [&](const Phrase& phrase) { return folded == phrase.words; });
}

bool begins_with_one(std::string_view folded, const Table& table) {
  return std::ranges::any_of(table.phrases(), [&](const Phrase& phrase) {
    return folded.starts_with(phrase.words) && stands_at(folded, 0, phrase);
  });
}

}  // namespace newsexport::html::notice_words
