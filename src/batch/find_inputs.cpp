// Folders → files, lists → paths, and which of them are this machine's: find_inputs(), read_input_list().
#include "batch/find_inputs.h"

#include <fnmatch.h>

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

#include "batch/plan_outputs.h"
#include "newsexport.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

namespace fs = std::filesystem;

bool matches(const std::string& glob, const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  if (glob.find('/') == std::string::npos) return fnmatch(glob.c_str(), name.c_str(), 0) == 0;
  const int flags = glob.find("**") == std::string::npos ? FNM_PATHNAME : 0;
  return fnmatch(glob.c_str(), path.c_str(), flags) == 0;
}

bool matches_any(const std::vector<std::string>& globs, const std::string& path) {
  return std::ranges::any_of(globs, [&path](const std::string& glob) { return matches(glob, path); });
}

/// News comes as XML and JSON of many formats, which are told by their content.
bool has_input_ending(const std::string& path) {
  const std::string folded = fold_case(path);
  for (const std::string_view ending : {".xml", ".json"})
    if (folded.ends_with(ending)) return true;
  for (const InputFormat& format : input_formats()) {
    for (const std::string_view ending : format.endings)
      if (folded.size() > ending.size() && folded.ends_with(ending)) return true;
  }
  return false;
}

/// One level of a folder: names in the order of their bytes.
std::vector<fs::directory_entry> entries_of(const fs::path& folder) {
  std::error_code failure;
  fs::directory_iterator iterator(folder, failure);
  std::vector<fs::directory_entry> entries;
  for (; !failure && iterator != fs::directory_iterator(); iterator.increment(failure))
    entries.push_back(*iterator);
  if (failure) {
    throw Error(Error::Kind::usage, folder.string(), "input.unreadable",
                "the folder cannot be read: " + failure.message());
  }
  std::ranges::sort(entries, {},
                    [](const fs::directory_entry& entry) { return entry.path().filename().native(); });
  return entries;
}

class Walk {
 public:
  Walk(fs::path root, const InputSearch& search, std::vector<FoundInput>& found)
      : root_(std::move(root)), search_(search), found_(found) {}

  void walk() {
    // Folders that are still to be entered, the next one last.
    std::vector<std::string> open = {""};
    while (!open.empty()) {
      const std::string below = std::move(open.back());
      open.pop_back();
      std::vector<std::string> folders;
      for (const fs::directory_entry& entry : entries_of(root_ / below)) visit(entry, below, folders);
      open.insert(open.end(), folders.rbegin(), folders.rend());
    }
  }

 private:
  void visit(const fs::directory_entry& entry, const std::string& below, std::vector<std::string>& folders) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with('.')) return;
    const std::string path = below.empty() ? name : below + "/" + name;
    if (matches_any(search_.excludes, path)) return;
    std::error_code failure;
    if (entry.is_directory(failure)) {
      if (!entry.is_symlink(failure)) folders.push_back(path);
      return;
    }
    if (!entry.is_regular_file(failure)) return;
    const bool is_wanted =
        search_.includes.empty() ? has_input_ending(name) : matches_any(search_.includes, path);
    if (is_wanted) found_.push_back({(root_ / path).string(), path, true});
  }

  fs::path root_;
  const InputSearch& search_;
  std::vector<FoundInput>& found_;
};

/// FNV-1a, 64 bits: the same on every machine.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3;
  }
  return hash ^ (hash >> 32);
}

/// By the place, so that machines which have the archive in different folders agree.
bool is_in(const Shard& shard, const FoundInput& input) {
  return hash_of(input.place.empty() ? input.path : input.place) % shard.count == shard.index;
}

[[noreturn]] void refuse_shard(const std::string& message) {
  throw Error(Error::Kind::usage, "--shard", "usage.shard", message);
}

std::uint32_t number_of(std::string_view text, std::string_view what) {
  constexpr std::size_t kMostDigits = 8;
  const bool is_number = !text.empty() && text.size() <= kMostDigits &&
                         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  if (!is_number) refuse_shard(fmt::format("'{}' is no {}", text, what));
  return static_cast<std::uint32_t>(std::stoul(std::string(text)));
}

Shard checked(Shard shard, const std::string& text) {
  if (shard.count == 0 || shard.index >= shard.count)
    refuse_shard(fmt::format("'{}' is no share; of 8, the first is 1/8 and the last 8/8", text));
  return shard;
}

Shard of_scheduler(const SchedulerVariables& variables) {
  if (!variables.slurm_id.empty() && !variables.slurm_count.empty()) {
    const std::uint32_t id = number_of(variables.slurm_id, "SLURM_ARRAY_TASK_ID");
    const std::uint32_t least =
        variables.slurm_min.empty() ? 0 : number_of(variables.slurm_min, "SLURM_ARRAY_TASK_MIN");
    const std::uint32_t step = variables.slurm_step.empty()
                                   ? 1
                                   : std::max(1U, number_of(variables.slurm_step, "SLURM_ARRAY_TASK_STEP"));
    if (id < least) refuse_shard("SLURM_ARRAY_TASK_ID is below SLURM_ARRAY_TASK_MIN");
    return checked({(id - least) / step, number_of(variables.slurm_count, "SLURM_ARRAY_TASK_COUNT")}, "auto");
  }
  if (!variables.job_index.empty() && !variables.job_count.empty()) {
    return checked({number_of(variables.job_index, "JOB_COMPLETION_INDEX"),
                    number_of(variables.job_count, "JOB_COMPLETIONS")},
                   "auto");
  }
  refuse_shard(
      "'auto' goes by SLURM_ARRAY_TASK_ID and SLURM_ARRAY_TASK_COUNT, or JOB_COMPLETION_INDEX and "
      "JOB_COMPLETIONS, and these are not set");
}

}  // namespace

std::vector<FoundInput> find_inputs(const std::vector<std::string>& named, const InputSearch& search) {
  std::vector<FoundInput> found;
  for (const std::string& name : named) {
    std::error_code failure;
    if (name != kStandardStream && fs::is_directory(name, failure)) {
      Walk(name, search, found).walk();
    } else {
      found.push_back({name, "", false});
    }
  }
  if (search.shard)
    std::erase_if(found, [&](const FoundInput& input) { return !is_in(*search.shard, input); });
  return found;
}

std::vector<std::string> read_input_list(std::string_view text, ListSeparator separator) {
  std::vector<std::string> paths;
  while (!text.empty()) {
    const std::size_t end = separator == ListSeparator::null ? text.find('\0') : text.find_first_of("\r\n");
    const std::string_view path = text.substr(0, end);
    if (!path.empty()) paths.emplace_back(path);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return paths;
}

Shard parse_shard(const std::string& text, const SchedulerVariables& variables) {
  if (text == "auto") return of_scheduler(variables);
  const std::size_t slash = text.find('/');
  if (slash == std::string::npos) refuse_shard(fmt::format("'{}' is neither I/N nor auto", text));
  const std::uint32_t place = number_of(text.substr(0, slash), "number");
  const std::uint32_t count = number_of(text.substr(slash + 1), "number");
  if (place == 0) refuse_shard(fmt::format("'{}' is no share; the first is 1/{}", text, count));
  return checked({place - 1, count}, text);
}

}  // namespace newsexport
