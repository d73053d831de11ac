#include "cli/completions.h"

#include <catch2/catch.hpp>

#include "cli/option_table.h"
#include "support/utf8.h"

using namespace newsexport;

TEST_CASE("completions: every option stands in each, and the hidden ones do not") {
  for (const Shell shell : {Shell::bash, Shell::zsh, Shell::fish}) {
    const std::string text = completions(shell);
    for (const OptionRow& row : option_table()) {
      const std::string name = shell == Shell::fish ? "-l " + long_name(row).substr(2) + " " : long_name(row);
      INFO(name);
      CHECK((text.find(name) != text.npos) == (row.group != OptionGroup::hidden));
    }
  }
}

TEST_CASE("completions: what the program knows by name is offered") {
  for (const Shell shell : {Shell::bash, Shell::zsh, Shell::fish}) {
    const std::string text = completions(shell);
    for (const char* words :
         {"classic large-print newspaper", "chicago-notes", "auto rss", "sources notes inline"})
      CHECK(text.find(words) != text.npos);
  }
}

TEST_CASE("completions: a shell that is none of the three") {
  CHECK_FALSE(find_shell("csh"));
  CHECK(find_shell("fish") == Shell::fish);
}
