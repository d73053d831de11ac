// That no report takes the place of another file of the run: refuse_reports_that_replace().
#include "cli/plan_reports.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "batch/journal.h"
#include "cli/plan_tasks.h"

namespace newsexport {
namespace {

using Paths = std::vector<std::string>;

bool is_file(const std::string& path) {
  std::error_code failure;
  const std::filesystem::file_status status = std::filesystem::status(path, failure);
  const bool is_device = std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
  return !path.empty() && path != kStandardStream && !is_device;
}

Paths reports_of(const CommandLine& command) {
  Paths reports;
  for (const std::string& report :
       {command.report, command.report_summary, command.batch.tdm_policy_output}) {
    if (!report.empty() && report != kStandardStream) reports.push_back(report);
  }
  return reports;
}

/// Articles, and what the command line names beside them.
Paths files_read(const CommandLine& command, const std::vector<InputFile>& inputs,
                 const EditionTask& edition) {
  Paths files = edition.inputs;
  for (const InputFile& input : inputs) files.push_back(input.path);
  for (const EditionFileSection& section : edition.edition.sections)
    for (const EditionEntry& entry : section.articles) files.push_back(entry.path);
  if (is_edition_file(command.edition)) files.push_back(command.edition);
  for (const std::string& file : {command.input_list, command.resource_map}) {
    if (!file.empty()) files.push_back(file);
  }
  for (const std::filesystem::path& file : command.bibliographies) files.push_back(file.string());
  files.insert(files.end(), command.style.sheets.begin(), command.style.sheets.end());
  return files;
}

Paths files_written(const CommandLine& command, const std::vector<Task>& tasks, const EditionTask& edition) {
  Paths files = {edition.output, edition.pdf_output};
  if (command.skips_unchanged)
    files.push_back((std::filesystem::path(output_folder(command)) / kJournalName).string());
  for (const Task& task : tasks) {
    files.push_back(task.output);
    files.push_back(task.pdf_output);
  }
  return files;
}

}  // namespace

bool is_report(const CommandLine& command, const std::string& path) {
  return std::ranges::any_of(reports_of(command), [&](const std::string& report) {
    return file_identity(report) == file_identity(path);
  });
}

void refuse_reports_that_replace(const CommandLine& command, const std::vector<InputFile>& inputs,
                                 const std::vector<Task>& tasks, const EditionTask& edition) {
  const Paths reports = reports_of(command);
  if (reports.empty()) return;
  refuse_outputs_that_replace(reports, files_read(command, inputs, edition));
  std::set<std::string> taken;
  for (const std::string& file : files_written(command, tasks, edition)) {
    if (is_file(file)) taken.insert(file_identity(file));
  }
  for (const std::string& report : reports) {
    if (!is_file(report) || taken.insert(file_identity(report)).second) continue;
    throw Error(Error::Kind::usage, report, "output.clash",
                "it would be written where another file of the run is to stand; nothing is written");
  }
}

}  // namespace newsexport
