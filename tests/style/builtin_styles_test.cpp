#include "style/builtin_styles.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

using namespace newsexport;

TEST_CASE("builtin styles: the default style is in the program, byte for byte") {
  std::ifstream file(NEWSEXPORT_SOURCE_DIR "/styles/classic/book.css", std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  REQUIRE(find_builtin_style(kDefaultStyle).has_value());
  CHECK(*find_builtin_style(kDefaultStyle) == content.str());
}

TEST_CASE("builtin styles: an unknown name is no style") {
  CHECK_FALSE(find_builtin_style("baroque").has_value());
}
