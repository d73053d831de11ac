// A file of lines that grows as articles are done: ReportFile.
#include "cli/report_file.h"

#include <cerrno>
#include <system_error>
#include <utility>

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
  descriptor_ = path == "-" ? ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0)
                            : ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor_ < 0) fail(path_, errno);
}

ReportFile::~ReportFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void ReportFile::write(std::string_view line) {
  while (descriptor_ >= 0 && failure_ == 0 && !line.empty()) {
    const ssize_t count = ::write(descriptor_, line.data(), line.size());
    if (count < 0 && errno != EINTR) failure_ = errno;
    if (count > 0) line.remove_prefix(static_cast<std::size_t>(count));
  }
}

void ReportFile::close() {
  if (descriptor_ < 0) return;
  if (::close(std::exchange(descriptor_, -1)) != 0 && failure_ == 0) failure_ = errno;
  if (failure_ != 0) fail(path_, failure_);
}

}  // namespace newsexport
