#pragma once

#include "model/article.h"

namespace newsexport {

/// Moves what the reader left out into a last section of the body, in source order, under a heading that says
/// so.
void append_left_out(Article& article);

}  // namespace newsexport
