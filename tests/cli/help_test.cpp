#include "cli/help.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

#include "cli/option_table.h"
#include "support/utf8.h"

using namespace newsexport;

namespace {

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::string with_roff_hyphens(const std::string& text) {
  std::string escaped;
  for (const char c : text) escaped += c == '-' ? "\\-" : std::string(1, c);
  return escaped;
}

}  // namespace

TEST_CASE("help: every option stands in --help, and the hidden ones do not") {
  for (const OptionRow& row : option_table()) {
    INFO(row.names);
    CHECK(contains(help_text(), spelled_out(row)) == (row.group != OptionGroup::hidden));
  }
}

TEST_CASE("help: the manual documents every option") {
  for (const OptionRow& row : option_table()) {
    INFO(row.names);
    CHECK(contains(man_page(), ".B " + with_roff_hyphens(spelled_out(row)) + "\n") ==
          (row.group != OptionGroup::hidden));
    CHECK_FALSE(row.help.empty());
  }
}

TEST_CASE("help: README.md lists every option") {
  std::ifstream file(NEWSEXPORT_SOURCE_DIR "/README.md");
  const std::string readme(std::istreambuf_iterator<char>(file), {});
  for (const OptionRow& row : option_table()) {
    const std::string long_name(row.names.substr(row.names.find("--")));
    INFO(long_name);
    const bool is_listed = contains(readme, "`" + long_name + "`") || contains(readme, "`" + long_name + " ");
    CHECK(is_listed == (row.group != OptionGroup::hidden));
  }
}

TEST_CASE("help: no line is wider than a terminal") {
  const std::string help = help_text();
  for (const std::string_view line : split(help, '\n')) {
    INFO(line);
    CHECK(code_point_count(line) <= 80);
  }
}

TEST_CASE("help: formats, styles and metadata keys are listed") {
  for (const InputFormat& format : input_formats()) CHECK(contains(help_text(), std::string(format.name)));
  for (const char* style : {"classic", "large-print", "chicago-notes"}) CHECK(contains(help_text(), style));
  for (const std::string_view key : metadata_keys()) CHECK(contains(help_text(), key));
}

TEST_CASE("help: the version is one line") {
  CHECK(version_text() == "newsexport " NEWSEXPORT_VERSION "\n");
}
