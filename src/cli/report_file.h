#pragma once

#include <string>
#include <string_view>

#include "support/descriptor.h"

namespace newsexport {

/// The file of --report: written as articles are done, so that it can be followed and holds all that was done
/// when the program is killed.
class ReportFile {
 public:
  /// Empties `path`; "-" is standard output, an empty path is no file at all. Throws Error (kind output)
  /// `output.unwritable`, as all functions here do.
  explicit ReportFile(const std::string& path);
  ReportFile(const ReportFile&) = delete;
  ReportFile& operator=(const ReportFile&) = delete;

  /// Appends a line. The first that cannot be written ends the report, and not the batch.
  void write(std::string_view line);

  /// Throws where a line could not be written.
  void close();

 private:
  std::string path_;
  Descriptor file_;
  int failure_ = 0;  ///< the errno of the first line that could not be written
};

}  // namespace newsexport
