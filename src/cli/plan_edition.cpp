#include "cli/plan_edition.h"

#include <filesystem>

#include "cli/file_endings.h"

namespace newsexport {
namespace {

namespace fs = std::filesystem;

EditionTask edition_of(const CommandLine& command, Diagnostics& diagnostics) {
  if (is_edition_file(command.edition)) return load_edition(command.edition, diagnostics);
  EditionTask task;
  set_metadata(task.edition.own, "title", command.edition, diagnostics);
  return task;
}

/// Without an ending.
std::string stem_of(const CommandLine& command) {
  if (is_edition_file(command.edition)) return fs::path(command.edition).stem().string();
  const std::string slug = ascii_words(command.edition);
  return slug.empty() ? "edition" : slug;
}

std::string base_of(const CommandLine& command) {
  const std::string& file = command.output.file;
  if (file.empty()) return (fs::path(command.output.folder) / stem_of(command)).string();
  for (const char* ending : {".epub", ".pdf"}) {
    if (ends_in(file, ending)) return file.substr(0, file.size() - std::string_view(ending).size());
  }
  return file;
}

void name_outputs(const CommandLine& command, EditionTask& task) {
  const Product product = command.batch.conversion.product;
  const bool has_two = product == Product::epub_and_pdf;
  const std::string ending = product == Product::pdf ? ".pdf" : ".epub";
  const std::string& file = command.output.file;
  if (file == kStandardStream) {
    task.output = file;
    return;
  }
  const bool is_named_whole = !has_two && !file.empty() && fs::path(file).has_extension();
  task.output = is_named_whole ? file : base_of(command) + ending;
  if (has_two) task.pdf_output = base_of(command) + ".pdf";
}

/// The edition file, and all that it and the command line name.
std::vector<std::string> inputs_of(const CommandLine& command, const EditionTask& task) {
  std::vector<std::string> inputs = task.inputs;
  if (is_edition_file(command.edition)) inputs.push_back(command.edition);
  for (const EditionFileSection& section : task.edition.sections)
    for (const EditionEntry& entry : section.articles) inputs.push_back(entry.path);
  return inputs;
}

void require_free_outputs(const CommandLine& command, const EditionTask& task) {
  std::vector<std::string> outputs = {task.output};
  if (!task.pdf_output.empty()) outputs.push_back(task.pdf_output);
  refuse_outputs_that_replace(outputs, inputs_of(command, task));
}

}  // namespace

EditionTask plan_edition(const CommandLine& command, const std::vector<InputFile>& inputs,
                         Diagnostics& diagnostics) {
  EditionTask task = edition_of(command, diagnostics);
  for (const InputFile& input : inputs) task.inputs.push_back(input.path);
  if (command.action == Action::convert) {
    name_outputs(command, task);
    require_free_outputs(command, task);
  }
  return task;
}

}  // namespace newsexport
