#pragma once

#include <string>

#include "model/edition.h"

namespace newsexport {

struct EpubOptions {
  std::string stylesheet;  ///< the text of styles/<name>/book.css, and of the user's sheet after it
};

/// The bytes of an EPUB 3.3 publication (OCF ZIP container). The same story gives the same bytes.
std::string write_epub(const Story& story, const EpubOptions& options);
std::string write_epub(const Edition& edition, const EpubOptions& options);

}  // namespace newsexport
