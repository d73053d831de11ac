// join_runs(): the text of a paragraph with its directions and scripts.
#include "typeset/lines/paragraph_text.h"

#include <algorithm>

#include <unicode/ubidi.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr char16_t kFirstRightToLeft = 0x590;

void append_run(const TextRun& run, ParagraphText& paragraph) {
  paragraph.run_begins.push_back(static_cast<std::uint32_t>(paragraph.text.size()));
  for (std::size_t at = 0; at < run.text.size();) {
    const char32_t c = next_code_point(run.text, at);
    if (c == 0xAD) {
      paragraph.soft_hyphens.push_back(static_cast<std::uint32_t>(paragraph.text.size()));
    } else if (c > 0xFFFF) {
      paragraph.has_surrogates = true;
      paragraph.text += static_cast<char16_t>(U16_LEAD(c));
      paragraph.text += static_cast<char16_t>(U16_TRAIL(c));
    } else {
      paragraph.text += static_cast<char16_t>(c);
    }
  }
}

/// Runs of a stated direction are embedded: their level is the next one of that direction.
void embed_runs(const std::vector<TextRun>& runs, ParagraphText& paragraph) {
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (runs[i].direction == Direction::inherit) continue;
    const bool is_right_to_left = runs[i].direction == Direction::right_to_left;
    const int next = paragraph.base_level + 1;
    const int level = is_right_to_left == (paragraph.base_level == 1) ? paragraph.base_level : next;
    std::fill(paragraph.levels.begin() + paragraph.run_begins[i],
              paragraph.levels.begin() + paragraph.run_begins[i + 1], static_cast<std::uint8_t>(level));
  }
}

void find_levels(const std::vector<TextRun>& runs, ParagraphText& paragraph) {
  paragraph.levels.assign(paragraph.text.size(), paragraph.base_level);
  const bool is_plain =
      paragraph.base_level == 0 && std::all_of(paragraph.text.begin(), paragraph.text.end(),
                                               [](char16_t c) { return c < kFirstRightToLeft; });
  if (is_plain || paragraph.text.empty()) return;
  const bool is_embedded = std::any_of(
      runs.begin(), runs.end(), [](const TextRun& run) { return run.direction != Direction::inherit; });
  embed_runs(runs, paragraph);
  UErrorCode status = U_ZERO_ERROR;
  UBiDi* bidi = ubidi_open();
  std::vector<std::uint8_t> embedding = paragraph.levels;
  ubidi_setPara(bidi, paragraph.text.data(), static_cast<int32_t>(paragraph.text.size()),
                paragraph.base_level, is_embedded ? embedding.data() : nullptr, &status);
  if (const UBiDiLevel* levels = ubidi_getLevels(bidi, &status); U_SUCCESS(status))
    paragraph.levels.assign(levels, levels + paragraph.text.size());
  ubidi_close(bidi);
}

/// Marks and punctuation have the script of what they follow, at the beginning of what comes first.
void find_scripts(ParagraphText& paragraph) {
  const std::u16string& text = paragraph.text;
  paragraph.scripts.assign(text.size(), USCRIPT_COMMON);
  int last = USCRIPT_COMMON;
  std::size_t unresolved = 0;  // units at the beginning that wait for the first script
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    UChar32 c = 0;
    U16_NEXT(text.data(), at, text.size(), c);
    UErrorCode status = U_ZERO_ERROR;
    const bool is_basic_latin = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const int script = is_basic_latin ? USCRIPT_LATIN : uscript_getScript(c, &status);
    if (script > USCRIPT_INHERITED) last = script;
    for (std::size_t i = begin; i < at; ++i) paragraph.scripts[i] = static_cast<std::uint16_t>(last);
    if (last == USCRIPT_COMMON) unresolved = at;
  }
  const int first = unresolved < text.size() ? paragraph.scripts[unresolved] : int{USCRIPT_LATIN};
  std::fill(paragraph.scripts.begin(), paragraph.scripts.begin() + static_cast<std::ptrdiff_t>(unresolved),
            static_cast<std::uint16_t>(first));
}

}  // namespace

ParagraphText join_runs(const std::vector<TextRun>& runs, Direction direction) {
  ParagraphText paragraph;
  paragraph.base_level = direction == Direction::right_to_left ? 1 : 0;
  for (const TextRun& run : runs) append_run(run, paragraph);
  paragraph.run_begins.push_back(static_cast<std::uint32_t>(paragraph.text.size()));
  find_levels(runs, paragraph);
  find_scripts(paragraph);
  return paragraph;
}

std::size_t code_points_before(const ParagraphText& paragraph, std::size_t offset) {
  std::size_t count = paragraph.has_surrogates ? 0 : offset;
  for (std::size_t at = 0; paragraph.has_surrogates && at < offset; ++count)
    U16_FWD_1(paragraph.text.data(), at, paragraph.text.size());
  const auto end = std::upper_bound(paragraph.soft_hyphens.begin(), paragraph.soft_hyphens.end(), offset);
  return paragraph.set_apart + count + static_cast<std::size_t>(end - paragraph.soft_hyphens.begin());
}

}  // namespace newsexport
