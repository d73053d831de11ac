#pragma once

#include <set>
#include <string>

#include "readers/newsml/texts.h"

namespace newsexport::newsml {

/// Reads all texts of an article: the main one with what opens it and goes with it in the order of the file,
/// then what stands beside it as fact boxes, then contacts. `duids` are the names of the item's media.
void read_texts(const Texts& texts, const std::set<std::string>& duids, Article& article,
                Diagnostics& diagnostics);

}  // namespace newsexport::newsml
