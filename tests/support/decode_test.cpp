#include "support/decode.h"

#include <catch2/catch.hpp>

#include "support/error.h"
#include "support/utf8.h"

using namespace newsexport;
using namespace std::string_view_literals;
using Codes = std::vector<std::string>;

namespace {

std::string code_of_failure(std::string_view bytes) {
  Diagnostics diagnostics("a.txt");
  try {
    decode_source("a.txt", bytes, diagnostics);
  } catch (const Error& error) {
    return error.code();
  }
  return "no error";
}

}  // namespace

TEST_CASE("decoding: UTF-8 passes unchanged and unreported, with or without byte order mark") {
  Diagnostics diagnostics;
  CHECK(decode_source("a", "Caf\u00E9 \u6E2F\n", diagnostics).text == "Caf\u00E9 \u6E2F\n");
  CHECK(decode_source("a", "\xEF\xBB\xBFtext", diagnostics).text == "text");
  CHECK(codes(diagnostics).empty());
}

TEST_CASE("decoding: line ends become LF") {
  Diagnostics diagnostics;
  CHECK(decode_source("a", "a\r\nb\rc\n", diagnostics).text == "a\nb\nc\n");
}

TEST_CASE("decoding: Windows-1252 is recognized and reported") {
  Diagnostics diagnostics;
  CHECK(decode_source("a",
                      "\x93"
                      "Caf\xE9\x94 \x96 5 \x80",
                      diagnostics)
            .text == "\u201CCaf\u00E9\u201D \u2013 5 \u20AC");
  CHECK(codes(diagnostics) == Codes{"encoding.assumed"});
}

TEST_CASE("decoding: markup is read in the encoding that it declares") {
  Diagnostics diagnostics;
  CHECK(decode_source(
            "a", "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>\xCC\xE8\xF0",
            diagnostics)
            .text.ends_with("<p>Мир"));
  CHECK(decode_source("a", "<html><meta charset=\"Shift_JIS\"><p>\x93\xFA\x96\x7B", diagnostics)
            .text.ends_with("<p>日本"));
  CHECK(decode_source("a", "<?xml version='1.0' encoding='ISO-8859-2'?><p>\xB1", diagnostics)
            .text.ends_with("<p>ą"));
  CHECK(decode_source("a", "<meta charset=iso-2022-jp><p>\x1b$BF|K\\\x1b(B", diagnostics)
            .text.ends_with("<p>日本"));
  CHECK(codes(diagnostics) == Codes(4, "encoding.assumed"));
  CHECK(diagnostics.entries()[0].message == "the text is not UTF-8; read as windows-1251, as it says itself");
}

TEST_CASE("decoding: UTF-8 is UTF-8, whatever it says; a label that nobody knows says nothing") {
  Diagnostics diagnostics;
  CHECK(decode_source("a", "<meta charset=iso-8859-1><p>Caf\u00E9", diagnostics).text.ends_with("Caf\u00E9"));
  CHECK(codes(diagnostics).empty());
  CHECK(decode_source("a", "<meta charset=klingon><p>Caf\xE9", diagnostics).text.ends_with("Caf\u00E9"));
  CHECK(decode_source("a", "<meta charset=latin1><p>\x93", diagnostics).text.ends_with("\u201C"));
  CHECK(codes(diagnostics) == Codes(2, "encoding.assumed"));
}

TEST_CASE("decoding: text that declares nothing is read as its bytes look") {
  Diagnostics diagnostics;
  const std::string russian =
      "\xCF\xEE\xF0\xF2 \xE7\xE0\xEA\xF0\xFB\xF2 \xE4\xEE \xF3\xF2\xF0\xE0, \xF1\xEA\xE0\xE7\xE0\xEB "
      "\xEA\xE0\xEF\xE8\xF2\xE0\xED.";
  CHECK(decode_source("a", russian + '\n' + russian + '\n' + russian, diagnostics)
            .text.starts_with("Порт закрыт до утра, сказал капитан.\n"));
  CHECK(codes(diagnostics) == Codes{"encoding.assumed"});
}

TEST_CASE("decoding: UTF-16 is recognized by its mark and without one") {
  Diagnostics diagnostics;
  CHECK(decode_source("a", "\xFF\xFEH\0\xE9\0"sv, diagnostics).text == "H\u00E9");
  CHECK(decode_source("a", "\xFE\xFF\0H\0\xE9"sv, diagnostics).text == "H\u00E9");
  CHECK(decode_source("a", "H\0e\0l\0l\0o\0 \0"sv, diagnostics).text == "Hello ");
  CHECK(decode_source("a", "\0H\0e\0l\0l\0o"sv, diagnostics).text == "Hello");
  CHECK(codes(diagnostics).size() == 4);
}

