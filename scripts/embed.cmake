# Writes a C++ file that holds text files, each under its path from the root, so that the program works wherever
# it is copied to:
#   cmake -D ROOT=<source folder> -D OUTPUT=<file.cpp> -P embed.cmake -- <file> ...
# Of files of labels (src/model/labels/<language>.txt) each must have the keys that the enumeration Label has,
# each of them once.
set(files "")
set(is_file FALSE)
math(EXPR last "${CMAKE_ARGC} - 1")
foreach(index RANGE ${last})
  if(is_file)
    list(APPEND files "${CMAKE_ARGV${index}}")
  elseif(CMAKE_ARGV${index} STREQUAL "--")
    set(is_file TRUE)
  endif()
endforeach()
list(SORT files)

file(READ "${ROOT}/src/model/labels.h" header)
string(REGEX MATCH "enum class Label {[^}]*}" enumeration "${header}")
string(REGEX MATCHALL "\n  [a-z_]+," label_keys "${enumeration}")
list(TRANSFORM label_keys REPLACE "[^a-z_]" "")
list(SORT label_keys)

function(check_labels file text)
  string(REGEX MATCHALL "(^|\n)[^#\n=]* = " keys "${text}")
  list(TRANSFORM keys REPLACE "[\n =]" "")
  list(SORT keys)
  if(keys STREQUAL label_keys)
    return()
  endif()
  set(unique ${keys})
  list(REMOVE_DUPLICATES unique)
  set(missing ${label_keys})
  list(REMOVE_ITEM missing ${unique})
  list(REMOVE_ITEM unique ${label_keys})
  message(FATAL_ERROR "${file}: keys that are missing: '${missing}'; that model/labels.h does not have: "
                      "'${unique}'; or one stands twice")
endfunction()

set(rows "")
foreach(file IN LISTS files)
  file(READ "${ROOT}/${file}" text)
  if(file MATCHES "^src/model/labels/")
    check_labels(${file} "${text}")
  endif()
  string(APPEND rows "    {\"${file}\", R\"embedded(${text})embedded\"},\n")
endforeach()

file(CONFIGURE OUTPUT "${OUTPUT}" @ONLY CONTENT [[
// Made by scripts/embed.cmake.
#include <array>

#include "support/embedded_files.h"

namespace newsexport {
namespace {

constexpr auto kFiles = std::to_array<EmbeddedFile>({
@rows@});

}  // namespace

std::span<const EmbeddedFile> embedded_files() {
  return kFiles;
}

}  // namespace newsexport
]])
