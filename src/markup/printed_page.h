#pragma once

#include <string>

namespace newsexport {

/// The page of a newspaper with its word in the language: "21" is "p. 21", "3-5" is "pp. 3-5"; a page of
/// several words ("Back page") speaks for itself.
std::string printed_page(const std::string& page, const std::string& language);

}  // namespace newsexport
