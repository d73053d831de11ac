#pragma once

#include <string>
#include <vector>

#include "newsexport.h"

namespace newsexport {

/// A built-in style and the user's own sheets, laid over it in their order.
struct StyleChoice {
  std::string builtin = std::string(kDefaultStyle);
  std::vector<std::string> sheets;  ///< paths
};

/// Whether the argument of --style names a file: it holds a slash or ends in ".css".
bool is_stylesheet_file(std::string_view style);

/// The stylesheet for an EPUB. Throws Error (kind usage): `style.unknown`, `style.unreadable`,
/// `style.not-utf-8`, `style.too-large`; what check_stylesheet() finds is added to `diagnostics`.
std::string load_style(const StyleChoice& choice, Diagnostics& diagnostics);

/// The sheets of the same style for print, in rising order of precedence: book.css, print.css, the user's
/// own, then `shorthands` (see print_sheets.h). Throws as load_style() does, and adds no diagnostics that it
/// adds.
std::vector<Source> load_print_style(const StyleChoice& choice, const std::string& shorthands);

}  // namespace newsexport
