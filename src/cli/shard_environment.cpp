// External interface: shard_of_scheduler().
#include "cli/shard_environment.h"

#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "support/error.h"

namespace newsexport {
namespace {

[[noreturn]] void refuse(const std::string& message) {
  throw Error(Error::Kind::usage, "--shard", "usage.shard", message);
}

unsigned require_number(const char* name, const std::string& text) {
  unsigned number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || failure != std::errc() || end != text.data() + text.size()) {
    refuse(fmt::format("'{}' in {} is no number", text, name));
  }
  return number;
}

std::string checked(unsigned index, unsigned count) {
  if (index >= count)
    refuse(fmt::format("the scheduler's task number {} is not below its count, {}", index, count));
  return fmt::format("{}/{}", index + 1, count);
}

}  // namespace

std::string shard_of_scheduler(const SchedulerVariables& variables) {
  if (!variables.slurm_task_id.empty()) {
    const unsigned id = require_number("SLURM_ARRAY_TASK_ID", variables.slurm_task_id);
    const unsigned first = require_number("SLURM_ARRAY_TASK_MIN", variables.slurm_task_min);
    const unsigned count = require_number("SLURM_ARRAY_TASK_COUNT", variables.slurm_task_count);
    if (id < first) refuse("SLURM_ARRAY_TASK_ID is below SLURM_ARRAY_TASK_MIN");
    return checked(id - first, count);
  }
  if (!variables.job_index.empty()) {
    return checked(require_number("JOB_COMPLETION_INDEX", variables.job_index),
                   require_number("JOB_COMPLETIONS", variables.job_count));
  }
  refuse("'auto' needs SLURM_ARRAY_TASK_ID or JOB_COMPLETION_INDEX, and neither is set; write --shard I/N");
}

}  // namespace newsexport
