// Which input is written where: plan_outputs().
#include "batch/plan_outputs.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <system_error>

#include <fmt/format.h>

#include "support/error.h"

namespace newsexport {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const std::string& subject, const char* code, const std::string& message) {
  throw Error(Error::Kind::usage, subject, code, message);
}

fs::path place_below(const std::string& folder, const std::string& input) {
  const fs::path normal = fs::path(input).lexically_normal();
  if (folder.empty()) return normal.filename();
  const bool leads_out = normal.is_absolute() || *normal.begin() == "..";
  return fs::path(folder) / (leads_out ? normal.filename() : normal);
}

/// Whether the name ends in ".md" or the like, and not in a part of its own words ("report 2026.05.12").
bool has_file_ending(const fs::path& path) {
  constexpr std::size_t kLongestEnding = sizeof(".markdown") - 1;
  const std::string ending = path.extension().string();
  const auto is_letter_or_digit = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  return ending.size() >= 2 && ending.size() <= kLongestEnding && ending[1] > '9' &&
         std::all_of(ending.begin() + 1, ending.end(), is_letter_or_digit);
}

/// Where the input would go if it had no ending.
fs::path place_of(const InputFile& input, const OutputPlace& place) {
  if (!input.place.empty()) return fs::path(place.folder) / input.place;
  if (input.path == kStandardStream) {
    refuse(input.path, "usage.output-name",
           "standard input has no name to give to its output; name one with -o");
  }
  return place_below(place.folder, input.path);
}

std::string without_ending(fs::path path) {
  if (has_file_ending(path)) path.replace_extension();
  return path.string();
}

/// A whole archive is not refused for two files of a name; what was named by hand is, for it can be renamed.
std::vector<std::string> output_names(const std::vector<InputFile>& inputs, const OutputPlace& place) {
  if (!place.file.empty()) return std::vector<std::string>(inputs.size(), place.file);
  std::map<std::string, std::size_t> takers;
  for (const InputFile& input : inputs) ++takers[without_ending(place_of(input, place))];
  std::vector<std::string> names;
  for (const InputFile& input : inputs) {
    const fs::path path = place_of(input, place);
    const std::string name = without_ending(path);
    const bool keeps_ending = !input.place.empty() && takers[name] > 1;
    names.push_back(keeps_ending ? path.string() : name);
  }
  return names;
}

/// A device (/dev/null, a terminal) can be written many times over.
bool is_file_of_its_own(const std::string& output) {
  std::error_code failure;
  const fs::file_status status = fs::status(output, failure);
  return output != kStandardStream && (!fs::exists(status) || fs::is_regular_file(status));
}

std::set<std::string> identities_of(const std::vector<std::string>& inputs) {
  std::set<std::string> identities;
  for (const std::string& input : inputs) {
    if (input != kStandardStream) identities.insert(file_identity(input));
  }
  return identities;
}

/// The identity of an output that is a file of its own; none of a stream or device.
std::optional<std::string> require_free(const std::string& output, const std::set<std::string>& inputs) {
  std::error_code failure;
  if (fs::is_directory(output, failure)) {
    refuse(output, "output.is-folder", "it is a folder, and cannot be replaced by a file");
  }
  if (!is_file_of_its_own(output)) return std::nullopt;
  std::string identity = file_identity(output);
  if (inputs.contains(identity)) refuse(output, "output.is-input", "it is an input, and is not overwritten");
  return identity;
}

void refuse_clashes(const std::vector<Task>& tasks) {
  std::vector<std::string> named;
  for (const Task& task : tasks) named.push_back(task.input);
  const std::set<std::string> inputs = identities_of(named);
  std::map<std::string, const Task*> outputs;
  for (const Task& task : tasks) {
    const std::optional<std::string> output = require_free(task.output, inputs);
    if (!output) continue;
    const auto [first, is_new] = outputs.emplace(*output, &task);
    if (is_new) continue;
    refuse(task.output, "output.clash",
           fmt::format("'{}' and '{}' would both write it; nothing is written", first->second->input,
                       task.input));
  }
}

}  // namespace

std::string file_identity(const std::string& path) {
  std::error_code failure;
  const fs::path real = fs::weakly_canonical(fs::absolute(path, failure), failure);
  return failure ? fs::path(path).lexically_normal().string() : real.string();
}

void refuse_outputs_that_replace(const std::vector<std::string>& outputs,
                                 const std::vector<std::string>& inputs) {
  const std::set<std::string> identities = identities_of(inputs);
  for (const std::string& output : outputs) require_free(output, identities);
}

std::vector<Task> plan_outputs(const std::vector<InputFile>& inputs, const OutputPlace& place,
                               const std::string& ending) {
  if (!place.file.empty() && inputs.size() > 1) {
    refuse(place.file, "usage.output", "-o names the output of one input; for several, use -d");
  }
  const bool is_named = !place.file.empty();
  const std::vector<std::string> names = output_names(inputs, place);
  std::vector<Task> tasks;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    tasks.push_back({inputs[i].path, is_named ? names[i] : names[i] + ending, "",
                     is_named ? OutputNaming::by_user : OutputNaming::after_input});
  }
  refuse_clashes(tasks);
  return tasks;
}

}  // namespace newsexport
