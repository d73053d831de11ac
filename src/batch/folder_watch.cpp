// inotify(7): FolderWatch.
#include "batch/folder_watch.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "support/error.h"

namespace newsexport {
namespace {

namespace fs = std::filesystem;

// How long it must be quiet for what has come to be looked at: a copied folder is one change then.
constexpr int kQuietMilliseconds = 200;
// And how long it need not be quiet: where there is always something, something is done.
constexpr int kLongestBurst = 10;  // quiet times

// How quiet it must have been around a file that is not closed: a second in which nothing happens counts
// five, one in which something else does, one.
constexpr int kQuietSecond = 5;
constexpr int kSettled = 15;

constexpr std::uint32_t kFileEvents =
    IN_CLOSE_WRITE | IN_MODIFY | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_ATTRIB;
constexpr std::uint32_t kFolderEvents = IN_DELETE_SELF | IN_MOVE_SELF;

[[noreturn]] void fail(const std::string& folder, int failure) {
  if (failure == ENOSPC) {
    throw Error(Error::Kind::usage, folder, "watch.limit",
                "the system watches no further folder; the sysctl fs.inotify.max_user_watches sets how many");
  }
  throw Error(Error::Kind::usage, folder, "watch.unreadable",
              fmt::format("it cannot be watched: {}", std::generic_category().message(failure)));
}

bool has_input(int descriptor, int milliseconds) {
  pollfd waiting{descriptor, POLLIN, 0};
  return ::poll(&waiting, 1, milliseconds) > 0;
}

bool is_folder(const std::string& path) {
  std::error_code unknown;
  return fs::is_directory(path, unknown);
}

/// To another file: one that was whole before, and that nobody is about to close.
bool is_link(const std::string& path) {
  std::error_code unknown;
  return fs::is_symlink(path, unknown) || fs::hard_link_count(path, unknown) > 1;
}

}  // namespace

FolderWatch::FolderWatch(const std::string& folder)
    : events_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)), root_(folder), identity_(identity_of(folder)) {
  if (!events_.is_open()) fail(folder, errno);
  if (!is_folder(root_)) throw Error(Error::Kind::usage, root_, "watch.no-folder", "there is no such folder");
  std::set<int> visited;
  watch(root_, visited);
  root_watch_ = folders_.empty() ? -1 : folders_.begin()->first;
}

FolderChanges FolderWatch::wait(int milliseconds) {
  FolderChanges changes;
  const bool has_come = has_input(events_.number(), milliseconds);
  for (int burst = 0; has_come && burst < kLongestBurst; ++burst) {
    if (!read_events(changes) || !has_input(events_.number(), kQuietMilliseconds)) break;
  }
  if (!changes.folders.empty()) forget_moved_away(changes);
  settle(changes, has_come ? 1 : kQuietSecond);
  // Nobody tells of the folder when one above it is moved.
  if (identity_of(root_) != identity_) changes.is_gone = true;
  return changes;
}

FolderWatch::Identity FolderWatch::identity_of(const std::string& folder) {
  struct stat status {};
  if (::stat(folder.c_str(), &status) != 0) return std::nullopt;
  return std::pair<std::uint64_t, std::uint64_t>(status.st_dev, status.st_ino);
}

void FolderWatch::watch(const std::string& folder, std::set<int>& visited) {
  const int number =
      ::inotify_add_watch(events_.number(), folder.c_str(), kFileEvents | kFolderEvents | IN_ONLYDIR);
  // One that goes meanwhile, or that we may not see, is no loss.
  if (number < 0 && (errno == ENOENT || errno == ENOTDIR || errno == EACCES) && folder != root_) return;
  if (number < 0) fail(folder, errno);
  if (!visited.insert(number).second) return;  // a ring of links
  const auto [known, is_new] = folders_.emplace(number, folder);
  if (!is_new && known->second != folder) {
    // The system gives one folder one watch: it was moved here, unless it stands at the old place too.
    std::error_code unknown;
    if (fs::equivalent(known->second, folder, unknown)) return;
    known->second = folder;
  }
  std::error_code failure;
  fs::directory_iterator entry(folder, failure);
  for (; !failure && entry != fs::directory_iterator(); entry.increment(failure)) {
    std::error_code unknown;
    if (entry->is_directory(unknown) && !entry->path().filename().string().starts_with('.'))
      watch((fs::path(folder) / entry->path().filename()).string(), visited);
  }
}

void FolderWatch::watch_new(const std::string& folder, FolderChanges& changes) {
  try {
    std::set<int> visited;
    watch(folder, visited);
  } catch (const Error& error) {
    changes.problem = Diagnostic{Severity::error, error.subject(), {}, error.what(), error.code()};
  }
}

/// Those that were moved within the root have their new names by now.
void FolderWatch::forget_moved_away(const FolderChanges& changes) {
  for (const std::string& gone : changes.folders) {
    if (is_folder(gone)) continue;
    std::erase_if(folders_, [&](const auto& watched) {
      const bool is_away = watched.second == gone || watched.second.starts_with(gone + '/');
      if (is_away) ::inotify_rm_watch(events_.number(), watched.first);
      return is_away;
    });
  }
}

void FolderWatch::settle(FolderChanges& changes, int quiet) {
  for (auto& [path, quiet_for] : unsettled_) {
    quiet_for += quiet;
    if (quiet_for >= kSettled) changes.files.insert(path);
  }
  std::erase_if(unsettled_, [](const auto& file) { return file.second >= kSettled; });
  for (const auto& [path, quiet_for] : unsettled_) changes.unsettled.insert(path);
}

bool FolderWatch::read_events(FolderChanges& changes) {
  alignas(inotify_event) std::array<char, 1 << 16> buffer;
  const ssize_t count = ::read(events_.number(), buffer.data(), buffer.size());
  if (count <= 0) return false;
  for (std::size_t at = 0; at < static_cast<std::size_t>(count);) {
    inotify_event event;
    std::memcpy(&event, buffer.data() + at, sizeof event);
    const std::string name = event.len > 0 ? std::string(buffer.data() + at + sizeof event) : std::string();
    at += sizeof event + event.len;
    take(event.wd, event.mask, name, changes);
  }
  return true;
}

void FolderWatch::take(int number, std::uint32_t mask, const std::string& name, FolderChanges& changes) {
  if ((mask & IN_Q_OVERFLOW) != 0) {
    changes.is_everything = true;
    unsettled_.clear();
    watch_new(root_, changes);
    return;
  }
  const auto folder = folders_.find(number);
  if (folder == folders_.end()) return;
  if (number == root_watch_ && (mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT)) != 0)
    changes.is_gone = true;
  if ((mask & IN_IGNORED) != 0) {
    folders_.erase(folder);
    return;
  }
  if (name.empty() || name.starts_with('.')) return;
  const std::string path = (fs::path(folder->second) / name).string();
  const bool has_come = (mask & (IN_CREATE | IN_MOVED_TO)) != 0;
  if ((mask & IN_ISDIR) != 0 || (has_come && is_folder(path))) {
    changes.folders.insert(path);
    if (has_come || (mask & IN_ATTRIB) != 0) watch_new(path, changes);  // it may be readable now
  } else if ((mask & IN_MODIFY) != 0 || ((mask & IN_CREATE) != 0 && !is_link(path))) {
    unsettled_[path] = 0;
  } else if ((mask & IN_ATTRIB) != 0 && unsettled_.contains(path)) {
    return;  // its time or rights were set while it is written
  } else {
    changes.files.insert(path);
    unsettled_.erase(path);
  }
}

}  // namespace newsexport
