// External interface: load_citation_style(), load_bibliographies().
#include "batch/load_citations.h"

#include <fmt/format.h>

#include "batch/csl_locale_files.h"
#include "support/decode.h"
#include "support/files.h"
#include "support/key_names.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr std::size_t kLargestStyle = std::size_t{16} << 20;

bool is_style_file(std::string_view style) {
  return style.find('/') != std::string_view::npos || fold_case(style).ends_with(".csl");
}

std::string builtin_style(const std::string& name) {
  if (const auto text = find_builtin_citation_style(name)) return std::string(*text);
  std::string names;
  for (const BuiltinCitationStyle& style : builtin_citation_styles())
    names += (names.empty() ? "" : ", ") + std::string(style.name);
  throw Error(
      Error::Kind::usage, name, "citation-style.unknown",
      fmt::format("there is no such citation style; built in: {}; a file of your own ends in .csl", names));
}

std::string read_or_refuse(const std::filesystem::path& path, std::size_t largest, const char* code) {
  try {
    return read_file(path, largest);
  } catch (const Error& error) {
    throw Error(Error::Kind::usage, path.string(), code, error.what());
  }
}

}  // namespace

std::unique_ptr<CitationSetter> load_citation_style(const std::string& style, const Places& data_folders,
                                                    Diagnostics& diagnostics) {
  const std::string text = is_style_file(style)
                               ? read_or_refuse(style, kLargestStyle, "citation-style.unreadable")
                               : builtin_style(style);
  const Source source = decode_source(style, text, diagnostics);
  return std::make_unique<CitationSetter>(read_csl_style(source, diagnostics),
                                          csl_locale_files(data_folders));
}

std::unique_ptr<Bibliography> load_bibliographies(const std::vector<std::filesystem::path>& files,
                                                  Diagnostics& diagnostics) {
  auto bibliography = std::make_unique<Bibliography>();
  for (const std::filesystem::path& file : files) {
    const std::string bytes = read_or_refuse(file, kLargestInput, "bibliography.unreadable");
    bibliography->add(read_bibliography(decode_source(file.string(), bytes, diagnostics), diagnostics),
                      file.string(), diagnostics);
  }
  return bibliography;
}

}  // namespace newsexport
