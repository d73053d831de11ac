// External interface: reading a file whole, writing a file whole or not at all.
#include "support/files.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "support/address.h"
#include "support/descriptor.h"
#include "support/error.h"
#include "support/pending_file.h"

namespace newsexport {
namespace {

namespace fs = std::filesystem;

std::string reason() {
  return std::generic_category().message(errno);
}

[[noreturn]] void fail_input(const std::string& subject, std::string code, const std::string& message) {
  throw Error(Error::Kind::input, subject, std::move(code), message);
}

[[noreturn]] void fail_missing(const std::string& subject) {
  const bool is_host = subject.starts_with("www.");
  if (!is_host && !is_address(subject)) fail_input(subject, "input.missing", "no such file");
  const bool is_local = subject.starts_with("file:");
  fail_input(subject, "input.address",
             is_local
                 ? "it is an address; give the path of the file, without \"file://\""
                 : "it is an address, and nothing is fetched from the web; save the page in a browser, and "
                   "give the saved file");
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

}  // namespace

std::string read_file(const fs::path& path, std::size_t largest) {
  const std::string subject = path.string();
  // O_NONBLOCK: opening a pipe that nobody writes to must not wait for ever.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.number() < 0 && (errno == ENOENT || errno == ENOTDIR)) fail_missing(subject);
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
  PendingFile file(path);
  file.append(bytes);
  file.commit();
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
