#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "batch/gather_inputs.h"

namespace newsexport {

/// A machine's share of a batch: `index` of `count`, from 0.
struct Shard {
  std::uint32_t index = 0;
  std::uint32_t count = 1;
};

/// Keeps the inputs that belong to the share, by a hash of their places (or, of those that were named, their
/// paths): machines that have the archive in different folders agree.
void keep_share(std::vector<InputFile>& inputs, const Shard& shard);

/// What schedulers say of the share that is this process's.
struct SchedulerVariables {
  std::string slurm_id, slurm_count, slurm_min, slurm_step;  ///< SLURM_ARRAY_TASK_ID, _COUNT, _MIN, _STEP
  std::string job_index, job_count;                          ///< JOB_COMPLETION_INDEX, JOB_COMPLETIONS
};

/// "2/8" (the second of eight), or "auto": what the scheduler says. Throws Error (kind usage) `usage.shard`.
Shard parse_shard(const std::string& text, const SchedulerVariables& variables);

}  // namespace newsexport
