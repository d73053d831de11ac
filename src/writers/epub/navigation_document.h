#pragma once

#include <string>
#include <vector>

#include "writers/epub/book.h"
#include "writers/epub/content_document.h"

namespace newsexport {

/// An entry of the tables of contents.
struct NavigationEntry {
  std::string target;  ///< file and anchor: "article.xhtml#title"
  std::string title;
  std::vector<NavigationEntry> entries;
};

/// What both tables of contents list. Of a single article: it and its crossheads, then the sections below it;
/// entries without words are left out, and what stands below them moves up. Of an edition: its sections with
/// their articles.
std::vector<NavigationEntry> navigation_entries(const Book& book);

/// The places where printed pages begin, across the whole book.
struct PageTarget {
  std::string target;
  std::string label;
};
std::vector<PageTarget> page_targets(const Book& book);

/// nav.xhtml (EPUB 3.3, 7): table of contents, landmarks and page list.
std::string navigation_document(const Book& book, Styling styling);

}  // namespace newsexport
