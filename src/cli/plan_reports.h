#pragma once

#include <string>
#include <vector>

#include "batch/run_edition.h"
#include "cli/command_line.h"

namespace newsexport {

/// Throws Error (kind usage) where the file of --report, --report-summary or
/// --tdm-policy-out is a folder (`output.is-folder`),
/// would replace what the run reads (`output.is-input`), or is one of its outputs or another of the
/// three
/// (`output.clash`). `tasks` are those of the run, `edition` the one to be made, or an empty one.
void refuse_reports_that_replace(const CommandLine& command, const std::vector<InputFile>& inputs,
                                 const std::vector<Task>& tasks, const EditionTask& edition);

/// Whether the path is that of one of the reports, which may lie where a folder is watched.
bool is_report(const CommandLine& command, const std::string& path);

}  // namespace newsexport
