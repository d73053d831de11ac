#pragma once

#include "markup/element.h"
#include "model/story.h"
#include "style/stylesheet.h"
#include "typeset/pages/box.h"

namespace newsexport {

/// The boxes of the article, its notes apart from it (they go to the feet of the pages), its structure tree
/// and its outline. `article` is `<html>`, as article_markup() makes it.
BoxTree build_boxes(const Element& article, const Story& story, const Stylesheet& style);

}  // namespace newsexport
