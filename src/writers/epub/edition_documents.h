#pragma once

#include <string>

#include "writers/epub/book.h"
#include "writers/epub/content_document.h"

namespace newsexport {

/// cover.xhtml: the cover alone, as large as the screen allows.
std::string cover_document(const Edition& edition, Styling styling);

/// A section's own page: its title, and links to its articles.
std::string section_document(const Book& book, const BookDocument& section, Styling styling);

/// sources.xhtml: what the articles cite, in one list.
std::string sources_document(const Book& book, Styling styling);

/// colophon.xhtml: the imprint and everybody's rights.
std::string colophon_document(const Book& book, Styling styling);

}  // namespace newsexport
