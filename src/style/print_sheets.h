#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace newsexport {

/// The sheet that `--page-size` lays over the style: "a4", "a5", "letter", "tabloid" or two lengths
/// ("156mmx234mm", "6inx9in"). None where `size` is none of these.
std::optional<std::string> page_size_sheet(std::string_view size);

/// The sheet that `--font-size` lays over the style: a length ("12pt"). None where it is none.
std::optional<std::string> font_size_sheet(std::string_view size);

}  // namespace newsexport
