#pragma once

#include <string>
#include <vector>

#include "model/edition.h"
#include "model/page_start.h"

namespace newsexport {

struct EpubOptions {
  std::string stylesheet;  ///< the text of styles/<name>/book.css, and of the user's sheet after it
  /// Of the printed edition made in the same run, for the page list; empty: there is none.
  std::vector<PageStart> page_starts;
};

/// The bytes of an EPUB 3.3 publication (OCF ZIP container). The same edition gives the same bytes.
std::string write_epub(const Edition& edition, const EpubOptions& options);

}  // namespace newsexport
