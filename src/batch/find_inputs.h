#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace newsexport {

/// An input, and the place of its output below the output folder.
struct FoundInput {
  std::string path;        ///< as open_input() takes it
  std::string place;       ///< relative; empty: named by the user alone, see plan_outputs()
  bool is_walked = false;  ///< found in a folder
};

/// A machine's share of a batch: `index` of `count`, from 0.
struct Shard {
  std::uint32_t index = 0;
  std::uint32_t count = 1;
};

/// Which files of a folder are inputs. A glob without "/" is about names; one with it is about the path below
/// the folder, where "*" stops at "/" and "**" does not.
struct InputSearch {
  std::vector<std::string> includes;  ///< globs; none: all files with the ending of an input format
  std::vector<std::string> excludes;  ///< globs of files and folders to leave out
  std::optional<Shard> shard;
};

/// A folder among `named` becomes the files below it, in the order of their names' bytes: hidden files and
/// folders are left out, symbolic links to folders are not followed. Files keep the order in which they are
/// named. Of these, those are given that belong to the shard, by a hash of the path. Throws Error (kind
/// usage) `input.unreadable` for a folder that cannot be read.
std::vector<FoundInput> find_inputs(const std::vector<std::string>& named, const InputSearch& search);

enum class ListSeparator { line, null };

/// The paths in a list, one a line (line ends of any kind, empty lines left out) or each ended by a zero
/// byte.
std::vector<std::string> read_input_list(std::string_view text, ListSeparator separator);

/// What schedulers say of the share that is this process's.
struct SchedulerVariables {
  std::string slurm_id, slurm_count, slurm_min, slurm_step;  ///< SLURM_ARRAY_TASK_ID, _COUNT, _MIN, _STEP
  std::string job_index, job_count;                          ///< JOB_COMPLETION_INDEX, JOB_COMPLETIONS
};

/// "2/8" (the second of eight), or "auto": what the scheduler says. Throws Error (kind usage) `usage.shard`.
Shard parse_shard(const std::string& text, const SchedulerVariables& variables);

}  // namespace newsexport
