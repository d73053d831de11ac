// Half files of killed runs: clear_leftovers().
#include "batch/clear_leftovers.h"

#include <cerrno>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <system_error>

#include <signal.h>
#include <unistd.h>

#include <fmt/format.h>

#include "support/files.h"

namespace newsexport {
namespace {

namespace fs = std::filesystem;

/// Killed, and its parent has not yet looked: proc(5), the state is the first field behind the name in
/// parentheses.
bool is_zombie(long process) {
  std::ifstream file(fmt::format("/proc/{}/stat", process));
  std::string fields;
  std::getline(file, fields);
  const std::size_t name_end = fields.rfind(')');
  return name_end != fields.npos && fields.substr(name_end).starts_with(") Z");
}

/// Our own number is that of an earlier process: in each container the first one is number 1, and we have not
/// begun to write.
bool may_be_writing(long process) {
  if (process == ::getpid()) return false;
  const bool exists = ::kill(static_cast<pid_t>(process), 0) == 0 || errno != ESRCH;
  return exists && !is_zombie(process);
}

void clear_folder(const fs::path& folder, const std::set<std::string>& outputs) {
  std::error_code failure;
  fs::directory_iterator entry(folder.empty() ? fs::path(".") : folder, failure);
  for (; !failure && entry != fs::directory_iterator(); entry.increment(failure)) {
    const std::optional<PartialFile> part = parse_partial_name(entry->path().filename().string());
    if (!part || !outputs.contains(part->output) || may_be_writing(part->process)) continue;
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
