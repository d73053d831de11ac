#pragma once

#include <string>

#include "model/article.h"

namespace newsexport {

/// The whole model as indented text, a line a value: what `--dump-model` prints and reader tests compare.
/// Empty fields are left out. Ends with LF.
std::string dump_model(const Article& article);

/// The body alone, as in dump_model.
std::string dump_blocks(const Blocks& blocks);

}  // namespace newsexport
