// External interface: find_first_letter(), may_begin_with_initial(), style_beginning().
#include "typeset/pages/paragraph_beginning.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr std::string_view kLineSeparator = "\u2028";

std::uint32_t mask_of(char32_t c) {
  return U_GET_GC_MASK(static_cast<UChar32>(c));
}

/// Dashes and connectors are none (CSS Pseudo-Elements 4, 2.2).
bool is_punctuation(char32_t c) {
  return (mask_of(c) & (U_GC_PS_MASK | U_GC_PE_MASK | U_GC_PI_MASK | U_GC_PF_MASK | U_GC_PO_MASK)) != 0;
}

/// The spaces that French sets within its quotation marks.
bool is_inner_space(char32_t c) {
  return c == ' ' || c == 0xA0 || c == 0x202F || c == 0x2009;
}

/// Moves `at` over the characters that `belongs` holds for.
template <typename Belongs>
void skip(std::string_view text, std::size_t& at, Belongs belongs) {
  while (at < text.size()) {
    std::size_t next = at;
    if (!belongs(next_code_point(text, next))) return;
    at = next;
  }
}

/// "U.S.": a letter of an abbreviation, which must not be torn from the others.
bool is_abbreviated(std::string_view text, std::size_t letter_end) {
  if (!text.substr(letter_end).starts_with('.') || letter_end + 1 >= text.size()) return false;
  std::size_t next = letter_end + 1;
  return (mask_of(next_code_point(text, next)) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
}

/// Elements that change the look of letters and nothing else.
bool is_plain_inline(const Element& element) {
  constexpr std::string_view kNames[] = {"b", "cite", "em", "i", "small", "span", "strong"};
  return std::ranges::find(kNames, element.name) != std::end(kNames) && element.attribute("lang").empty() &&
         element.attribute("dir").empty();
}

/// The first words of the block, as far as they stand in plain elements.
std::string first_words(const Element& element) {
  for (const MarkupNode& node : element.children) {
    if (const auto* text = std::get_if<std::string>(&node)) {
      if (!collapse_space(*text).empty()) return collapse_space(*text);
    } else {
      const Element& child = std::get<Element>(node);
      return is_plain_inline(child) ? first_words(child) : "";
    }
  }
  return "";
}

bool is_of_paragraph(const TextRun& run, const Box& paragraph) {
  return run.structure == paragraph.structure && run.link < 0 && run.note < 0 &&
         run.direction == Direction::inherit;
}

/// Divides run `index` in two before byte `at`.
void divide_run(std::vector<TextRun>& runs, std::size_t index, std::size_t at) {
  if (at == 0 || at >= runs[index].text.size()) return;
  TextRun rest = runs[index];
  rest.text.erase(0, at);
  runs[index].text.resize(at);
  runs.insert(runs.begin() + static_cast<std::ptrdiff_t>(index) + 1, std::move(rest));
}

/// The space behind a letter that is a word goes with it: the line does not begin with it.
void take_space(std::vector<TextRun>& runs) {
  if (runs.size() < 2 || !runs[1].text.starts_with(' ')) return;
  runs[0].text += ' ';
  runs[1].text.erase(0, 1);
  if (runs[1].text.empty()) runs.erase(runs.begin() + 1);
}

/// The runs from the second on to the first space become part of the Span `word`. Returns their text.
std::string mark_word(Box& paragraph, StructureIndex word) {
  std::vector<TextRun>& runs = paragraph.text.runs;
  std::string text;
  for (std::size_t i = 1; i < runs.size() && is_of_paragraph(runs[i], paragraph); ++i) {
    const std::size_t space = runs[i].text.find(' ');
    if (space == 0) break;
    divide_run(runs, i, std::min(space, runs[i].text.size()));
    runs[i].structure = word;
    text += runs[i].text;
    if (space != std::string::npos) break;
  }
  return text;
}

/// A run within the paragraph's first line or letter: the properties that it has from its paragraph it has
/// from there now (an element in it that sets a property to the paragraph's own value counts as one that does
/// not set it).
TextStyle with_changes(const TextStyle& run, const TextStyle& paragraph, const TextStyle& part) {
  TextStyle style = run;
  const auto take = [&](auto member) {
    if (run.*member == paragraph.*member) style.*member = part.*member;
  };
  take(&TextStyle::families);
  take(&TextStyle::weight);
  take(&TextStyle::is_italic);
  take(&TextStyle::is_small_caps);
  take(&TextStyle::features);
  take(&TextStyle::letter_spacing);
  take(&TextStyle::color);
  return style;
}

void set_initial(const Beginning& beginning, Box& paragraph, StructureBuilder& structure) {
  std::vector<TextRun>& runs = paragraph.text.runs;
  const auto underlines = [](const DrawnLine& line) { return line.begin == 0; };
  if (!is_of_paragraph(runs[0], paragraph) || std::ranges::any_of(paragraph.text.drawn_lines, underlines))
    return;
  take_space(runs);
  if (runs.size() < 2 || runs[1].text.starts_with(kLineSeparator)) return;
  paragraph.initial = beginning.initial;
  const std::string rest = mark_word(paragraph, beginning.word);
  if (beginning.word == kArtifact) return;
  runs[0].structure = beginning.word;
  structure.at(beginning.word).actual_text = runs[0].text + rest;
}

}  // namespace

FirstLetter find_first_letter(std::string_view text, std::string_view language) {
  std::size_t at = 0;
  skip(text, at, [&](char32_t c) { return is_punctuation(c) || (at > 0 && is_inner_space(c)); });
  if (at >= text.size()) return {};
  std::size_t end = at;
  const char32_t letter = next_code_point(text, end);
  if ((mask_of(letter) & (U_GC_L_MASK | U_GC_N_MASK | U_GC_S_MASK)) == 0) return {};
  if (language.starts_with("nl") && text.substr(at).starts_with("IJ")) ++end;  // one letter in Dutch
  skip(text, end, [](char32_t c) { return (mask_of(c) & U_GC_M_MASK) != 0; });
  const bool is_capital = (mask_of(letter) & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0;
  const bool may_be_initial = is_capital && !is_abbreviated(text, end);
  skip(text, end, [](char32_t c) { return is_punctuation(c); });
  const int direction = u_charDirection(static_cast<UChar32>(letter));
  return {end, may_be_initial, direction == U_RIGHT_TO_LEFT};
}

bool may_begin_with_initial(const Element& block, const ComputedStyle& style) {
  const FirstLetter letter = find_first_letter(first_words(block), style.language);
  return letter.may_be_initial && letter.is_right_to_left == (style.direction == Direction::right_to_left);
}

void style_beginning(const Beginning& beginning, Box& paragraph, StructureBuilder& structure) {
  std::vector<TextRun>& runs = paragraph.text.runs;
  const TextStyle of_paragraph = paragraph.style.text;
  bool has_letter = false;
  if (beginning.first_letter) {
    const FirstLetter letter = find_first_letter(runs[0].text, runs[0].language);
    if (letter.end > 0) {
      divide_run(runs, 0, letter.end);
      runs[0].style = with_changes(runs[0].style, of_paragraph, *beginning.first_letter);
      has_letter = true;
      if (beginning.initial && letter.may_be_initial) set_initial(beginning, paragraph, structure);
    }
  }
  if (!beginning.first_line) return;
  for (const TextRun& run : runs)
    paragraph.first_line.push_back(with_changes(run.style, of_paragraph, *beginning.first_line));
  if (has_letter) paragraph.first_line.front() = runs.front().style;
}

}  // namespace newsexport
