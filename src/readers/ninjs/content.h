#pragma once

#include <set>

#include "model/article.h"
#include "readers/ninjs/json.h"
#include "support/diagnostics.h"

namespace newsexport::ninjs {

/// The richest of the bodies that has something in it: XHTML, HTML 5, HTML, NITF, then plain text; each told
/// by its role, its content type, or its own marks.
void read_body(const Json& item, Article& article, Diagnostics& diagnostics);

/// The bodies, headlines and descriptions of other roles that say what the article says too: the same text in
/// another format, and not word for word.
std::set<const Json*> repeated_texts(const Json& item, const Article& article);

/// Associated pictures as figures (the widest rendition, caption, credit, rights), recordings and films as
/// embeds. Those that the article has in its body already are left out, and so are associated texts.
Blocks read_associations(const Json& item, const Article& article, Diagnostics& diagnostics);

}  // namespace newsexport::ninjs
