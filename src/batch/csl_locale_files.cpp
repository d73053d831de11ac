// External interface: csl_locale_files().
#include "batch/csl_locale_files.h"

#include <algorithm>

#include "support/error.h"
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

}  // namespace

std::function<std::optional<Source>(const std::string& tag)> csl_locale_files(
    const std::filesystem::path& data_folder) {
  return [folder = data_folder / "csl-locales"](const std::string& tag) -> std::optional<Source> {
    const std::filesystem::path file = folder / ("locales-" + tag + ".xml");
    std::error_code failure;
    if (!is_plain_tag(tag) || !std::filesystem::exists(file, failure)) return std::nullopt;
    try {
      Source source{file.string(), read_file(file, kLargestLocale)};
      if (!is_valid_utf8(source.text)) return std::nullopt;
      return source;
    } catch (const Error&) {
      return std::nullopt;
    }
  };
}

}  // namespace newsexport
