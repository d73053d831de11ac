#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace newsexport {

using Places = std::vector<std::filesystem::path>;

/// `name` in each of the folders.
Places in_each(const Places& folders, const std::filesystem::path& name);

/// Where something was looked for, for a message: "A, B or C".
std::string either_of(const Places& places);

}  // namespace newsexport
