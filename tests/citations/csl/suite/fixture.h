#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace newsexport {

/// One test of the CSL project's suite: the text of each section (MODE, RESULT, CSL, INPUT, …) by its name.
struct Fixture {
  std::string name;  ///< "date_NoDate"
  std::map<std::string, std::string> sections;

  std::string section(const std::string& section_name) const;
  /// The part of the name before "_".
  std::string family() const;
};

Fixture read_fixture(const std::filesystem::path& file);

/// What our processor makes of it, in the suite's own HTML.
std::string run_fixture(const Fixture& fixture, const std::filesystem::path& locales);

}  // namespace newsexport
