// External interface: reading a file whole, writing a file whole or not at all.
#include "support/files.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "support/error.h"

namespace newsexport {
namespace {

namespace fs = std::filesystem;

/// An open file; closed when it goes.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int number() const { return number_; }
  /// Closes now, so that an error of the last write (a full disk on a network) is seen.
  bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

std::string reason() {
  return std::generic_category().message(errno);
}

[[noreturn]] void fail_input(const std::string& subject, std::string code, const std::string& message) {
  throw Error(Error::Kind::input, subject, std::move(code), message);
}

[[noreturn]] void fail_output(const fs::path& path) {
  throw Error(Error::Kind::output, path.string(), "output.unwritable",
              fmt::format("cannot be written: {}", reason()));
}

std::string read_to_end(int descriptor, const std::string& subject, std::size_t largest,
                        std::size_t expected) {
  constexpr std::size_t kPiece = 1 << 16;
  std::string bytes;
  bytes.reserve(expected + 1);
  for (;;) {
    const std::size_t before = bytes.size();
    bytes.resize(before + std::max(kPiece, expected > before ? expected - before + 1 : 0));
    const ssize_t count = ::read(descriptor, bytes.data() + before, bytes.size() - before);
    const int error = errno;
    bytes.resize(before + static_cast<std::size_t>(count > 0 ? count : 0));
    if (count == 0) return bytes;
    if (count < 0 && error == EINTR) continue;
    errno = error;
    if (count < 0) fail_input(subject, "input.unreadable", fmt::format("cannot be read: {}", reason()));
    if (bytes.size() > largest) {
      fail_input(subject, "input.too-large", fmt::format("is larger than {} MiB", largest >> 20));
    }
  }
}

bool is_same(const struct stat& one, const struct stat& other) {
  return one.st_size == other.st_size && one.st_mtim.tv_sec == other.st_mtim.tv_sec &&
         one.st_mtim.tv_nsec == other.st_mtim.tv_nsec;
}

/// A regular file as it was at one time: read again where somebody wrote to it meanwhile.
std::string read_settled(int descriptor, struct stat before, const std::string& subject,
                         std::size_t largest) {
  constexpr int kAttempts = 3;
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    std::string bytes = read_to_end(descriptor, subject, largest, static_cast<std::size_t>(before.st_size));
    struct stat after {};
    if (::fstat(descriptor, &after) == 0 && is_same(before, after)) return bytes;
    before = after;
    ::lseek(descriptor, 0, SEEK_SET);
  }
  fail_input(subject, "input.changing", "it is written to while it is read");
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

/// A name beside `path` that no other process or thread uses.
fs::path temporary_name(const fs::path& path) {
  static std::atomic<unsigned> counter = 0;
  return path.parent_path() / fmt::format(".{}.{}-{}.part",
                                          path.filename().string().substr(0, kLongestPartialStem), ::getpid(),
                                          ++counter);
}

void flush_folder(const fs::path& folder) {
  const Descriptor opened(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.number() >= 0) ::fsync(opened.number());
}

void write_straight(const fs::path& path, std::string_view bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (file.number() < 0 || !write_all(file.number(), bytes) || !file.close()) fail_output(path);
}

void write_beside_and_rename(const fs::path& path, std::string_view bytes) {
  const fs::path temporary = temporary_name(path);
  Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (file.number() < 0) fail_output(path);
  const bool is_written = write_all(file.number(), bytes) && ::fsync(file.number()) == 0 && file.close() &&
                          ::rename(temporary.c_str(), path.c_str()) == 0;
  if (!is_written) {
    const int error = errno;
    ::unlink(temporary.c_str());
    errno = error;
    fail_output(path);
  }
  flush_folder(path.parent_path());
}

}  // namespace

std::string read_file(const fs::path& path, std::size_t largest) {
  const std::string subject = path.string();
  // O_NONBLOCK: opening a pipe that nobody writes to must not wait for ever.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.number() < 0 && (errno == ENOENT || errno == ENOTDIR))
    fail_input(subject, "input.missing", "no such file");
  struct stat status {};
  if (file.number() < 0 || ::fstat(file.number(), &status) != 0) {
    fail_input(subject, "input.unreadable", fmt::format("cannot be opened: {}", reason()));
  }
  if (S_ISDIR(status.st_mode)) fail_input(subject, "input.not-a-file", "is a folder, not a file");
  if (S_ISCHR(status.st_mode) || S_ISBLK(status.st_mode))
    fail_input(subject, "input.not-a-file", "is a device, not a file");
  if (S_ISREG(status.st_mode) && static_cast<std::size_t>(status.st_size) > largest) {
    fail_input(subject, "input.too-large", fmt::format("is larger than {} MiB", largest >> 20));
  }
  if (S_ISREG(status.st_mode)) return read_settled(file.number(), status, subject, largest);
  if (S_ISFIFO(status.st_mode)) ::fcntl(file.number(), F_SETFL, 0);
  return read_to_end(file.number(), subject, largest, 0);
}

std::string read_standard_input(std::size_t largest) {
  return read_to_end(STDIN_FILENO, "-", largest, 0);
}

void write_file(const fs::path& path, std::string_view bytes) {
  std::error_code error;
  if (!path.parent_path().empty()) {
    fs::create_directories(path.parent_path(), error);
    if (error) {
      errno = error.value();
      fail_output(path);
    }
  }
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) {
    errno = EISDIR;
    fail_output(path);
  }
  if (exists && !S_ISREG(status.st_mode)) return write_straight(path, bytes);
  // A symbolic link stays one: the file that it names is replaced.
  const fs::path target = fs::is_symlink(path, error) ? fs::weakly_canonical(path, error) : path;
  write_beside_and_rename(error ? path : target, bytes);
}

std::optional<PartialFile> parse_partial_name(std::string_view name) {
  constexpr std::string_view kEnding = ".part";
  if (!name.starts_with('.') || !name.ends_with(kEnding)) return std::nullopt;
  const std::string_view bare = name.substr(1, name.size() - std::min(name.size(), 1 + kEnding.size()));
  const std::size_t dot = bare.rfind('.');
  const std::size_t dash = bare.rfind('-');
  if (dot == bare.npos || dash == bare.npos || dash < dot) return std::nullopt;
  PartialFile part{std::string(bare.substr(0, dot))};
  const std::string_view numbers = bare.substr(dot + 1);
  unsigned count = 0;
  const char* end = numbers.data() + numbers.size();
  const auto [after_process, no_process] = std::from_chars(numbers.data(), end, part.process);
  if (no_process != std::errc() || after_process == end || *after_process != '-') return std::nullopt;
  const auto [after_count, no_count] = std::from_chars(after_process + 1, end, count);
  const bool is_ours = no_count == std::errc() && after_count == end && part.process > 0;
  return is_ours && !part.output.empty() ? std::optional(part) : std::nullopt;
}

}  // namespace newsexport
