// Files that are seen when they are whole, and files that are never seen: PendingFile, Spool.
#include "support/pending_file.h"

#include <atomic>
#include <cerrno>
#include <system_error>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "support/error.h"
#include "support/files.h"

namespace newsexport {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, int error) {
  throw Error(Error::Kind::output, path.string(), "output.unwritable",
              fmt::format("cannot be written: {}", std::generic_category().message(error)));
}

void make_parent_folders(const fs::path& path) {
  if (path.parent_path().empty()) return;
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  if (error) fail(path, error.value());
}

/// A name beside `path` that no other process of this machine uses, and no other thread.
fs::path temporary_name(const fs::path& path) {
  static std::atomic<unsigned> counter = 0;
  return path.parent_path() / fmt::format(".{}.{}-{}.part",
                                          path.filename().string().substr(0, kLongestPartialStem), ::getpid(),
                                          ++counter);
}

struct NewFile {
  fs::path name;
  int descriptor;
};

/// Beside `path`, to be written and read. The name may stand there already, left by a process of this number
/// on another machine or in another container.
NewFile create_beside(const fs::path& path) {
  constexpr int kAttempts = 1000;
  for (int attempt = 1;; ++attempt) {
    const fs::path name = temporary_name(path);
    const int descriptor = ::open(name.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor >= 0 || errno != EEXIST || attempt == kAttempts) return {name, descriptor};
  }
}

void flush_folder(const fs::path& folder) {
  const Descriptor opened(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.is_open()) ::fsync(opened.number());
}

}  // namespace

PendingFile::PendingFile(const fs::path& path) : path_(path), target_(path) {
  make_parent_folders(path);
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) fail(path, EISDIR);
  if (exists && !S_ISREG(status.st_mode)) {
    file_.reset(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  } else {
    // A symbolic link stays one: the file that it names is replaced.
    std::error_code error;
    if (fs::is_symlink(path, error)) target_ = fs::weakly_canonical(path, error);
    if (error) target_ = path;
    const auto [name, descriptor] = create_beside(target_);
    file_.reset(descriptor);
    if (file_.is_open()) temporary_ = name;
  }
  if (!file_.is_open()) fail(path, errno);
}

PendingFile::~PendingFile() {
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void PendingFile::append(std::string_view bytes) {
  if (!write_all(file_, bytes)) fail(path_, errno);
}

void PendingFile::commit() {
  const bool is_straight = temporary_.empty();
  const bool is_written = (is_straight || ::fsync(file_.number()) == 0) && file_.close() &&
                          (is_straight || ::rename(temporary_.c_str(), target_.c_str()) == 0);
  if (!is_written) fail(path_, errno);
  if (!is_straight) flush_folder(target_.parent_path());
  temporary_.clear();
}

Spool::Spool(const fs::path& path) : path_(path) {
  make_parent_folders(path);
  const auto [name, descriptor] = create_beside(path);
  file_.reset(descriptor);
  if (!file_.is_open() || ::unlink(name.c_str()) != 0) fail(path, errno);
}

void Spool::append(std::string_view bytes) {
  if (!write_all(file_, bytes)) fail(path_, errno);
}

void Spool::copy_to(PendingFile& file) const {
  std::vector<char> piece(1 << 16);
  off_t at = 0;
  for (;;) {
    const ssize_t count = ::pread(file_.number(), piece.data(), piece.size(), at);
    if (count == 0) return;
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(path_, errno);
    file.append({piece.data(), static_cast<std::size_t>(count)});
    at += count;
  }
}

}  // namespace newsexport
