#include "style/builtin_styles.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

#include "style/stylesheet.h"

using namespace newsexport;

TEST_CASE("builtin styles: what all have in common is in each, byte for byte") {
  std::ifstream file(NEWSEXPORT_SOURCE_DIR "/styles/base/book.css", std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  REQUIRE(content.str().size() > 1000);
  CHECK(builtin_style_names() == std::vector<std::string_view>{"classic", "large-print", "newspaper"});
  for (const BuiltinStyle& style : builtin_styles()) {
    CAPTURE(style.name);
    CHECK(style.stylesheet.starts_with(content.str()));
    CHECK_FALSE(style.print_stylesheet.empty());
  }
}

TEST_CASE("builtin styles: an unknown name is no style") {
  CHECK_FALSE(find_builtin_style("baroque").has_value());
}

TEST_CASE("builtin styles: Chinese and Arabic are upright in all of them, and their emphasis is bold") {
  for (const char* name : {"classic", "newspaper", "large-print"}) {
    Diagnostics diagnostics;
    const Stylesheet sheet({{"book.css", std::string(*find_builtin_style(name))}}, diagnostics);
    for (const char* language : {"zh-Hans", "ja", "ar", "he"}) {
      Element body{"body", {{"class", "ltr"}, {"lang", language}}, {}};
      Element standfirst{"p", {{"class", "standfirst"}}, {Element{"em", {}, {}}}};
      StyleResolver resolver(sheet);
      resolver.enter(body);
      CAPTURE(name, language);
      CHECK_FALSE(resolver.enter(standfirst).text.is_italic);
      const ComputedStyle& emphasis = resolver.enter(std::get<Element>(standfirst.children[0]));
      CHECK_FALSE(emphasis.text.is_italic);
      CHECK(emphasis.text.weight == 700);
    }
  }
}
