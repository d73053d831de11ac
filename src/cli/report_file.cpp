// A file of lines that grows as articles are done: ReportFile.
#include "cli/report_file.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>

#include "support/error.h"

namespace newsexport {
namespace {

[[noreturn]] void fail(const std::string& path, int failure) {
  throw Error(Error::Kind::output, path, "output.unwritable",
              fmt::format("the report cannot be written: {}", std::generic_category().message(failure)));
}

}  // namespace

ReportFile::ReportFile(const std::string& path) : path_(path) {
  if (path.empty()) return;
  file_.reset(path == "-" ? ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0)
                          : ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (!file_.is_open()) fail(path_, errno);
}

void ReportFile::write(std::string_view line) {
  if (file_.is_open() && failure_ == 0 && !write_all(file_, line)) failure_ = errno;
}

void ReportFile::close() {
  if (!file_.is_open()) return;
  if (!file_.close() && failure_ == 0) failure_ = errno;
  if (failure_ != 0) fail(path_, failure_);
}

}  // namespace newsexport
