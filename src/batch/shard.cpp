// External interface: keep_share(), parse_shard().
#include "batch/shard.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "support/error.h"

namespace newsexport {
namespace {

/// FNV-1a, 64 bits: the same on every machine.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3;
  }
  return hash ^ (hash >> 32);
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

void keep_share(std::vector<InputFile>& inputs, const Shard& shard) {
  std::erase_if(inputs, [&shard](const InputFile& input) {
    return hash_of(input.place.empty() ? input.path : input.place) % shard.count != shard.index;
  });
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
