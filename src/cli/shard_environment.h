#pragma once

#include <string>

namespace newsexport {

/// What a scheduler tells each of its jobs; empty where it says nothing.
struct SchedulerVariables {
  std::string slurm_task_id;     ///< SLURM_ARRAY_TASK_ID
  std::string slurm_task_min;    ///< SLURM_ARRAY_TASK_MIN
  std::string slurm_task_count;  ///< SLURM_ARRAY_TASK_COUNT
  std::string job_index;         ///< JOB_COMPLETION_INDEX of a Kubernetes Indexed Job, from 0
  std::string job_count;  ///< JOB_COMPLETIONS, which the job's own template must set: Kubernetes does not
};

/// "I/N" for --shard=auto. Slurm's array must be a run without gaps (`--array=0-9`, not `0-9:2`), or parts of
/// the batch would have nobody. Throws Error (kind usage) `usage.shard` where no scheduler says which part
/// this is, or says it incompletely: a part is never taken for the whole, nor the whole for a part.
std::string shard_of_scheduler(const SchedulerVariables& variables);

}  // namespace newsexport
