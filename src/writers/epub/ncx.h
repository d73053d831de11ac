#pragma once

#include <string>

#include "writers/epub/book.h"

namespace newsexport {

/// toc.ncx: the table of contents as EPUB 2 has it (OPF 2.0.1, 2.4.1), for older readers and Kindle.
std::string ncx(const Book& book);

}  // namespace newsexport
