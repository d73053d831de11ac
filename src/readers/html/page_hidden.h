#pragma once

#include <vector>

#include "model/article.h"
#include "readers/html/extraction.h"
#include "readers/html/pictures.h"
#include "support/diagnostics.h"

namespace newsexport::html {

/// Adds the sentences that a page holds and no browser shows (`hidden`, display:none, a template, what stands
/// in `noscript` for those who run no scripts) to Article::left_out, where the article does not say them: an
/// entry for each hidden element. Reports each: a warning `html.prose-left-out` for prose among the article's
/// own parts, which a script may be meant to show, else a note `html.left-out`. Labels and menus are nobody's
/// loss. Comes behind take_left_out().
void take_hidden_texts(const Document& document, const Extraction& extraction,
                       const std::vector<TakenNoscript>& noscripts, Article& article,
                       Diagnostics& diagnostics);

}  // namespace newsexport::html
