#pragma once

#include <string>
#include <vector>

#include "batch/run_batch.h"

namespace newsexport {

/// An edition to be made.
struct EditionTask {
  /// What it says of itself; its sections name further inputs, by paths as open_input() takes them.
  EditionFile edition;
  std::string folder;               ///< where the cover lies; empty: the current one
  std::vector<std::string> inputs;  ///< articles behind those of the sections, in no section
  std::string output;               ///< as in Task
  std::string pdf_output;
};

/// Whether the argument of --edition names an edition file: it ends in ".yaml" or ".yml".
bool is_edition_file(std::string_view argument);

/// Reads an edition file, with the paths that it names made relative to where the program runs. Throws Error
/// (kind usage) as read_edition_file() and read_file() do.
EditionTask load_edition(const std::string& path, Diagnostics& diagnostics);

/// How many inputs the edition has, those of its sections and the others.
std::size_t input_count(const EditionTask& task);

/// Binds the articles of all inputs into one book and writes it. `report` is called once for each input, then
/// for the edition itself, whose `input` is its title. An article that cannot be read is left out; under
/// WarningPolicy::refuse it ends the edition. Told
/// to stop by `options.is_to_stop` before all inputs are read, it makes no edition. Nothing is thrown.
BatchSummary run_edition(const EditionTask& task, const BatchOptions& options, const ReportSink& report);

}  // namespace newsexport
