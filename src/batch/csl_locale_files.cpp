// External interface: csl_locale_files().
#include "batch/csl_locale_files.h"

#include <algorithm>

#include "support/files.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

// Bytes. The largest of the CSL project's files has less than a tenth.
constexpr std::size_t kLargestLocale = std::size_t{1} << 20;

// A tag comes from an article; it must not name another folder.
bool is_plain_tag(const std::string& tag) {
  return !tag.empty() && std::ranges::all_of(tag, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
  });
}

std::optional<Source> read_locale(const std::filesystem::path& file) {
  std::error_code failure;
  if (!std::filesystem::exists(file, failure)) return std::nullopt;
  try {
    Source source{file.string(), read_file(file, kLargestLocale)};
    if (!is_valid_utf8(source.text)) return std::nullopt;
    return source;
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace

CslLocaleFiles csl_locale_files(const Places& data_folders) {
  const Places folders = in_each(data_folders, "csl-locales");
  const auto read = [folders](const std::string& tag) -> std::optional<Source> {
    if (!is_plain_tag(tag)) return std::nullopt;
    for (const std::filesystem::path& file : in_each(folders, "locales-" + tag + ".xml")) {
      if (std::optional<Source> source = read_locale(file)) return source;
    }
    return std::nullopt;
  };
  return {read, either_of(folders)};
}

}  // namespace newsexport
