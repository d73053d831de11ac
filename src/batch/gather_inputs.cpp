// Folders → the files in them: gather_inputs().
#include "batch/gather_inputs.h"

#include <algorithm>
#include <array>
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

/// Pictures, and what else articles and pages name; files that somebody is still writing; copies of old ones.
bool is_companion_ending(std::string_view ending) {
  static constexpr std::array<std::string_view, 27> kEndings = {
      "avif", "bak", "bib",  "crdownload", "css", "csl",  "download", "filepart", "gif",
      "ico",  "jpe", "jpeg", "jpg",        "js",  "orig", "otf",      "part",     "partial",
      "png",  "svg", "swp",  "tmp",        "tsv", "ttf",  "webp",     "woff",     "woff2"};
  return ending.ends_with('~') || ending == "yaml" || ending == "yml" ||
         std::ranges::find(kEndings, ending) != kEndings.end();
}

/// Whether JSON is a list of things with "id" and "type", as CSL-JSON is, which articles name as their
/// bibliography.
bool may_be_bibliography(const fs::path& file) {
  try {
    const std::string bytes = read_file(file, kLargestInput);
    return trim(bytes).starts_with('[') && bytes.find("\"id\"") != bytes.npos &&
           bytes.find("\"type\"") != bytes.npos;
  } catch (const Error&) {
    return false;
  }
}

PassedOver passed_over_file(const fs::path& file) {
  std::string ending = fold_case(file.extension().string());
  if (ending.size() < 2) return {file.string(), "no ending"};
  ending.erase(0, 1);
  const bool is_companion = is_companion_ending(ending) || (ending == "json" && may_be_bibliography(file));
  for (char& c : ending) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return {file.string(), ending, is_companion};
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
  std::vector<PassedOver> passed_over() && { return std::move(passed_over_); }
  const std::set<std::string>& used_excludes() const { return used_excludes_; }
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
      if (inner.filename().string().starts_with('.') || is_excluded(inner)) continue;
      std::error_code broken;
      if (entry->is_directory(broken)) {
        folders.push_back(inner);
      } else if (entry->is_regular_file(broken)) {
        take(inner);
      } else if (is_asked_for(inner)) {
        passed_over_.push_back(
            {(root_ / inner).string(), entry->exists(broken) ? "not a file" : "broken link"});
      }
    }
    if (failure) return pass_over(place, folder, failure);
    std::ranges::sort(folders);  // which of two links to one folder is entered must not be chance
    return folders;
  }

  bool is_excluded(const fs::path& place) {
    bool is_any = false;
    for (const std::string& pattern : filter_.exclude) {
      if (!fits(pattern, place)) continue;
      used_excludes_.insert(pattern);
      is_any = true;
    }
    return is_any;
  }

  bool is_asked_for(const fs::path& place) const {
    return filter_.include.empty() || fits_any(filter_.include, place);
  }

  void take(const fs::path& place) {
    if (!is_asked_for(place)) return;
    if (!filter_.include.empty() || may_hold_article(root_ / place)) {
      places_.push_back(place.string());
    } else {
      passed_over_.push_back(passed_over_file(root_ / place));
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
  std::vector<PassedOver> passed_over_;
  std::set<std::string> used_excludes_;
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
  gathered.folders = static_cast<std::size_t>(std::ranges::count_if(inputs, is_folder));
  std::set<std::string> used_excludes;
  for (const std::string& input : inputs) {
    if (!is_folder(input)) {
      gathered.files.push_back({input, ""});
      continue;
    }
    Walk walk(input, filter);
    used_excludes.insert(walk.used_excludes().begin(), walk.used_excludes().end());
    std::ranges::copy(walk.unreadable(), std::back_inserter(gathered.unreadable));
    const fs::path above = gathered.folders == 1 ? fs::path() : last_name(input);
    for (const std::string& place : std::move(walk).places()) {
      gathered.files.push_back({(fs::path(input) / place).string(), (above / place).string()});
    }
    std::ranges::move(std::move(walk).passed_over(), std::back_inserter(gathered.passed_over));
  }
  std::ranges::sort(gathered.passed_over, {}, &PassedOver::path);
  std::ranges::copy_if(filter.exclude, std::back_inserter(gathered.unused_excludes),
                       [&](const std::string& pattern) { return !used_excludes.contains(pattern); });
  return gathered;
}

}  // namespace newsexport
