// External interface: ResourceMap, load_resource_map().
#include "batch/resource_map.h"

#include <algorithm>

#include "support/error.h"
#include "support/files.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestMap = std::size_t{256} << 20;  // bytes

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

// What an address is known by: "//host/path?query" with the host in lower case.
std::string key_of(std::string_view address) {
  address = address.substr(0, address.find('#'));
  if (!is_on_the_web(address)) return std::string(address);
  address.remove_prefix(address.find("//"));
  const std::size_t host_end = std::min(address.find_first_of("/?", 2), address.size());
  return ascii_lower(address.substr(0, host_end)) + std::string(address.substr(host_end));
}

[[noreturn]] void refuse(const std::string& path, int line) {
  throw Error(Error::Kind::usage, path, "resource-map.invalid",
              "a line of a resource map is an address, white space and the name of a file", {line, 1});
}

std::string read_map(const std::string& path) {
  try {
    return read_file(path, kLargestMap);
  } catch (const Error& error) {
    throw Error(Error::Kind::usage, path, "resource-map.unreadable", error.what());
  }
}

}  // namespace

bool is_on_the_web(std::string_view address) {
  const std::string start = ascii_lower(address.substr(0, 8));
  return start.starts_with("http://") || start.starts_with("https://") || start.starts_with("//");
}

void ResourceMap::add(std::string_view address, fs::path file) {
  files_[key_of(address)] = std::move(file);
}

const fs::path* ResourceMap::find(std::string_view address) const {
  if (files_.empty()) return nullptr;
  const std::string key = key_of(address);
  auto found = files_.find(key);
  if (found == files_.end()) found = files_.find(key.substr(0, key.find('?')));
  return found == files_.end() ? nullptr : &found->second;
}

ResourceMap load_resource_map(const std::string& path) {
  const std::string text = read_map(path);
  const fs::path folder = fs::path(path).parent_path();
  ResourceMap map;
  int number = 0;
  for (std::string_view line : split(text, '\n')) {
    ++number;
    line = trim(line);
    if (line.empty() || line.starts_with('#')) continue;
    const std::size_t gap = line.find_first_of(" \t");
    if (gap == line.npos) refuse(path, number);
    map.add(line.substr(0, gap), folder / fs::path(trim(line.substr(gap))));
  }
  return map;
}

}  // namespace newsexport