TEST_CASE("decoding: the encoding that an XML declaration names is used, unless the text is UTF-8") {
  Diagnostics diagnostics;
  const auto text_of = [&](const std::string& encoding, const std::string& bytes) {
    const std::string declaration = "<?xml version='1.0' encoding='" + encoding + "'?>";
    return decode_source("a", declaration + bytes, diagnostics).text.substr(declaration.size());
  };
  CHECK(text_of("iso-8859-2", "\xB3\xF3") == "łó");
  CHECK(text_of("ISO-8859-1", "\xE9 \x93") == "é \u201C");
  CHECK(text_of("windows-1251", "\xCC\xE8\xF0") == "Мир");
  CHECK(text_of("Shift_JIS", "\x83\x6A") == "ニ");
  CHECK(text_of("ISO-2022-JP", "\x1B$B%K\x1B(B") == "ニ");
  CHECK(text_of("iso-8859-2", "łó") == "łó");
  CHECK(text_of("utf-16", "é") == "é");
}

TEST_CASE("decoding: an encoding that nobody knows is not used") {
  Diagnostics diagnostics;
  CHECK(decode_source("a", "<?xml version='1.0' encoding='made-up'?>\xE9", diagnostics).text.ends_with("é"));
  CHECK(codes(diagnostics) == Codes{"encoding.assumed"});
}

TEST_CASE("decoding: a broken byte in UTF-8 is replaced where it stands and reported with its place") {
  Diagnostics diagnostics("a.txt");
  CHECK(decode_source("a.txt", "Z\u00FCrich \u00C4\nx\xFFy", diagnostics).text ==
        "Z\u00FCrich \u00C4\nx\uFFFDy");
  REQUIRE(codes(diagnostics) == Codes{"encoding.invalid-character"});
  CHECK(diagnostics.entries()[0].position == Position{2, 2});
}

TEST_CASE("decoding: what is no character in its encoding is replaced and reported, in other encodings too") {
  for (const auto& [bytes, text] : std::vector<std::pair<std::string_view, std::string_view>>{
           {"\xFF\xFE"
            "a\0\n\0\x00\xD8z\0"sv,
            "a\n\uFFFDz"},                     // half a surrogate pair
           {"\xFF\xFEo\0k\0!"sv, "ok\uFFFD"},  // half a unit at the end
           {"<?xml version='1.0' encoding='Shift_JIS'?><a>\x82\xA0\x82</a>"sv,
            "<?xml version='1.0' encoding='Shift_JIS'?><a>\u3042\uFFFD</a>"}}) {
    Diagnostics diagnostics("a");
    CHECK(decode_source("a", bytes, diagnostics).text == text);
    CHECK(codes(diagnostics) == Codes{"encoding.assumed", "encoding.invalid-character"});
  }
}

TEST_CASE("decoding: control characters that XML cannot carry are replaced") {
  Diagnostics diagnostics;
  const std::string text =
      decode_source("a", "A long enough line of text with one \x01 in it, and then some more.", diagnostics)
          .text;
  CHECK(text.find("one \uFFFD in") != std::string::npos);
  CHECK(codes(diagnostics) == Codes{"encoding.invalid-character"});
}

TEST_CASE("decoding: what is no text is refused with its reason") {
  CHECK(code_of_failure("") == "input.empty");
  CHECK(code_of_failure(" \n\t\r\n\u00A0") == "input.empty");
  CHECK(code_of_failure("\xEF\xBB\xBF") == "input.empty");
  CHECK(code_of_failure("PK\x03\x04zzzz") == "input.binary");
  CHECK(code_of_failure("\x89PNG\r\n\x1A\n") == "input.binary");
  CHECK(code_of_failure("\x01\x02\0\x03\x04\x05"sv) == "input.binary");
}

TEST_CASE("UTF-8: malformed bytes are one replacement character each, and reading goes on") {
  std::size_t at = 0;
  const std::string_view text = "\xC0\x80z";
  CHECK_FALSE(is_valid_utf8(text));
  CHECK(next_code_point(text, at) == U'\uFFFD');
  CHECK(at == 1);
  CHECK(next_code_point(text, at) == U'\uFFFD');
  CHECK(next_code_point(text, at) == U'z');
}

TEST_CASE("UTF-8: words are split at white space of every kind, and trimmed of it") {
  CHECK(split_words(" a\u2003b\u00A0c\nd ") == Codes{"a", "b", "c", "d"});
  CHECK(trim("\u3000 a b \n") == "a b");
  CHECK(trim(" \n").empty());
  CHECK(collapse_space(" a \n b ") == "a b");
  CHECK(fold_case("\u00C9TAT") == "\u00E9tat");
}
