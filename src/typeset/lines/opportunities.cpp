// find_opportunities(): where a line may begin.
#include "typeset/lines/opportunities.h"

#include <algorithm>
#include <memory>
#include <string_view>

#include <unicode/ubrk.h>
#include <unicode/uchar.h>

namespace newsexport {
namespace {

struct CloseIterator {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};

/// Japanese and Chinese by the strict rules: no small kana, no prolonged sound mark at the beginning of a
/// line.
std::string line_break_locale(std::string_view language) {
  const std::string primary(language.substr(0, language.find('-')));
  if (primary == "ja" || primary == "zh" || primary == "ko") return primary + "@lb=strict";
  return primary.empty() ? "root" : primary;
}

void apply_unicode_rules(const ParagraphText& paragraph, std::string_view language,
                         std::vector<Opportunity>& places) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UBreakIterator, CloseIterator> iterator(
      ubrk_open(UBRK_LINE, line_break_locale(language).c_str(), paragraph.text.data(),
                static_cast<int32_t>(paragraph.text.size()), &status));
  if (U_FAILURE(status)) return;
  for (int32_t at = ubrk_next(iterator.get()); at != UBRK_DONE; at = ubrk_next(iterator.get())) {
    const bool is_hard = ubrk_getRuleStatus(iterator.get()) >= UBRK_LINE_HARD;
    places[static_cast<std::size_t>(at)] = is_hard ? Opportunity::forced : Opportunity::allowed;
  }
}

/// What is left of a URL on either side of a break.
constexpr std::size_t kFewestUrlCharacters = 4;

/// A URL breaks behind its separators, never with a hyphen that a reader would type with it.
void apply_url_rules(const std::u16string& text, std::size_t begin, std::size_t end,
                     std::vector<Opportunity>& places) {
  constexpr std::u16string_view kSeparators = u"/.?&=-_#:,;+%@";
  for (std::size_t at = begin + 1; at < end; ++at) {
    const char16_t before = text[at - 1];
    const bool is_separated = kSeparators.find(before) != std::u16string_view::npos &&
                              kSeparators.find(text[at]) == std::u16string_view::npos &&
                              at - begin >= kFewestUrlCharacters && end - at >= kFewestUrlCharacters;
    if (text[at - 1] != u' ') places[at] = is_separated ? Opportunity::allowed : Opportunity::none;
  }
}

void apply_run_rules(const ParagraphText& paragraph, const std::vector<TextRun>& runs,
                     std::vector<Opportunity>& places) {
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const std::size_t begin = paragraph.run_begins[i];
    const std::size_t end = paragraph.run_begins[i + 1];
    if (runs[i].breaking == TextRun::Breaking::url) apply_url_rules(paragraph.text, begin, end, places);
    if (runs[i].breaking != TextRun::Breaking::none) continue;
    for (std::size_t at = begin + 1; at < end; ++at)
      if (places[at] != Opportunity::forced) places[at] = Opportunity::none;
    // A note's mark stays with the word that it follows.
    if (runs[i].note >= 0 && begin > 0 && begin < end && paragraph.text[begin - 1] != u' ')
      places[begin] = Opportunity::none;
  }
}

/// French guillemets stand apart from what they enclose, and stay with it all the same.
void keep_french_guillemets(const ParagraphText& paragraph, const std::vector<TextRun>& runs,
                            std::vector<Opportunity>& places) {
  const std::u16string& text = paragraph.text;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (runs[i].language != "fr" && !runs[i].language.starts_with("fr-")) continue;
    for (std::size_t at = paragraph.run_begins[i] + 1; at < paragraph.run_begins[i + 1]; ++at) {
      const bool follows_opening = at > 1 && text[at - 1] == u' ' && text[at - 2] == 0xAB;
      if (follows_opening || (text[at - 1] == u' ' && text[at] == 0xBB)) places[at] = Opportunity::none;
    }
  }
}

bool is_dash(char16_t c) {
  return c == 0x2013 || c == 0x2014 || c == 0x2E3A;
}

/// A dash at the beginning of a line reads like one of dialogue: UAX #14 allows a break on both sides of it.
void avoid_leading_dashes(const std::u16string& text, std::vector<Opportunity>& places) {
  for (std::size_t at = 1; at < text.size(); ++at)
    if (is_dash(text[at]) && places[at] == Opportunity::allowed)
      places[at] = text[at - 1] == u' ' ? Opportunity::discouraged : Opportunity::none;
}

}  // namespace

std::vector<Opportunity> find_opportunities(const ParagraphText& paragraph,
                                            const std::vector<TextRun>& runs) {
  std::vector<Opportunity> places(paragraph.text.size() + 1, Opportunity::none);
  if (paragraph.text.empty()) return places;
  apply_unicode_rules(paragraph, runs.front().language, places);
  apply_run_rules(paragraph, runs, places);
  keep_french_guillemets(paragraph, runs, places);
  avoid_leading_dashes(paragraph.text, places);
  places.front() = Opportunity::none;
  places.back() = Opportunity::forced;
  return places;
}

std::vector<std::uint8_t> cuts_at(const std::vector<Opportunity>& places) {
  std::vector<std::uint8_t> cuts(places.size());
  std::transform(places.begin(), places.end(), cuts.begin(),
                 [](Opportunity place) { return static_cast<std::uint8_t>(place != Opportunity::none); });
  return cuts;
}

}  // namespace newsexport
