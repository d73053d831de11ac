// External interface: the questions of site_lexicon.h. The words are in site_lexicon.txt.
#include "readers/text/site_lexicon.h"

#include <algorithm>

#include "readers/text/words.h"
#include "support/word_lists.h"

namespace newsexport::plain {
namespace {

constexpr std::string_view kFile = "src/readers/text/site_lexicon.txt";
const WordList kMenuWords(kFile, "menu_words");
const WordList kSectionWords(kFile, "section_words");
const WordList kMenuLines(kFile, "menu_lines");
const WordList kFooterLines(kFile, "footer_lines");
const WordList kFooterOpenings(kFile, "footer_openings");
const WordList kRelatedHeadings(kFile, "related_headings");
const WordList kAdvertisementLines(kFile, "advertisement_lines");

// "_" at the end of the opening: a space must follow.
bool opens(std::string_view line, std::string_view opening) {
  if (!opening.ends_with('_')) return starts_with_folded(line, opening);
  opening.remove_suffix(1);
  return starts_with_folded(line, opening) && line.substr(opening.size()).starts_with(' ');
}

}  // namespace

bool is_menu_word(std::string_view word) {
  return kMenuWords.contains_folded(word);
}
bool is_section_word(std::string_view word) {
  return kSectionWords.contains_folded(word);
}
bool is_menu_line(std::string_view line) {
  return kMenuLines.contains_folded(line);
}
bool is_footer_line(std::string_view line) {
  return kFooterLines.contains_folded(line);
}
bool has_footer_opening(std::string_view line) {
  return std::ranges::any_of(kFooterOpenings.texts(),
                             [&](std::string_view opening) { return opens(line, opening); });
}
bool is_related_heading(std::string_view line) {
  return kRelatedHeadings.contains_folded(line);
}
bool is_advertisement_line(std::string_view line) {
  return kAdvertisementLines.contains_folded(line);
}

}  // namespace newsexport::plain
