#pragma once

#include <string>
#include <unordered_set>

#include "assembly/assemble.h"
#include "model/article.h"
#include "support/diagnostics.h"

namespace newsexport {

using ReferenceKeys = std::unordered_set<std::string>;

/// Reads the bibliography files that the article names and adds their references behind its own. Where a key
/// is taken already, the earlier reference stays (`bibliography.duplicate-key`). A file that cannot be read
/// is reported
/// (`bibliography.missing`, or the code of the Error) and the rest is read. Returns the keys that were added.
ReferenceKeys read_bibliographies(Article& article, const ResourceReader& read_resource,
                                  Diagnostics& diagnostics);

/// Takes those of `added` out again that the numbered article neither cites nor builds on: a bibliography
/// file often serves many articles, and what this one does not cite is no part of it.
void drop_uncited(Article& article, const ReferenceKeys& added);

}  // namespace newsexport
