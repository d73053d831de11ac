# Writes a C++ file that holds the text of every styles/<name>/book.css and print.css, and of every citation
# style styles/citation/<name>.csl:
#   cmake -D STYLES=<folder styles/> -D OUTPUT=<file.cpp> -P embed-styles.cmake
# The program carries its styles in itself, so that it works wherever it is copied to.
file(GLOB sheets "${STYLES}/*/book.css")
list(SORT sheets)

set(rows "")
foreach(sheet IN LISTS sheets)
  get_filename_component(folder "${sheet}" DIRECTORY)
  get_filename_component(name "${folder}" NAME)
  file(READ "${sheet}" text)
  set(print_text "")
  if(EXISTS "${folder}/print.css")
    file(READ "${folder}/print.css" print_text)
  endif()
  string(APPEND rows "      {\"${name}\", R\"embedded_css(${text})embedded_css\",\n       R\"embedded_css(${print_text})embedded_css\"},\n")
endforeach()

file(GLOB citation_styles "${STYLES}/citation/*.csl")
list(SORT citation_styles)
set(citation_rows "")
foreach(style IN LISTS citation_styles)
  get_filename_component(name "${style}" NAME_WE)
  file(READ "${style}" text)
  string(APPEND citation_rows "      {\"${name}\", R\"embedded_csl(${text})embedded_csl\"},\n")
endforeach()

file(CONFIGURE OUTPUT "${OUTPUT}" @ONLY CONTENT [[
// Made by scripts/embed-styles.cmake.
#include "citations/builtin_citation_styles.h"
#include "style/builtin_styles.h"

namespace newsexport {

const std::vector<BuiltinStyle>& builtin_styles() {
  static const std::vector<BuiltinStyle> kStyles = {
@rows@  };
  return kStyles;
}

const std::vector<BuiltinCitationStyle>& builtin_citation_styles() {
  static const std::vector<BuiltinCitationStyle> kStyles = {
@citation_rows@  };
  return kStyles;
}

}  // namespace newsexport
]])
