#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "support/descriptor.h"
#include "support/diagnostics.h"

namespace newsexport {

/// What happened below a folder. Paths are the watched folder's, as it was named, with what is below it.
struct FolderChanges {
  std::set<std::string> files;        ///< written, moved in, moved away or deleted
  std::set<std::string> folders;      ///< made or moved in: anything below may be new
  std::set<std::string> unsettled;    ///< files that somebody is still writing to
  bool is_everything = false;         ///< the system has lost count: anything may have changed
  bool is_gone = false;               ///< the folder itself was deleted or moved away
  std::optional<Diagnostic> problem;  ///< a folder that has come cannot be watched

  bool empty() const { return files.empty() && folders.empty() && !is_everything && !is_gone; }
};

/// Tells what changes below a folder, by inotify(7), from when it is made. Hidden files and folders are not
/// looked at; symbolic links to folders are followed. Changes made on other machines of a network are not
/// told by the system. Not thread-safe.
class FolderWatch {
 public:
  /// Throws Error (kind usage): `watch.no-folder`, `watch.limit` where the system allows no further watch,
  /// and `watch.unreadable`.
  explicit FolderWatch(const std::string& folder);
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  /// Waits until something has changed and then nothing for a while (0.2 s), or until `milliseconds` are over
  /// or a signal comes; gives what changed, maybe nothing. A file that somebody writes to is told of when it
  /// is closed, or when nothing was written to it for some three seconds: who wrote may be gone unseen.
  FolderChanges wait(int milliseconds);

 private:
  /// What is one folder, whatever its name: device and inode; none where it is not there.
  using Identity = std::optional<std::pair<std::uint64_t, std::uint64_t>>;
  static Identity identity_of(const std::string& folder);

  /// The folder with all below it; `visited` are the watches that this call and those above it have made.
  void watch(const std::string& folder, std::set<int>& visited);
  void watch_new(const std::string& folder, FolderChanges& changes);
  void forget_moved_away(const FolderChanges& changes);
  void settle(FolderChanges& changes, int quiet);
  /// Whether something was there to read.
  bool read_events(FolderChanges& changes);
  void take(int number, std::uint32_t mask, const std::string& name, FolderChanges& changes);

  Descriptor events_;
  const std::string root_;
  int root_watch_ = -1;
  std::map<int, std::string> folders_;    ///< by watch
  Identity identity_;                     ///< of the root
  std::map<std::string, int> unsettled_;  ///< how quiet it has been since they were written to
};

}  // namespace newsexport
