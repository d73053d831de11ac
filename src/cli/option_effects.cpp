// What was asked for in vain: options_without_effect(), excludes_without_effect(),
// empty_shard(), facts_of().
#include "cli/option_effects.h"

#include <fmt/format.h>

#include "cli/option_table.h"

namespace newsexport {
namespace {

Diagnostic no_effect(std::string option, const std::string& reason) {
  return {Severity::warning, std::move(option), {}, "it has no effect: " + reason, "option.no-effect"};
}

/// A field that is set twice keeps the last value; authors add up.
void add_replaced_fields(const CommandLine& command, std::vector<Diagnostic>& found) {
  const std::vector<MetadataField>& fields = command.batch.conversion.metadata;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].key == "author") continue;
    for (std::size_t later = i + 1; later < fields.size(); ++later) {
      if (fields[later].key != fields[i].key || fields[later].value == fields[i].value) continue;
      found.push_back(no_effect(fmt::format("--meta {}={}", fields[i].key, fields[i].value),
                                fmt::format("it is set again, to '{}'", fields[later].value)));
      break;
    }
  }
}

}  // namespace

std::vector<Diagnostic> options_without_effect(const CommandLine& command, const RunFacts& now,
                                               const std::optional<RunFacts>& before) {
  std::vector<Diagnostic> found;
  const OptionRow* last = nullptr;  // one that may stand often is told once
  for (const GivenOption& given : command.given_options) {
    const Condition& condition = given.row->condition;
    const bool was_decided = before && condition.is_met(command, *before).has_value();
    if (given.row == last || was_decided || condition.is_met(command, now).value_or(true)) continue;
    found.push_back(no_effect(long_name(*given.row), std::string(condition.lack)));
    last = given.row;
  }
  if (!before) add_replaced_fields(command, found);
  return found;
}

std::vector<Diagnostic> excludes_without_effect(const GatheredInputs& inputs) {
  std::vector<Diagnostic> found;
  if (inputs.folders == 0) return found;  // which is told of the option itself
  for (const std::string& pattern : inputs.unused_excludes) {
    found.push_back(no_effect("--exclude", fmt::format("nothing in the folders fits '{}'", pattern)));
  }
  return found;
}

std::vector<Diagnostic> empty_shard(const CommandLine& command, std::size_t inputs, std::size_t kept) {
  if (command.shard.empty() || inputs == 0 || kept > 0) return {};
  return {{Severity::warning,
           "--shard",
           {},
           fmt::format("this part has no input (of {}); nothing is done", inputs),
           "shard.empty"}};
}

RunFacts facts_of(const BatchSummary& summary, RunFacts facts) {
  const bool is_known = summary.done > 0 && summary.done == summary.total() && summary.untried_inputs == 0;
  if (is_known || summary.with_sources > 0) facts.has_sources = summary.with_sources > 0;
  if (is_known || summary.citing_shared > 0) facts.cites_from_files = summary.citing_shared > 0;
  return facts;
}

}  // namespace newsexport
