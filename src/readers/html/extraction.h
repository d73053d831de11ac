#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "readers/html/dom.h"

namespace newsexport::html {

/// Where a page's article stands.
struct Extraction {
  const Node* root = nullptr;  ///< holds the article; never null
  /// Why a node is no part of it, by Node::index; empty: it is.
  std::vector<std::string_view> left_out;
  const Node* byline = nullptr;  ///< taken out of the text; may be null
};

/// Finds the article's body in a page: the element whose paragraphs score highest, with its like siblings,
/// without what is hardly part of it. The ideas are those of Arc90's Readability (points for paragraphs and
/// commas that count for the elements around, less for links and for names like "sidebar") and of jusText (a
/// short block goes with its neighbours). `headline` is not repeated in the body.
/// Where the strict rules leave too little, looser ones are tried; where nothing scores, all of the page is
/// its article.
Extraction extract_article(const Document& document, const std::string& headline);

}  // namespace newsexport::html
