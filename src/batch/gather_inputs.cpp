// Folders → the files in them: gather_inputs().
#include "batch/gather_inputs.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>

#include <fmt/format.h>
#include <fnmatch.h>

#include "newsexport.h"
#include "support/decode.h"
#include "support/files.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

namespace fs = std::filesystem;

bool fits(const std::string& pattern, const fs::path& place) {
  const bool is_of_path = pattern.find('/') != std::string::npos;
  const std::string subject = is_of_path ? place.string() : place.filename().string();
  return ::fnmatch(pattern.c_str(), subject.c_str(), 0) == 0;
}

bool fits_any(const std::vector<std::string>& patterns, const fs::path& place) {
  return std::ranges::any_of(patterns, [&](const std::string& pattern) { return fits(pattern, place); });
}

/// XML and JSON hold articles and much else. What cannot be read here is left for the batch to report.
bool may_hold_article(const fs::path& file) {
  const std::string name = file.filename().string();
  if (has_format_ending(name)) return true;
  const std::string ending = fold_case(file.extension().string());
  if (ending != ".xml" && ending != ".json") return false;
  try {
    const std::string bytes = read_file(file, kLargestInput);
    return !is_valid_utf8(bytes) || is_certain_format(bytes);
  } catch (const Error&) {
    return true;
  }
}

/// One folder that was named, and all below it.
class Walk {
 public:
  Walk(const fs::path& root, const FolderFilter& filter) : root_(root), filter_(filter) { enter({}); }

  /// Below the root, by their bytes.
  std::vector<std::string> places() && {
    std::ranges::sort(places_);
    return std::move(places_);
  }
  std::size_t passed_over() const { return passed_over_; }
  const std::vector<Diagnostic>& unreadable() const { return unreadable_; }

 private:
  /// A stack of its own: folders may lie as deep as a path is long.
  void enter(const fs::path& first) {
    std::vector<fs::path> open{first};
    while (!open.empty()) {
      const fs::path folder = std::move(open.back());
      open.pop_back();
      std::vector<fs::path> inner = list(folder);
      open.insert(open.end(), inner.rbegin(), inner.rend());
    }
  }

  /// Takes the files of the folder; gives the folders in it.
  std::vector<fs::path> list(const fs::path& place) {
    const fs::path folder = place.empty() ? root_ : root_ / place;
    std::error_code failure;
    const fs::path real = fs::canonical(folder, failure);
    if (failure) return pass_over(place, folder, failure);
    if (!entered_.insert(real.string()).second) return {};
    std::vector<fs::path> folders;
    fs::directory_iterator entry(folder, failure);
    for (; !failure && entry != fs::directory_iterator(); entry.increment(failure)) {
      const fs::path inner = place / entry->path().filename();
      if (inner.filename().string().starts_with('.') || fits_any(filter_.exclude, inner)) continue;
      std::error_code broken;
      if (entry->is_directory(broken)) {
        folders.push_back(inner);
      } else if (entry->is_regular_file(broken)) {
        take(inner);
      }
    }
    if (failure) return pass_over(place, folder, failure);
    std::ranges::sort(folders);  // which of two links to one folder is entered must not be chance
    return folders;
  }

  void take(const fs::path& place) {
    const bool is_wanted =
        filter_.include.empty() ? may_hold_article(root_ / place) : fits_any(filter_.include, place);
    if (is_wanted) {
      places_.push_back(place.string());
    } else {
      ++passed_over_;
    }
  }

  /// The folder that was named cannot be passed over.
  std::vector<fs::path> pass_over(const fs::path& place, const fs::path& folder,
                                  const std::error_code& failure) {
    if (!filter_.passes_over_unreadable || place.empty()) refuse(folder, failure);
    const bool is_gone = failure == std::errc::no_such_file_or_directory;
    if (!is_gone) {
      unreadable_.push_back({Severity::error,
                             folder.string(),
                             {},
                             fmt::format("the folder cannot be read: {}", failure.message()),
                             "input.unreadable"});
    }
    return {};
  }

  [[noreturn]] static void refuse(const fs::path& folder, const std::error_code& failure) {
    throw Error(Error::Kind::input, folder.string(), "input.unreadable",
                fmt::format("the folder cannot be read: {}", failure.message()));
  }

  const fs::path root_;
  const FolderFilter& filter_;
  std::set<std::string> entered_;
  std::vector<std::string> places_;
  std::size_t passed_over_ = 0;
  std::vector<Diagnostic> unreadable_;
};

bool is_folder(const std::string& input) {
  std::error_code failure;
  return input != "-" && fs::is_directory(input, failure);
}

/// "archive" of "archive/", "../archive" and "archive/."; of "." the name of the current folder.
fs::path last_name(const std::string& folder) {
  std::error_code failure;
  const fs::path real = fs::canonical(folder, failure);
  return failure ? fs::path(folder).filename() : real.filename();
}

}  // namespace

GatheredInputs gather_inputs(const std::vector<std::string>& inputs, const FolderFilter& filter) {
  GatheredInputs gathered;
  const bool is_only_folder = std::ranges::count_if(inputs, is_folder) == 1;
  for (const std::string& input : inputs) {
    if (!is_folder(input)) {
      gathered.files.push_back({input, ""});
      continue;
    }
    Walk walk(input, filter);
    gathered.passed_over += walk.passed_over();
    std::ranges::copy(walk.unreadable(), std::back_inserter(gathered.unreadable));
    const fs::path above = is_only_folder ? fs::path() : last_name(input);
    for (const std::string& place : std::move(walk).places()) {
      gathered.files.push_back({(fs::path(input) / place).string(), (above / place).string()});
    }
  }
  return gathered;
}

}  // namespace newsexport
