// Where the articles of an input that holds several go: plan_articles().
#include "batch/article_tasks.h"

#include <filesystem>

#include <fmt/format.h>

namespace newsexport {
namespace {

namespace fs = std::filesystem;

bool is_text(Product product) {
  return product == Product::model_dump || product == Product::page_dump || product == Product::audit;
}

void require_many_outputs(const Task& task, std::size_t count, Product product) {
  const bool is_stream = task.output == kStandardStream;
  if (is_stream ? is_text(product) : task.naming == OutputNaming::after_input) return;
  throw Error(Error::Kind::usage, task.input, "output.several-articles",
              fmt::format("it holds {} articles, which cannot all be {}; {}", count,
                          is_stream ? "one standard output" : "'" + task.output + "'",
                          is_text(product) ? "without -o their texts go to standard output"
                                           : "use -d to name a folder for them"));
}

/// The folder is named after the output that a single article would have had.
fs::path folder_for(const Task& task) {
  fs::path folder = task.output;
  folder.replace_extension();
  if (file_identity(folder.string()) == file_identity(task.input)) folder += "-articles";
  return folder;
}

void refuse_planned(const Task& article, const PlannedFiles& planned) {
  for (const std::string& output : {article.output, article.pdf_output}) {
    if (output.empty() || output == kStandardStream || !planned.contains(output)) continue;
    throw Error(Error::Kind::usage, article.input, "output.clash",
                fmt::format("one of its articles would be '{}', which is another file of the run; nothing of "
                            "it is written",
                            output));
  }
}

}  // namespace

bool PlannedFiles::contains(const std::string& path) const {
  std::call_once(is_made_, [this] {
    const auto add = [this](const std::string& file) {
      if (!file.empty() && file != kStandardStream) identities_.insert(file_identity(file));
    };
    for (const std::string& report : reports_) add(report);
    for (const Task& task : tasks_) {
      for (const std::string& file : {task.input, task.output, task.pdf_output}) add(file);
    }
  });
  return identities_.contains(file_identity(path));
}

std::vector<Task> plan_articles(const Task& task, const std::vector<Reading>& readings, Product product,
                                const PlannedFiles& planned) {
  if (task.output.empty()) return std::vector<Task>(readings.size(), task);
  require_many_outputs(task, readings.size(), product);
  if (task.output == kStandardStream) return std::vector<Task>(readings.size(), task);
  const fs::path folder = folder_for(task);
  const std::string ending = fs::path(task.output).extension().string();
  std::vector<const Article*> articles;
  for (const Reading& reading : readings) articles.push_back(&reading.article);
  std::vector<Task> tasks;
  for (const std::string& name : article_names(articles)) {
    Task article = task;
    article.output = (folder / (name + ending)).string();
    if (!task.pdf_output.empty()) article.pdf_output = (folder / (name + ".pdf")).string();
    refuse_planned(article, planned);
    tasks.push_back(std::move(article));
  }
  return tasks;
}

}  // namespace newsexport
