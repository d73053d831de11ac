#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>

namespace newsexport {

/// What happened below a folder. Paths are the watched folder's, as it was named, with what is below it.
struct FolderChanges {
  std::set<std::string> files;      ///< written, moved in, moved away or deleted
  std::set<std::string> folders;    ///< made or moved in: anything below may be new
  std::set<std::string> unsettled;  ///< files that somebody is still writing to
  bool is_everything = false;       ///< the system has lost count: anything may have changed
  bool is_gone = false;             ///< the folder itself was deleted or moved away

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
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  /// Waits until something has changed and then nothing for a while (0.2 s), or until `milliseconds` are over
  /// or a signal comes; gives what changed, maybe nothing. Throws as the constructor does.
  FolderChanges wait(int milliseconds);

 private:
  void watch(const std::string& folder);
  /// Whether something was there to read.
  bool read_events(FolderChanges& changes);
  void take(int number, std::uint32_t mask, const std::string& name, FolderChanges& changes);

  int descriptor_;
  const std::string root_;
  int root_watch_ = -1;
  std::map<int, std::string> folders_;  ///< by watch
  std::set<std::string> unsettled_;
};

}  // namespace newsexport
