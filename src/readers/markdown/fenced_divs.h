#pragma once

#include "readers/markdown/conversion.h"
#include "readers/markdown/inline_syntax.h"

namespace newsexport::markdown {

/// What a fenced div `::: {…}` makes of the blocks inside it: a pull quote, a fact box, a figure, an embed, a
/// block quote; a correction, abstract or rights notice goes to the article and leaves nothing. Any other div
/// leaves its content with the div's classes, language and direction.
Blocks fold_div(const Attributes& attributes, Blocks content, Position position, Conversion& conversion);

/// The attributes of a quotation that say whose words they are.
const std::vector<std::string_view>& attribution_keys();

/// A last paragraph (or last line) that begins with a dash is who said it.
Inlines take_attribution(Blocks& content);

}  // namespace newsexport::markdown
