#pragma once

#include "writers/epub/book.h"
#include "writers/epub/content_document.h"

namespace newsexport {

/// Bytes that no XHTML file of an article may be larger than: old e-readers open no file above 260 KB.
inline constexpr std::size_t kLargestDocument = 260 * 1000;

/// Divides each article of the book whose file would be larger than that into article.xhtml, article-2.xhtml,
/// … (in an edition article-0001.xhtml, article-0001-2.xhtml, …); see divide_article(). The others
/// get their bytes, so that no article is written twice.
void divide_documents(Book& book, Styling styling, std::size_t limit = kLargestDocument);

}  // namespace newsexport
