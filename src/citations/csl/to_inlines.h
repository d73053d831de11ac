#pragma once

#include <vector>

#include "citations/csl/finish.h"
#include "citations/csl/set_citations.h"

namespace newsexport::csl {

Inlines to_inlines(const std::vector<Token>& tokens);

/// Divided where cites begin and end.
std::vector<CslCitationPiece> to_pieces(const std::vector<Token>& tokens);

}  // namespace newsexport::csl
