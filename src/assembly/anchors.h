#pragma once

#include "model/article.h"
#include "support/diagnostics.h"

namespace newsexport {

/// Gives every crosshead, figure and table of the article a unique id, and makes the ids that the source
/// gives to any block or span unique and safe: ASCII letters, digits, "-", "_" and "." only (Kobo and older
/// readers miss others), none that the outputs use themselves ("fn-3", "notes", …). Ids made here come from
/// the heading's words, so that they stay the same when the article is exported again. Links to "#id" follow
/// the ids; those that lead nowhere lose their link, keep their words and are reported
/// (`link.broken-anchor`), as are ids used twice (`anchor.duplicate`).
void make_anchors(Article& article, Diagnostics& diagnostics);

}  // namespace newsexport
