#pragma once

#include <string_view>

namespace newsexport {

/// html_summary.css and html_summary.js, as scripts/embed-summary.cmake lays them into the program.
std::string_view summary_stylesheet();
std::string_view summary_script();

}  // namespace newsexport
