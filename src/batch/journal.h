#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "batch/journal_record.h"

namespace newsexport {

inline constexpr std::string_view kJournalName = ".newsexport-journal";

/// What was made in a folder of outputs, and from what: a file of lines there, to which a line is added for
/// each input whose outputs are all written. Nothing is ever changed in place: what a crash or a bad disk
/// leaves of a line is passed over, wherever it stands, and costs no more than doing that input again.
/// Several processes may add to one journal at once, on several machines too where the folder's file system
/// knows flock(2). Thread-safe.
class Journal {
 public:
  /// Reads the journal of `folder` ("": the current one), where there is one, and writes it anew if most of
  /// it is out of date. Throws Error (kind output) `journal.unreadable`.
  explicit Journal(const std::string& folder);

  const std::string& path() const { return path_; }

  /// The newest record of `output`, a path relative to the folder, among those that the journal had when it
  /// was read and those added since by this process.
  std::optional<JournalRecord> find(const std::string& output) const;

  /// Throws Error (kind output) `journal.unwritable`.
  void add(const JournalRecord& record);

  /// As a record has it: relative to the journal's folder.
  std::string relative(const std::string& path) const;
  /// The opposite.
  std::string located(const std::string& relative_path) const;

 private:
  class File;

  std::string compact_text() const;

  std::string folder_;
  std::string path_;
  std::unordered_map<std::string, std::string> lines_;  ///< by output
  mutable std::mutex mutex_;                            ///< of lines_; flock() is between processes
};

}  // namespace newsexport
