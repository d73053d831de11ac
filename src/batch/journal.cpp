// External interface: Journal.
#include "batch/journal.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "support/descriptor.h"
#include "support/error.h"
#include "support/files.h"

namespace newsexport {
namespace {

namespace fs = std::filesystem;

// Lines of no use that a journal may have beside as many of use as those are.
constexpr std::size_t kIdleLines = 1000;

[[noreturn]] void fail(const std::string& path, const char* code, const char* what) {
  throw Error(Error::Kind::output, path, code,
              fmt::format("the journal cannot be {}: {}", what, std::generic_category().message(errno)));
}

}  // namespace

/// The open journal, which is ours alone until this goes. Another process may have put a new file in its
/// place while we waited; then that is opened.
class Journal::File {
 public:
  File(const std::string& path, int flags) {
    do {
      file_.reset(::open(path.c_str(), flags | O_CLOEXEC, 0666));
    } while (file_.is_open() && lock() && is_replaced());
  }

  bool is_open() const { return file_.is_open(); }

  /// After the last whole line, or after a line end that makes what stands there a line of its own.
  bool append(std::string line) const {
    struct stat status {};
    if (::fstat(file_.number(), &status) != 0) return false;
    char last = '\n';
    if (status.st_size > 0 && ::pread(file_.number(), &last, 1, status.st_size - 1) != 1) return false;
    if (last != '\n') line.insert(0, 1, '\n');
    return write_all(file_, line + '\n');
  }

 private:
  /// Some file systems have no locks: then this process is taken to be the only one. False where none came.
  bool lock() const {
    while (::flock(file_.number(), LOCK_EX) != 0) {
      if (errno != EINTR) return false;
    }
    return true;
  }

  bool is_replaced() const {
    struct stat status {};
    return ::fstat(file_.number(), &status) == 0 && status.st_nlink == 0;
  }

  Descriptor file_;
};

Journal::Journal(const std::string& folder)
    : folder_(folder), path_((fs::path(folder) / kJournalName).string()) {
  const File file(path_, O_RDONLY);
  if (!file.is_open() && (errno == ENOENT || errno == ENOTDIR)) return;
  if (!file.is_open()) fail(path_, "journal.unreadable", "read");
  std::string text;
  try {
    text = read_file(path_, text.max_size());
  } catch (const Error& error) {
    throw Error(Error::Kind::output, path_, "journal.unreadable",
                fmt::format("the journal {}", error.what()));
  }
  std::size_t count = 0;
  for (std::string_view rest = text; !rest.empty(); ++count) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    if (const std::optional<std::string> output = output_of_line(line)) lines_[*output] = line;
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  if (count <= 2 * lines_.size() + kIdleLines) return;
  try {
    write_file(path_, compact_text());
  } catch (const Error&) {
    // It stays as long as it is: whoever may not write here will hear of it with the first output.
  }
}

std::optional<JournalRecord> Journal::find(const std::string& output) const {
  const std::lock_guard lock(mutex_);
  const auto found = lines_.find(output);
  return found == lines_.end() ? std::nullopt : parse_journal_line(found->second);
}

void Journal::add(const JournalRecord& record) {
  const std::lock_guard lock(mutex_);
  std::string line = to_line(record);
  const File file(path_, O_RDWR | O_APPEND | O_CREAT);
  if (!file.is_open() || !file.append(line)) fail(path_, "journal.unwritable", "written");
  lines_[record.output] = std::move(line);
}

std::string Journal::relative(const std::string& path) const {
  if (folder_.empty()) return path;
  const fs::path below =
      fs::path(path).lexically_normal().lexically_relative(fs::path(folder_).lexically_normal());
  return below.empty() ? path : below.string();
}

std::string Journal::located(const std::string& relative_path) const {
  return (fs::path(folder_) / relative_path).string();
}

/// The lines that count.
std::string Journal::compact_text() const {
  std::vector<std::string_view> kept;
  for (const auto& [output, line] : lines_) kept.push_back(line);
  std::ranges::sort(kept);
  return fmt::format("{}\n", fmt::join(kept, "\n"));
}

}  // namespace newsexport
