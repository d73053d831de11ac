#pragma once

#include <filesystem>
#include <vector>

#include "batch/resource_map.h"
#include "newsexport.h"

namespace newsexport {

/// Reads the files that an article names, from the file system and from no place that it may not see: the
/// article's own folder with all below it, and the folders of --resource-path with all below them. Symbolic
/// links are followed before that is judged. A path that is not found as it stands is tried without its URL
/// encoding ("my%20pic.jpg") and without query and fragment.
/// An address that `map` knows is read from its file, wherever that lies: the user named it. Nothing else on
/// the web is read. `map` is not owned and may be null. The reader throws Error (kind input):
/// `resource.outside`, `resource.missing`, `resource.not-a-file` (a folder, device or pipe),
/// `resource.unreadable`, `resource.too-large`.
ResourceReader read_from_folders(const std::filesystem::path& article_folder,
                                 const std::vector<std::filesystem::path>& resource_folders,
                                 const ResourceMap* map = nullptr);

/// Bytes. Above any picture that an e-reader can show.
inline constexpr std::size_t kLargestResource = std::size_t{256} << 20;

}  // namespace newsexport
