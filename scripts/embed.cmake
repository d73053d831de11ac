# Writes a C++ file that holds text files, each under its path from the root, so that the program works wherever
# it is copied to:
#   cmake -D ROOT=<source folder> -D OUTPUT=<file.cpp> -P embed.cmake -- <file> ...
# Of files of labels (src/model/labels/<language>.txt) each must have the keys that the enumeration Label has,
# each of them once. Of files of word lists (src/support/word_lists.h; every other .txt in src) each line must be well
# formed, and no entry twice in its section.
cmake_minimum_required(VERSION 3.25)

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

# An entry must not stand twice in its section, with keys: twice under one key.
macro(take_entry entry)
  if(NOT "${has_keys}" STREQUAL "" AND NOT "${has_keys}" STREQUAL "${is_keyed}")
    message(FATAL_ERROR "${place}: [${section}] has entries with keys and without")
  endif()
  set(has_keys ${is_keyed})
  if("${entry}" STREQUAL "")
    message(FATAL_ERROR "${place}: an entry that is empty")
  elseif("${entry}" MATCHES "^ | $")
    message(FATAL_ERROR "${place}: white space before or after '${entry}'")
  elseif("${key} = ${entry}" IN_LIST entries)
    message(FATAL_ERROR "${place}: '${entry}' stands twice in [${section}]")
  endif()
  list(APPEND entries "${key} = ${entry}")
endmacro()

macro(end_section)
  if(NOT section STREQUAL "" AND entries STREQUAL "")
    message(FATAL_ERROR "${file}: [${section}] has no entry")
  endif()
  set(entries "")
  set(has_keys "")
endmacro()

function(check_word_list file text)
  # CMake's lists take ";", "[" and "]" for their own.
  string(REGEX REPLACE "\n$" "" lines "${text}")
  string(REPLACE ";" "," lines "${lines}")
  string(REPLACE "[" "<" lines "${lines}")
  string(REPLACE "]" ">" lines "${lines}")
  string(REPLACE "\n" ";" lines "${lines}")
  set(number 0)
  set(section "")
  set(sections "")
  set(entries "")
  set(has_keys "")
  foreach(line IN LISTS lines)
    math(EXPR number "${number} + 1")
    set(place "${file}:${number}")
    if(line STREQUAL "" OR line MATCHES "^#")
      continue()
    elseif(line MATCHES "^[ \t]|[ \t]$|\t|  ")
      message(FATAL_ERROR "${place}: white space at an end, a tab or two spaces")
    elseif(line MATCHES "^<([a-z_]+)>$")
      end_section()
      set(section "${CMAKE_MATCH_1}")
      if(section IN_LIST sections)
        message(FATAL_ERROR "${place}: [${section}] stands twice")
      endif()
      list(APPEND sections "${section}")
    elseif(section STREQUAL "")
      message(FATAL_ERROR "${place}: an entry before the first section")
    elseif(line MATCHES "^([^ =|]+) = (.+)$")
      set(key "${CMAKE_MATCH_1}")
      set(is_keyed TRUE)
      string(REPLACE "|" ";" texts "${CMAKE_MATCH_2}")
      foreach(text IN LISTS texts)
        take_entry("${text}")
      endforeach()
    elseif(line MATCHES "=|^<")
      message(FATAL_ERROR "${place}: neither a section, an entry nor 'key = entry'")
    else()
      set(key "")
      set(is_keyed FALSE)
      take_entry("${line}")
    endif()
  endforeach()
  end_section()
  if(section STREQUAL "")
    message(FATAL_ERROR "${file}: no section")
  endif()
endfunction()

set(rows "")
foreach(file IN LISTS files)
  file(READ "${ROOT}/${file}" text)
  if(file MATCHES "^src/model/labels/")
    check_labels(${file} "${text}")
  elseif(file MATCHES "^src/.*[.]txt$")
    check_word_list(${file} "${text}")
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
