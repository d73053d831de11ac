#pragma once

#include <string>

#include "newsexport.h"

namespace newsexport {

/// The stylesheet of `style`: a built-in style by its name, or, where it holds a slash or ends in ".css", a
/// file of the user's, laid over the default style. Throws Error (kind usage): `style.unknown`,
/// `style.unreadable`, `style.not-utf-8`, `style.too-large`; what check_stylesheet() finds is added to
/// `diagnostics`.
std::string load_style(const std::string& style, Diagnostics& diagnostics);

}  // namespace newsexport
