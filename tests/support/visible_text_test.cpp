#include "support/visible_text.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/utf8.h"

using namespace newsexport;

TEST_CASE("visible: control characters of both kinds are written out") {
  CHECK(visible("a\x1b[31mb\x7f") == "a\\u{1b}[31mb\\u{7f}");
  CHECK(visible("line\ntab\tend\r") == "line\\u{a}tab\\u{9}end\\u{d}");
  CHECK(visible("a\u009b2Jb\u0085") == "a\\u{9b}2Jb\\u{85}");
  CHECK(visible(std::string_view("\0", 1)) == "\\u{0}");
}

TEST_CASE("visible: a byte that is not UTF-8 is written out, the character that stands for such is not") {
  CHECK(visible("caf\xe9 \x9b!") == "caf\\xe9 \\x9b!");
  CHECK(visible("\uFFFD") == "\uFFFD");
}

TEST_CASE("visible: what reorders text is written out, what is read from right to left stays") {
  CHECK(visible("a\u202egnp.b\u202c") == "a\\u{202e}gnp.b\\u{202c}");
  CHECK(visible("\u05e9\u05dc\u05d5\u05dd, \u0645\u0637\u0631") ==
        "\u05e9\u05dc\u05d5\u05dd, \u0645\u0637\u0631");
  CHECK(visible("\u0645\u0637\u0631\u200f!") == "\u0645\u0637\u0631\\u{200f}!");
}

TEST_CASE("visible: of all characters none is left that drives a terminal, and no other is touched") {
  for (char32_t c = 1; c < 0x11000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    CAPTURE(static_cast<unsigned>(c));
    REQUIRE((visible(text) == text) == !drives_terminal(c));
  }
}

TEST_CASE("visible: every character that Unicode calls a bidirectional control drives a terminal") {
  for (const char32_t c : {0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067,
                           0x2068, 0x2069, 0x2028, 0x2029, 0x0085, 0x009B, 0x001B, 0xFEFF, 0xE0041}) {
    CHECK(drives_terminal(static_cast<char32_t>(c)));
  }
  for (const char32_t c : {0x05D0, 0x0627, 0x200B, 0x200D, 0x00A0, 0x2027, 0x202F, 0xE0100}) {
    CHECK_FALSE(drives_terminal(static_cast<char32_t>(c)));
  }
}

TEST_CASE("visible_json: it says the same without a character that drives a terminal") {
  const std::string said = "a\x1b\x7f\u009b\u202eb\u2028\u2029\u061c";
  const std::string json = visible_json(nlohmann::json{{"said", said}}.dump());
  CHECK(nlohmann::json::parse(json).at("said") == said);
  CHECK(json == R"({"said":"a\u001b\u007f\u009b\u202eb\u2028\u2029\u061c"})");
  // Beyond the first plane JSON has two units for a character.
  const std::string tagged = "a\U000E0041";
  const std::string shown = visible_json(nlohmann::json{{"said", tagged}}.dump());
  CHECK(shown == R"({"said":"a\udb40\udc41"})");
  CHECK(nlohmann::json::parse(shown).at("said") == tagged);
}
