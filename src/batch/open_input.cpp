// External interface: open_input().
#include "batch/open_input.h"

#include <memory>

#include "batch/plan_outputs.h"
#include "batch/resource_folders.h"
#include "support/decode.h"
#include "support/files.h"

namespace newsexport {
namespace {

namespace fs = std::filesystem;

std::string read_bytes(const std::string& input) {
  if (input == kStandardStream) return read_standard_input(kLargestInput);
  return read_file(input, kLargestInput);
}

fs::path folder_of(const std::string& input) {
  return input == kStandardStream ? fs::path() : fs::path(input).parent_path();
}

SourceBundle require_source(const std::string& input, std::string_view epub) {
  try {
    std::optional<SourceBundle> bundle = find_embedded_source(epub, kLargestInput);
    if (bundle) return std::move(*bundle);
  } catch (const Error& error) {
    throw Error(Error::Kind::input, input, error.code(), error.what());
  }
  throw Error(
      Error::Kind::input, input, "epub.no-source",
      "this EPUB does not carry the article that it was made from; only one that newsexport made with "
      "--embed-source can be read");
}

}  // namespace

OpenedInput open_input(const std::string& input, const std::vector<fs::path>& resource_folders,
                       const ResourceMap* map) {
  OpenedInput opened{input, "", read_bytes(input),
                     read_from_folders(folder_of(input), resource_folders, map)};
  if (!is_epub(opened.bytes)) return opened;
  // Shared, because functions are copied.
  const auto bundle = std::make_shared<const SourceBundle>(require_source(input, opened.bytes));
  opened.name = input + "/" + bundle->name;
  opened.format = bundle->format;
  opened.bytes = bundle->bytes;
  opened.read_resource = [bundle, outside = std::move(opened.read_resource)](const std::string& path) {
    const auto found = bundle->resources.find(path);
    return found == bundle->resources.end() ? outside(path) : found->second;
  };
  return opened;
}

}  // namespace newsexport
