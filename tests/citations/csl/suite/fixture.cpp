// External interface: read_fixture().
#include "citations/csl/suite/fixture.h"

#include <fstream>
#include <sstream>

#include "support/utf8.h"

namespace newsexport {
namespace {

// The name in ">>===== MODE =====>>" or "<<== MODE ==<<", or "".
std::string mark_name(const std::string& line, const std::string& arrows) {
  if (!line.starts_with(arrows + "=")) return {};
  const std::size_t begin = line.find_first_not_of("=", arrows.size());
  const std::size_t end = line.find('=', begin);
  return begin == std::string::npos ? std::string() : std::string(trim(line.substr(begin, end - begin)));
}

}  // namespace

std::string Fixture::section(const std::string& section_name) const {
  const auto found = sections.find(section_name);
  return found == sections.end() ? std::string() : found->second;
}

std::string Fixture::family() const {
  return name.substr(0, name.find('_'));
}

Fixture read_fixture(const std::filesystem::path& file) {
  Fixture fixture;
  fixture.name = file.stem().string();
  std::ifstream stream(file);
  std::string open, line;
  while (std::getline(stream, line)) {
    if (line.ends_with('\r')) line.pop_back();
    const std::string begun = mark_name(line, ">>");
    const std::string ended = mark_name(line, "<<");
    if (open.empty() && !begun.empty()) {
      open = begun;
    } else if (!open.empty() && ended == open) {
      open.clear();
    } else if (!open.empty()) {
      fixture.sections[open] += line + '\n';
    }
  }
  return fixture;
}

}  // namespace newsexport
