#pragma once

#include "model/article.h"
#include "readers/html/extraction.h"
#include "support/diagnostics.h"

namespace newsexport::html {

/// Text of the page that is not in the article: an entry for each element that was left out, in document
/// order, up to a few thousand characters each and some tens of thousands in all. What stands in other fields
/// of the article (headline, standfirst, byline, rights notice) is not in it, nor what browsers hide.
std::vector<LeftOut> left_out_of(const Document& document, const Extraction& extraction);

/// One note for each reason.
void report_left_out(const std::vector<LeftOut>& left_out, Diagnostics& diagnostics);

}  // namespace newsexport::html
