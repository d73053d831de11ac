#pragma once

#include <optional>
#include <string_view>

namespace newsexport {

struct CommandLine;

/// What a run turns out to be, as far as it is known by now.
struct RunFacts {
  std::optional<bool> reads_folders;     ///< an input is a folder
  std::optional<bool> has_sources;       ///< an article has citations, sources or a reference of its own
  std::optional<bool> cites_from_files;  ///< an article cites a work from one of the files of --bibliography
};

/// What must be so for an option to have an effect. Each row of the option table refers to one.
struct Condition {
  /// What is missing where it is not so: "no PDF is made, and it is about its pages".
  std::string_view lack;
  /// None: it cannot be said yet.
  std::optional<bool> (*is_met)(const CommandLine& command, const RunFacts& facts);
};

namespace conditions {

// The option does what it says on every run.
extern const Condition kAlways;

// Decided by the command line alone.
extern const Condition kIsWritten;       ///< what is made is not only checked
extern const Condition kNamesOutput;     ///< that, or the name's ending says what is to be checked
extern const Condition kWritesBook;      ///< an EPUB or a PDF is written
extern const Condition kWritesPages;     ///< an EPUB, a PDF or the dump of pages
extern const Condition kWritesAppendix;  ///< that, or the dump of the model
extern const Condition kMakesLook;       ///< an EPUB or a PDF is made or checked, or the dump of pages
extern const Condition kMakesPages;      ///< a PDF, its dump, or the cover of an edition
extern const Condition kSetsPages;       ///< a PDF or its dump
extern const Condition kGoesOut;         ///< not only looked into, as by --dump-model and --audit
extern const Condition kAudits;
extern const Condition kReadsList;  ///< --files-from
extern const Condition kWorksInParallel;

// Decided by the inputs.
extern const Condition kReadsFolders;

// Decided by the articles.
extern const Condition kHasSources;       ///< and they are set
extern const Condition kCombinesSources;  ///< those of an edition that is written
extern const Condition kCitesFromFiles;

}  // namespace conditions
}  // namespace newsexport
