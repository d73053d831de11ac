// From the command line to the tasks of the batch: gather_inputs(), plan_tasks().
#include "cli/plan_tasks.h"

#include "batch/load_input_list.h"
#include "batch/run_edition.h"
#include "batch/shard.h"
#include "cli/passed_over.h"
#include "cli/shard_environment.h"

namespace newsexport {
namespace {

std::vector<Task> unwritten_tasks(const std::vector<InputFile>& inputs, const std::string& output) {
  std::vector<Task> tasks;
  for (const InputFile& input : inputs) tasks.push_back({input.path, output, ""});
  return tasks;
}

std::vector<Task> plan_all_tasks(const CommandLine& command, const std::vector<InputFile>& inputs) {
  const bool is_unnamed = command.output.file.empty() && command.output.folder.empty();
  if (prints_text(command.action)) {
    const std::string& file = command.output.file;
    if (file.empty() || file == kStandardStream) return unwritten_tasks(inputs, kStandardStream);
    if (inputs.size() > 1)
      throw Error(Error::Kind::usage, file, "usage.output",
                  "the texts of several inputs go to standard output; -o takes that of one");
  }
  if (command.action == Action::check && is_unnamed) return unwritten_tasks(inputs, "");
  const Product product = command.batch.conversion.product;
  std::vector<Task> tasks = plan_outputs(inputs, command.output, product == Product::pdf ? ".pdf" : ".epub");
  if (product == Product::epub_and_pdf) {
    const std::vector<Task> prints = plan_outputs(inputs, command.output, ".pdf");
    for (std::size_t i = 0; i < tasks.size(); ++i) tasks[i].pdf_output = prints[i].output;
  }
  if (command.action == Action::check) {
    for (Task& task : tasks) {
      task.output.clear();
      task.pdf_output.clear();
    }
  }
  return tasks;
}

std::vector<Task> keep_shard(std::vector<Task> tasks, const std::vector<InputFile>& inputs,
                             const CommandLine& command, const Environment& environment) {
  if (command.shard.empty()) return tasks;
  const Shard shard =
      parse_shard(command.shard == "auto" ? shard_of_scheduler(environment.scheduler) : command.shard);
  std::vector<Task> kept;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    if (is_in_shard(inputs[i], shard)) kept.push_back(std::move(tasks[i]));
  }
  return kept;
}

}  // namespace

std::string output_folder(const CommandLine& command) {
  const std::string& file = command.output.file;
  return file.empty() ? command.output.folder : std::filesystem::path(file).parent_path().string();
}

void refuse_terminal(const CommandLine& command, const Environment& environment) {
  const bool is_binary = command.action == Action::convert && command.output.file == kStandardStream;
  if (is_binary && environment.standard_output == StreamKind::terminal) {
    throw Error(Error::Kind::usage, "--output", "usage.terminal",
                "a book is not written to a terminal; name a file, or send it down a pipe");
  }
}

GatheredInputs gather_inputs(const CommandLine& command) {
  std::vector<std::string> named = command.inputs;
  if (!command.input_list.empty()) {
    for (std::string& path : load_input_list(command.input_list, command.input_separator))
      named.push_back(std::move(path));
  }
  GatheredInputs gathered = gather_inputs(named, command.folder_filter);
  if (gathered.files.empty() && !is_edition_file(command.edition)) {
    const std::vector<PassedOver>& others = gathered.passed_over;
    throw Error(Error::Kind::usage, named.empty() ? command.input_list : named.front(), "usage.no-input",
                "there is no article in it" + (others.empty() ? "" : "; " + passed_over_in_words(others)));
  }
  return gathered;
}

std::vector<Task> plan_tasks(const CommandLine& command, const std::vector<InputFile>& inputs,
                             const Environment& environment) {
  return keep_shard(plan_all_tasks(command, inputs), inputs, command, environment);
}

}  // namespace newsexport
