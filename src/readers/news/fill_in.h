#pragma once

#include "model/article.h"

namespace newsexport::news {

/// Takes over from `inner` (an article that stood inside of the item that `article` is made of) what
/// `article` does not say itself, and all of its text, notes and references. Rights that contradict each
/// other are all kept.
void fill_in(Article& article, Article inner);

}  // namespace newsexport::news
