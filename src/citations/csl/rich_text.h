#pragma once

#include <string>
#include <string_view>

#include "citations/csl/text_tree.h"
#include "model/inlines.h"

namespace newsexport::csl {

/// Reads the words of a variable: the markup that CSL-JSON allows (<i>, <b>, <sup>, <sub>, <sc>, small
/// capitals, nocase, nodecor), straight and curly quotation marks that come in pairs, apostrophes. All else
/// is text.
Node rich_text(std::string_view text);

/// The same for inlines, as affixes of cites have them.
Node rich_text(const Inlines& inlines);

/// `text` without its markup.
std::string without_markup(std::string_view text);

}  // namespace newsexport::csl
