#pragma once

#include <string_view>
#include <vector>

#include "model/article.h"
#include "support/diagnostics.h"
#include "support/source.h"

namespace newsexport {

struct ReadOptions {};

/// Every reader has this shape: a pure function of its arguments, which never fails on odd text. It throws
/// Error only where the source is not of its format at all.
using Reader = Article (*)(const Source& source, const ReadOptions& options, Diagnostics& diagnostics);

/// One of the articles of a source, and what is odd in it alone: an error there ends this article and no
/// other. Its diagnostics stand for where it begins in the source.
struct Reading {
  Article article;
  Diagnostics diagnostics;
  std::string_view format = {};  ///< the name of its row in the table of formats (formats.h)
};

/// The shape of a reader of sources that hold several articles (a feed, a package of news items): all of
/// them, in their order, at least one. What is odd in the source as a whole goes into `diagnostics`. It
/// throws Error where the source is not of its format, or has no article.
using CollectionReader = std::vector<Reading> (*)(const Source& source, const ReadOptions& options,
                                                  Diagnostics& diagnostics);

}  // namespace newsexport
