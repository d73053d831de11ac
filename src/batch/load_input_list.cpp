// External interface: load_input_list().
#include "batch/load_input_list.h"

#include <string_view>

#include "batch/plan_outputs.h"
#include "support/error.h"
#include "support/files.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

// Bytes. A million paths of 500 bytes each.
constexpr std::size_t kLargestList = std::size_t{500} << 20;

std::string read_list(const std::string& path) {
  try {
    return path == kStandardStream ? read_standard_input(kLargestList) : read_file(path, kLargestList);
  } catch (const Error& error) {
    throw Error(Error::Kind::usage, path, "files-from.unreadable", error.what());
  }
}

}  // namespace

std::vector<std::string> load_input_list(const std::string& path, char separator) {
  const std::string text = read_list(path);
  std::vector<std::string> inputs;
  for (std::string_view entry : split(text, separator)) {
    if (separator == '\n' && entry.ends_with('\r')) entry.remove_suffix(1);
    if (entry.empty()) continue;
    if (entry == kStandardStream && path == kStandardStream) {
      throw Error(Error::Kind::usage, path, "files-from.standard-input",
                  "standard input holds the list, and cannot be an input too");
    }
    inputs.emplace_back(entry);
  }
  return inputs;
}

}  // namespace newsexport
