#pragma once

#include <string>

#include "newsexport.h"

namespace newsexport {

/// The stylesheet of `style`: a built-in style by its name, or, where it holds a slash or ends in ".css", a
/// file of the user's, laid over the default style. Throws Error (kind usage): `style.unknown`,
/// `style.unreadable`, `style.not-utf-8`, `style.too-large`; what check_stylesheet() finds is added to
/// `diagnostics`.
std::string load_style(const std::string& style, Diagnostics& diagnostics);

/// The sheets of the same style for print, in rising order of precedence: book.css, print.css, the user's
/// own, then `shorthands` (see print_sheets.h). Throws as load_style() does, and adds no diagnostics that it
/// adds.
std::vector<Source> load_print_style(const std::string& style, const std::string& shorthands);

}  // namespace newsexport
