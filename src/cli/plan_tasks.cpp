// From the command line to the tasks of the batch: find_inputs(), plan_tasks().
#include "cli/plan_tasks.h"

#include "support/files.h"

namespace newsexport {
namespace {

std::vector<std::string> named_inputs(const CommandLine& command) {
  constexpr std::size_t kLargestList = std::size_t{1} << 30;
  std::vector<std::string> named = command.inputs;
  for (const std::string& list : command.input_lists) {
    try {
      const std::string text =
          list == kStandardStream ? read_standard_input(kLargestList) : read_file(list, kLargestList);
      for (std::string& path : read_input_list(text, command.list_separator))
        named.push_back(std::move(path));
    } catch (const Error& error) {
      throw Error(Error::Kind::usage, list, error.code(), error.what());
    }
  }
  return named;
}

std::vector<Task> unwritten_tasks(const std::vector<FoundInput>& inputs, const std::string& output) {
  std::vector<Task> tasks;
  for (const FoundInput& input : inputs)
    tasks.push_back({input.path, output, "", OutputNaming::after_input, input.is_walked});
  return tasks;
}

}  // namespace

void refuse_terminal(const CommandLine& command, const Environment& environment) {
  const bool is_binary = command.action == Action::convert && command.output.file == kStandardStream;
  if (is_binary && environment.standard_output == StreamKind::terminal) {
    throw Error(Error::Kind::usage, "--output", "usage.terminal",
                "a book is not written to a terminal; name a file, or send it down a pipe");
  }
}

std::vector<FoundInput> find_inputs(const CommandLine& command, const Environment& environment) {
  InputSearch search = command.search;
  if (!command.shard.empty()) search.shard = parse_shard(command.shard, environment.scheduler);
  const std::vector<std::string> named = named_inputs(command);
  std::vector<FoundInput> found = find_inputs(named, search);
  // A share may well be empty; a whole batch is not.
  if (found.empty() && !search.shard && command.edition.empty()) {
    throw Error(Error::Kind::usage, named.empty() ? "" : named.front(), "usage.no-input",
                "there is no article in it");
  }
  return found;
}

std::vector<Task> plan_tasks(const CommandLine& command, const std::vector<FoundInput>& inputs) {
  const bool is_unnamed = command.output.file.empty() && command.output.folder.empty();
  if (prints_text(command.action) && command.output.file.empty())
    return unwritten_tasks(inputs, kStandardStream);
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

}  // namespace newsexport
