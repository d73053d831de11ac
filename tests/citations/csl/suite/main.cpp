// Runs the CSL project's test suite and compares what fails with a list of what may fail.
//   csl_suite FIXTURES LOCALES LIST          prints the figures; exit status 1 where a fixture fails that is
//   not listed csl_suite FIXTURES LOCALES LIST --write  writes the list anew csl_suite FIXTURES LOCALES LIST
//   NAME...  shows what these fixtures want and what they get
#include <algorithm>
#include <fstream>
#include <iostream>
#include <set>

#include <fmt/format.h>

#include "citations/csl/suite/fixture.h"
#include "support/error.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

struct Outcome {
  std::string wanted;
  std::string found;
  bool passes() const { return wanted == found; }
};

// White space at the ends and at the ends of lines does not count.
std::string tidy(const std::string& text) {
  std::string result;
  for (const std::string_view line : split(text, '\n')) {
    result += std::string(line) + '\n';
  }
  return std::string(trim(result));
}

Outcome run(const Fixture& fixture, const std::filesystem::path& locales) {
  Outcome outcome{tidy(fixture.section("RESULT")), {}};
  try {
    outcome.found = tidy(run_fixture(fixture, locales));
  } catch (const std::exception& error) {
    outcome.found = std::string("error: ") + error.what();
  }
  return outcome;
}

std::vector<Fixture> read_fixtures(const std::filesystem::path& folder) {
  std::vector<Fixture> fixtures;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    Fixture fixture = read_fixture(entry.path());
    if (!fixture.section("CSL").empty()) fixtures.push_back(std::move(fixture));
  }
  std::ranges::sort(fixtures, {}, &Fixture::name);
  return fixtures;
}

std::set<std::string> read_list(const std::filesystem::path& file) {
  std::set<std::string> names;
  std::ifstream stream(file);
  for (std::string line; std::getline(stream, line);) {
    if (!line.empty() && !line.starts_with('#')) names.insert(line);
  }
  return names;
}

void write_list(const std::filesystem::path& file, const std::set<std::string>& failing) {
  std::ofstream stream(file);
  stream << "# Fixtures of the CSL project's test suite that our processor does not pass, one name a line. "
            "The list\n"
            "# only shrinks: scripts/csl-suite fails where another fixture fails, and says where a listed "
            "one passes.\n";
  for (const std::string& name : failing) stream << name << '\n';
}

struct Count {
  int passed = 0;
  int all = 0;
};

int report(const std::map<std::string, Count>& families, const std::set<std::string>& failing,
           const std::set<std::string>& listed) {
  Count sum;
  for (const auto& [family, count] : families) {
    fmt::print("{:16}{:4} of {:3}\n", family, count.passed, count.all);
    sum.passed += count.passed;
    sum.all += count.all;
  }
  fmt::print("{:16}{:4} of {:3} pass\n", "all", sum.passed, sum.all);
  int status = 0;
  for (const std::string& name : failing) {
    if (listed.contains(name)) continue;
    fmt::print("fails and is not listed: {}\n", name);
    status = 1;
  }
  for (const std::string& name : listed) {
    if (!failing.contains(name)) fmt::print("passes and can leave the list: {}\n", name);
  }
  return status;
}

int suite(const std::vector<std::string>& arguments) {
  const std::vector<Fixture> fixtures = read_fixtures(arguments[0]);
  const std::vector<std::string> wanted(arguments.begin() + 3, arguments.end());
  if (!wanted.empty() && wanted.front() != "--write") {
    for (const Fixture& fixture : fixtures) {
      if (std::ranges::find(wanted, fixture.name) == wanted.end()) continue;
      const Outcome outcome = run(fixture, arguments[1]);
      fmt::print("== {} {}\nwant: {}\ngot:  {}\n", fixture.name, outcome.passes() ? "passes" : "fails",
                 outcome.wanted, outcome.found);
    }
    return 0;
  }
  std::map<std::string, Count> families;
  std::set<std::string> failing;
  for (const Fixture& fixture : fixtures) {
    const bool passes = run(fixture, arguments[1]).passes();
    ++families[fixture.family()].all;
    if (passes) {
      ++families[fixture.family()].passed;
    } else {
      failing.insert(fixture.name);
    }
  }
  if (!wanted.empty()) write_list(arguments[2], failing);
  return report(families, failing, read_list(arguments[2]));
}

}  // namespace
}  // namespace newsexport

int main(int count, char** arguments) {
  const std::vector<std::string> words(arguments + 1, arguments + count);
  if (words.size() < 3) {
    std::cerr << "usage: csl_suite FIXTURES LOCALES LIST [--write | NAME...]\n";
    return 2;
  }
  try {
    return newsexport::suite(words);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}
