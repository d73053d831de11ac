#pragma once

#include <optional>
#include <string>

#include "markup/element.h"
#include "typeset/pages/box.h"
#include "typeset/pages/structure_builder.h"

namespace newsexport {

/// What a stylesheet says of a block's first line and letter.
struct Beginning {
  std::optional<TextStyle> first_line, first_letter;
  std::optional<InitialLetter> initial;  ///< of the first letter
  StructureIndex word = kArtifact;       ///< a Span for the initial and the rest of its word
};

/// The first letter of a text with the punctuation around it (CSS Pseudo-Elements 4, 2.2). Bytes of the text.
struct FirstLetter {
  std::size_t end = 0;  ///< 0: it has none
  /// Only capitals become initial letters: small ones ("iPhone") and figures look like a mistake, and an
  /// abbreviation ("U.S.") would be torn apart.
  bool may_be_initial = false;
  bool is_right_to_left = false;
};
FirstLetter find_first_letter(std::string_view text, std::string_view language);

/// Whether the block's text begins with a capital, and with no link, code or other element that has a place
/// of its own in the structure tree. Scripts without capitals never do, and no text that runs against the
/// paragraph's direction: its second letter would be far away from the first.
bool may_begin_with_initial(const Element& block, const ComputedStyle& style);

/// Divides the runs of a block's first paragraph where its styles do, and gives them these. The initial and
/// the rest of its word (where it is a word: the next one) become one Span with the words as its actual text,
/// so that nobody reads "T he": on the page the two are far apart.
void style_beginning(const Beginning& beginning, Box& paragraph, StructureBuilder& structure);

}  // namespace newsexport
