#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace newsexport {

/// A file mapped read-only into memory: opening costs nothing however large it is, and processes share it.
class MappedFile {
 public:
  /// None where the file cannot be opened or is empty.
  static std::optional<MappedFile> open(const std::filesystem::path& path);
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  ~MappedFile();

  /// Stays where it is for as long as this object, or the one it was moved to, lives.
  std::string_view bytes() const { return bytes_; }

 private:
  explicit MappedFile(std::string_view bytes) : bytes_(bytes) {}
  std::string_view bytes_;
};

}  // namespace newsexport
