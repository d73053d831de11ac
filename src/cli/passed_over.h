#pragma once

#include <string>
#include <vector>

#include "batch/gather_inputs.h"
#include "batch/plan_outputs.h"
#include "cli/command_line.h"
#include "cli/run_diagnostics.h"
#include "cli/run_end.h"

namespace newsexport {

/// Takes off what the run writes itself, or an earlier run of the same command wrote: the outputs of `tasks`,
/// with the folders of those that hold several articles, and the reports.
void forget_own_files(std::vector<PassedOver>& passed_over, const CommandLine& command,
                      const std::vector<Task>& tasks);

/// "3 files passed over (2 DOCX, 1 TIFF): drop/letter.docx, drop/note.docx, drop/scan.tiff"; of one alone
/// "1 file passed over: drop/letter.docx (DOCX)". The first few are named.
std::string passed_over_in_words(const std::vector<PassedOver>& passed_over);

/// A warning (`input.passed-over`) for files that may be articles, and a note for their companions
/// (`input.companion`); nothing for none.
std::vector<Diagnostic> passed_over_diagnostics(const std::vector<PassedOver>& passed_over);

/// Says that, and keeps in `end` what may be articles.
void take_passed_over(const std::vector<PassedOver>& files, RunDiagnostics& found, RunEnd& end);

}  // namespace newsexport
