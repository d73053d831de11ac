#pragma once

#include <vector>

#include "citations/csl/finish.h"

namespace newsexport::csl {

/// Settles what happens where two runs meet: doubled punctuation ("?." is "?"), doubled spaces, and full
/// stops and commas behind a closing quotation mark, which go inside where `is_in_quote`.
void settle_punctuation(std::vector<Token>& tokens, bool is_in_quote);

}  // namespace newsexport::csl
