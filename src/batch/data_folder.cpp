// External interface: find_data_folder().
#include "batch/data_folder.h"

#include <system_error>

namespace newsexport {

std::filesystem::path find_data_folder() {
  std::error_code failure;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failure);
  if (failure) return {};
  const std::filesystem::path folder = program.parent_path();
  for (const auto& data : {folder / "data", folder.parent_path() / "share" / "newsexport"}) {
    if (std::filesystem::exists(data / "fonts" / "fonts.index", failure)) return data;
  }
  return {};
}

}  // namespace newsexport
