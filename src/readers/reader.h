#pragma once

#include "model/article.h"
#include "support/diagnostics.h"
#include "support/source.h"

namespace newsexport {

struct ReadOptions {};

/// Every reader has this shape: a pure function of its arguments, which never fails on odd text. It throws
/// Error only where the source is not of its format at all.
using Reader = Article (*)(const Source& source, const ReadOptions& options, Diagnostics& diagnostics);

}  // namespace newsexport
