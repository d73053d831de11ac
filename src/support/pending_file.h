#pragma once

#include <filesystem>
#include <string_view>

#include "support/descriptor.h"

namespace newsexport {

/// A file that is written piece by piece and stands under its name only when it is whole: `path` holds either
/// all that was appended or what it held before. It is written into a new file in the same folder (see
/// parse_partial_name()), flushed to the disk, then renamed. Missing parent folders are made. A path that is
/// a device or pipe (/dev/stdout) is written straight. All throw Error (kind output): `output.unwritable`.
class PendingFile {
 public:
  explicit PendingFile(const std::filesystem::path& path);
  PendingFile(const PendingFile&) = delete;
  PendingFile& operator=(const PendingFile&) = delete;
  /// What was not committed goes.
  ~PendingFile();

  void append(std::string_view bytes);

  /// Puts the file under its name.
  void commit();

 private:
  std::filesystem::path path_;       ///< as the user wrote it
  std::filesystem::path target_;     ///< the file that is replaced: where a symbolic link leads
  std::filesystem::path temporary_;  ///< empty: what is there is written straight, or all is done
  Descriptor file_;
};

/// Bytes that wait on the disk: a file that has no name, and goes with the process however it ends.
class Spool {
 public:
  /// In the folder of `path`, which is made if need be. Throws Error (kind output) `output.unwritable` about
  /// `path`, as all functions here do.
  explicit Spool(const std::filesystem::path& path);

  void append(std::string_view bytes);
  void copy_to(PendingFile& file) const;

 private:
  std::filesystem::path path_;
  Descriptor file_;
};

}  // namespace newsexport
