// Half files of killed runs: clear_leftovers().
#include "batch/clear_leftovers.h"

#include <cerrno>
#include <map>
#include <optional>
#include <set>
#include <system_error>

#include <signal.h>

#include "support/files.h"

namespace newsexport {
namespace {

namespace fs = std::filesystem;

bool is_alive(long process) {
  return ::kill(static_cast<pid_t>(process), 0) == 0 || errno != ESRCH;
}

void clear_folder(const fs::path& folder, const std::set<std::string>& outputs) {
  std::error_code failure;
  fs::directory_iterator entry(folder.empty() ? fs::path(".") : folder, failure);
  for (; !failure && entry != fs::directory_iterator(); entry.increment(failure)) {
    const std::optional<PartialFile> part = parse_partial_name(entry->path().filename().string());
    if (!part || !outputs.contains(part->output) || is_alive(part->process)) continue;
    std::error_code stays;
    fs::remove(entry->path(), stays);
  }
}

}  // namespace

void clear_leftovers(const std::vector<Task>& tasks) {
  std::map<fs::path, std::set<std::string>> outputs;
  for (const Task& task : tasks) {
    for (const std::string& output : {task.output, task.pdf_output}) {
      if (output.empty() || output == kStandardStream) continue;
      const fs::path path(output);
      outputs[path.parent_path()].insert(path.filename().string().substr(0, kLongestPartialStem));
    }
  }
  for (const auto& [folder, names] : outputs) clear_folder(folder, names);
}

}  // namespace newsexport
