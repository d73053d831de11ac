#pragma once

#include <string_view>

#include "model/article.h"
#include "readers/html/extraction.h"
#include "support/diagnostics.h"

namespace newsexport::html {

/// Whether a line is said in a sentence, as labels and the titles of other stories are not.
bool is_sentence(std::string_view line);

/// The same of a paragraph: a sentence of some length that is no notice of rights.
bool is_prose_line(std::string_view line);

/// Adds the text of the page that is not in the article to Article::left_out: an entry for each element that
/// was left out, in document order, whole, a line for each block. What stands in other fields of the article
/// (headline, standfirst, byline, rights notice) is not in it, nor what browsers hide (page_hidden.h).
/// `headline`: where the page shows it; may be null. Reports it: a note `html.left-out` for each reason, and
/// a warning `html.prose-left-out` for each element that holds sentences and may well belong to the article:
/// one that stands among the article's own parts, or that is prose through and through and was judged by its
/// name.
void take_left_out(const Document& document, const Extraction& extraction, const Node* headline,
                   Article& article, Diagnostics& diagnostics);

}  // namespace newsexport::html
