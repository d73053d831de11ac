#pragma once

#include <string>

#include "writers/epub/book.h"
#include "writers/epub/content_document.h"

namespace newsexport {

/// package.opf (EPUB 3.3, 5): metadata, manifest, spine, and for older readers the NCX and the guide.
std::string package_document(const Book& book, Styling styling);

}  // namespace newsexport
