// The file system as articles may see it: read_from_folders().
#include "batch/resource_folders.h"

#include <algorithm>
#include <optional>
#include <system_error>

#include <fmt/format.h>

#include "support/files.h"
#include "support/percent.h"

namespace newsexport {
namespace {

namespace fs = std::filesystem;

/// What became of one way to understand the path. The later in this list, the more it says to the user.
enum class Finding { missing, outside, not_a_file, found };

struct Lookup {
  Finding finding = Finding::missing;
  fs::path real_path;
};

/// The path as it stands first: a file may well be named "50%25.jpg" or "what?.png".
std::vector<std::string> ways_to_read(const std::string& path) {
  const std::string bare = path.substr(0, path.find_first_of("?#"));
  std::vector<std::string> ways;
  for (const std::string& way : {path, percent_decoded(path), bare, percent_decoded(bare)}) {
    const bool is_path = !way.empty() && way.find('\0') == std::string::npos;
    if (is_path && std::ranges::find(ways, way) == ways.end()) ways.push_back(way);
  }
  return ways;
}

bool is_below(const fs::path& path, const fs::path& folder) {
  const auto [in_folder, in_path] = std::ranges::mismatch(folder, path);
  return in_folder == folder.end();
}

/// Absolute, without symbolic links, `..` and a slash at the end, as far as it exists.
std::optional<fs::path> real_path(const fs::path& path) {
  std::error_code failure;
  fs::path real = fs::weakly_canonical(fs::absolute(path, failure), failure);
  if (failure) return std::nullopt;
  return real.has_filename() ? real : real.parent_path();
}

/// The folders of one article. A copyable function object, as std::function wants it.
class FolderReader {
 public:
  FolderReader(const fs::path& article_folder, const std::vector<fs::path>& resource_folders,
               const ResourceMap* map)
      : map_(map) {
    add_folder(article_folder.empty() ? fs::path(".") : article_folder);
    for (const fs::path& folder : resource_folders) add_folder(folder);
  }

  std::string operator()(const std::string& path) const {
    if (const fs::path* file = map_ ? map_->find(path) : nullptr) return read(path, *file);
    if (is_on_the_web(path)) refuse(path, Finding::missing);
    Lookup best;
    for (const std::string& way : ways_to_read(path)) {
      for (const fs::path& folder : folders_) {
        Lookup lookup = look_up(folder / way, fs::path(way).is_absolute());
        if (lookup.finding == Finding::found) return read(path, lookup.real_path);
        if (lookup.finding > best.finding) best = std::move(lookup);
      }
    }
    refuse(path, best.finding);
  }

 private:
  void add_folder(const fs::path& folder) {
    if (const auto real = real_path(folder)) folders_.push_back(*real);
  }

  Lookup look_up(const fs::path& path, bool is_absolute) const {
    const std::optional<fs::path> real = real_path(path);
    if (!real) return {};
    // The article's own folder, the first, is no reason to know where it lies on this machine.
    const auto first_allowed = folders_.begin() + (is_absolute ? 1 : 0);
    const bool is_allowed = std::any_of(first_allowed, folders_.end(),
                                        [&](const fs::path& folder) { return is_below(*real, folder); });
    if (!is_allowed) return {Finding::outside, {}};
    std::error_code failure;
    const fs::file_status status = fs::status(*real, failure);
    if (failure || !fs::exists(status)) return {};
    return {fs::is_regular_file(status) ? Finding::found : Finding::not_a_file, *real};
  }

  static std::string read(const std::string& path, const fs::path& real_path) {
    try {
      return read_file(real_path, kLargestResource);
    } catch (const Error& error) {
      const bool is_too_large = error.code() == "input.too-large";
      throw Error(Error::Kind::input, path, is_too_large ? "resource.too-large" : "resource.unreadable",
                  error.what());
    }
  }

  [[noreturn]] static void refuse(const std::string& path, Finding finding) {
    switch (finding) {
      case Finding::outside:
        throw Error(Error::Kind::input, path, "resource.outside",
                    "it is outside of the article's folder; --resource-path can allow that");
      case Finding::not_a_file:
        throw Error(Error::Kind::input, path, "resource.not-a-file", "it is not a regular file");
      case Finding::missing:
      case Finding::found:
        break;
    }
    throw Error(Error::Kind::input, path, "resource.missing", "there is no such file");
  }

  const ResourceMap* map_;
  std::vector<fs::path> folders_;  ///< real paths; the first is the article's own
};

}  // namespace

ResourceReader read_from_folders(const fs::path& article_folder,
                                 const std::vector<fs::path>& resource_folders, const ResourceMap* map) {
  return FolderReader(article_folder, resource_folders, map);
}

}  // namespace newsexport
