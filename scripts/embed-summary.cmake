# Writes a C++ file that holds the stylesheet and the script of the page of --report-summary:
#   cmake -D SOURCES=<folder src/cli> -D OUTPUT=<file.cpp> -P embed-summary.cmake
file(READ "${SOURCES}/html_summary.css" stylesheet)
file(READ "${SOURCES}/html_summary.js" script)
file(CONFIGURE OUTPUT "${OUTPUT}" @ONLY CONTENT [[
// Made by scripts/embed-summary.cmake.
#include "cli/html_summary_parts.h"

namespace newsexport {

std::string_view summary_stylesheet() {
  return R"embedded_css(@stylesheet@)embedded_css";
}

std::string_view summary_script() {
  return R"embedded_js(@script@)embedded_js";
}

}  // namespace newsexport
]])
