#pragma once

#include "model/article.h"
#include "readers/html/page_facts.h"
#include "readers/html/page_signs.h"
#include "support/diagnostics.h"

namespace newsexport::html {

/// Whether what was found in a page can be its article. Throws Error `html.no-article` where the page has no
/// paragraph, `html.notice` where all it says is a notice to the visitor (see kind_of_notice()),
/// `html.link-list` where it lists other pages or files. Reports a body that has no word in common with the
/// page's own title and description, `html.unlike-title`, and one that is shorter than a part with sentences
/// that was left out, `html.shorter-than-left-out`.
void require_plausible(const Article& article, const PageFacts& facts, const PageSigns& signs,
                       Diagnostics& diagnostics);

}  // namespace newsexport::html
