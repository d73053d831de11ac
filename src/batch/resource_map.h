#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>

namespace newsexport {

/// Where local copies of pictures on the web lie: what --resource-map names.
class ResourceMap {
 public:
  /// The scheme (http or https), a fragment and the case of the host make no difference.
  void add(std::string_view address, std::filesystem::path file);

  /// The file for the address, or null. An address with a query that is not in the map is tried without it.
  const std::filesystem::path* find(std::string_view address) const;

 private:
  std::unordered_map<std::string, std::filesystem::path> files_;
};

/// Reads a file of lines "URL FILE", with white space between; the file's name is the rest of the line and is
/// relative to the folder of the map. Empty lines and those that begin with "#" are passed over.
/// Throws Error (kind usage): `resource-map.unreadable`, `resource-map.invalid` with the line.
ResourceMap load_resource_map(const std::string& path);

/// Whether the address leads to the web: http:, https: or //.
bool is_on_the_web(std::string_view address);

}  // namespace newsexport
