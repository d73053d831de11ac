// External interface: data_folders().
#include "batch/data_folders.h"

#include <system_error>

namespace newsexport {

Places data_folders() {
  std::error_code failure;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failure);
  if (failure) return {};
  const std::filesystem::path folder = program.parent_path();
  return {folder / "data", folder.parent_path() / "share" / "newsexport"};
}

}  // namespace newsexport
