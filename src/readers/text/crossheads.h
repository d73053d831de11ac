#pragma once

#include <string_view>
#include <vector>

#include "readers/text/passages.h"

namespace newsexport::plain {

/// Gives Role::crosshead to the short lines between paragraphs that are headings. Each line is scored by its
/// own shape (case, length, marks) and by what stands before and after it; the document as a whole then
/// decides: where it has certain headings, lines that look the same need less, and where there would be
/// more headings than prose there are none.
void mark_crossheads(std::vector<Passage>& passages);

/// Whether a short line is the caption or credit of a picture that did not come with the text
/// ("Photo: Jane Doe", "Jane Doe/Harbour Agency", "(In the harbour)").
bool has_credit_words(std::string_view line);

}  // namespace newsexport::plain
