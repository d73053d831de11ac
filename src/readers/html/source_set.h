#pragma once

#include <string>
#include <string_view>

namespace newsexport::html {

/// The widest that is widely used: larger pictures only make the book heavier.
inline constexpr double kWidestPicture = 2048;  // pixels

/// The address of a `srcset` value ("a.jpg 480w, b.jpg 960w", "a.jpg, b.jpg 2x") that gives the largest
/// picture up to kWidestPicture, or else the smallest one; "" where it has none. Addresses may hold commas
/// (HTML standard, "parse a srcset attribute").
std::string best_of_source_set(std::string_view source_set);

}  // namespace newsexport::html
