// Files in folders that are no inputs, as they are told: forget_own_files(), take_passed_over().
#include "cli/passed_over.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "batch/article_report.h"
#include "cli/plan_reports.h"
#include "support/numerals.h"

namespace newsexport {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kNamed = 3;

/// "2 DOCX, 1 TIFF", the most frequent first.
std::string kinds_in_words(const std::vector<PassedOver>& files) {
  std::map<std::string, std::size_t> counts;
  for (const PassedOver& file : files) ++counts[file.kind];
  std::vector<std::string> words;
  for (const auto& [kind, count] : most_frequent_first(counts))
    words.push_back(fmt::format("{} {}", grouped(count), kind));
  return fmt::format("{}", fmt::join(words, ", "));
}

/// Where outputs stand, and the folders that an input with several articles has in place of its output.
struct OwnPlaces {
  std::set<std::string> files;
  std::set<std::string> folders;
};

OwnPlaces places_of(const std::vector<Task>& tasks) {
  OwnPlaces places;
  for (const Task& task : tasks) {
    for (const std::string& output : {task.output, task.pdf_output}) {
      if (output.empty() || output == kStandardStream) continue;
      fs::path place = file_identity(output);
      places.files.insert(place.string());
      place.replace_extension();
      places.folders.insert(place.string());
      places.folders.insert(place.string() + "-articles");  // see plan_articles()
    }
  }
  return places;
}

std::vector<PassedOver> select(const std::vector<PassedOver>& files, bool is_companion) {
  std::vector<PassedOver> selected;
  std::ranges::copy_if(files, std::back_inserter(selected),
                       [=](const PassedOver& file) { return file.is_companion == is_companion; });
  return selected;
}

}  // namespace

void forget_own_files(std::vector<PassedOver>& passed_over, const CommandLine& command,
                      const std::vector<Task>& tasks) {
  const OwnPlaces places = places_of(tasks);
  std::erase_if(passed_over, [&](const PassedOver& file) {
    if (is_report(command, file.path)) return true;
    if (file.kind != "EPUB" && file.kind != "PDF") return false;
    const std::string identity = file_identity(file.path);
    return places.files.contains(identity) ||
           places.folders.contains(fs::path(identity).parent_path().string());
  });
}

std::string passed_over_in_words(const std::vector<PassedOver>& passed_over) {
  if (passed_over.size() == 1)
    return fmt::format("1 file passed over: {} ({})", passed_over.front().path, passed_over.front().kind);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(kNamed, passed_over.size()); ++i) names.push_back(passed_over[i].path);
  return fmt::format("{} files passed over ({}): {}{}", grouped(passed_over.size()),
                     kinds_in_words(passed_over), fmt::join(names, ", "),
                     passed_over.size() > kNamed ? ", …" : "");
}

std::vector<Diagnostic> passed_over_diagnostics(const std::vector<PassedOver>& passed_over) {
  std::vector<Diagnostic> told;
  const std::vector<PassedOver> lost = select(passed_over, false), companions = select(passed_over, true);
  if (!lost.empty())
    told.push_back({Severity::warning, "newsexport", {}, passed_over_in_words(lost), "input.passed-over"});
  if (!companions.empty())
    told.push_back({Severity::note,
                    "newsexport",
                    {},
                    "beside articles, " + passed_over_in_words(companions),
                    "input.companion"});
  return told;
}

void take_passed_over(const std::vector<PassedOver>& files, RunDiagnostics& found, RunEnd& end) {
  found.add(passed_over_diagnostics(files));
  std::ranges::copy_if(files, std::back_inserter(end.passed_over),
                       [](const PassedOver& file) { return !file.is_companion; });
}

}  // namespace newsexport
