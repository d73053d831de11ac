#include "batch/load_style.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "support/files.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

std::string builtin_style(std::string_view name) {
  if (const auto stylesheet = find_builtin_style(name)) return std::string(*stylesheet);
  throw Error(Error::Kind::usage, std::string(name), "style.unknown",
              fmt::format("there is no such style; built in: {}; a file of your own ends in .css",
                          fmt::join(builtin_style_names(), ", ")));
}

std::string read_stylesheet(const std::string& path) {
  try {
    return read_file(path, kLargestStylesheet);
  } catch (const Error& error) {
    const bool is_too_large = error.code() == "input.too-large";
    throw Error(Error::Kind::usage, path, is_too_large ? "style.too-large" : "style.unreadable",
                error.what());
  }
}

std::string own_style(const std::string& path, Diagnostics& diagnostics) {
  std::string text = read_stylesheet(path);
  if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
  if (!is_valid_utf8(text) || text.find('\0') != std::string::npos) {
    throw Error(Error::Kind::usage, path, "style.not-utf-8", "the stylesheet is not UTF-8 text");
  }
  check_stylesheet({path, text}, diagnostics);
  return text;
}

}  // namespace

bool is_stylesheet_file(std::string_view style) {
  return style.find('/') != std::string_view::npos || fold_case(style).ends_with(".css");
}

std::vector<Source> load_print_style(const StyleChoice& choice, const std::string& shorthands) {
  const std::string& name = choice.builtin;
  std::vector<Source> sheets = {
      {name + "/book.css", builtin_style(name)},
      {name + "/print.css", std::string(find_builtin_print_style(name).value_or(""))}};
  Diagnostics told_already;
  for (const std::string& path : choice.sheets) sheets.push_back({path, own_style(path, told_already)});
  if (!shorthands.empty()) sheets.push_back({"command line", shorthands});
  return sheets;
}

std::string load_style(const StyleChoice& choice, Diagnostics& diagnostics) {
  std::string stylesheet = builtin_style(choice.builtin);
  for (const std::string& path : choice.sheets) {
    if (!stylesheet.ends_with('\n')) stylesheet += '\n';
    stylesheet += own_style(path, diagnostics);
  }
  return stylesheet;
}

}  // namespace newsexport
