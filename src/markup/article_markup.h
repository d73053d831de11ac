#pragma once

#include "markup/element.h"
#include "model/story.h"
#include "xml/markup_writer.h"

namespace newsexport {

/// Writes the whole article as XHTML's `<body>`: title block, body, corrections, notes, sources and rights.
/// Both outputs have it from here, so that they say the same words in the same order.
void write_article(MarkupWriter& xml, const Story& story);

/// `<html>` with that `<body>` in it and the article's language and direction on it, for the typesetter.
Element article_markup(const Story& story);

}  // namespace newsexport
