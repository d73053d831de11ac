#include "typeset/font_set.h"

#include <filesystem>

#include <catch2/catch.hpp>

#include "batch/temporary_folder.h"
#include "support/error.h"
#include "typeset/fonts/face.h"
#include "typeset/hyphenation/hyphenation.h"
#include "typeset/typeset_fixture.h"

using namespace newsexport;
namespace fs = std::filesystem;

namespace {

const fs::path kInter = fs::path(NEWSEXPORT_DATA_DIR) / "fonts" / "Inter-Regular.otf";

std::string face_for(const FontSet::Wish& wish) {
  const Face* face = packaged_fonts().find(wish);
  REQUIRE(face);
  return face->name();
}

std::string fallback_for(std::u32string_view text, std::string_view script, std::string_view language) {
  const Face* face = packaged_fonts().find_fallback(text, {{"serif"}, 400, false}, script, language);
  return face ? face->name() : "";
}

}  // namespace

TEST_CASE("fonts: the default families have four styles each") {
  CHECK(face_for({{"serif"}, 400, false}) == "LinLibertineO");
  CHECK(face_for({{"serif"}, 400, true}) == "LinLibertineOI");
  CHECK(face_for({{"serif"}, 700, false}) == "LinLibertineOB");
  CHECK(face_for({{"serif"}, 700, true}) == "LinLibertineOBI");
  CHECK(face_for({{"sans-serif"}, 700, true}) == "Inter-BoldItalic");
  CHECK(face_for({{"monospace"}, 400, true}) == "JetBrainsMono-Italic");
  CHECK(face_for({{"No Such Face", "INTER"}, 400, false}) == "Inter-Regular");
  CHECK(face_for({{}, 900, false}) == "LinLibertineOB");
}

TEST_CASE("fonts: each script falls back to a face that has it, ideographs in the language's shapes") {
  CHECK(fallback_for(U"ع", "Arab", "ar") == "NotoNaskhArabic-Regular");
  CHECK(fallback_for(U"न", "Deva", "hi").find("Devanagari") != std::string::npos);
  CHECK(fallback_for(U"ก", "Thai", "th").find("Thai") != std::string::npos);
  CHECK(fallback_for(U"直", "Hani", "ja") == "NotoSerifCJKjp-Regular");
  CHECK(fallback_for(U"直", "Hani", "zh-Hans") == "NotoSerifCJKsc-Regular");
  CHECK(fallback_for(U"直", "Hani", "zh-TW") == "NotoSerifCJKtc-Regular");
  CHECK(fallback_for(U"다", "Hang", "") == "NotoSerifCJKkr-Regular");
  CHECK(fallback_for(U"\U000F0000", "Zyyy", "en").empty());
}

TEST_CASE("fonts: a broken file in a folder of fonts is left out, and reported") {
  const TemporaryFolder folder;
  folder.write("broken.ttf", "no font");
  fs::copy_file(kInter, folder / "inter.otf");
  Diagnostics diagnostics;
  const FontSet fonts({}, {folder.path("")}, diagnostics);
  CHECK(codes(diagnostics) == std::vector<std::string>{"font.unreadable"});
  CHECK_NOTHROW(fonts.require_font());
}

TEST_CASE("fonts: a folder of the user's without any font is reported") {
  const TemporaryFolder folder;
  folder.write("readme.txt", "fonts go here");
  Diagnostics diagnostics;
  const FontSet fonts({NEWSEXPORT_DATA_DIR}, {folder.path("")}, diagnostics);
  CHECK(codes(diagnostics) == std::vector<std::string>{"font.path-empty"});
}

TEST_CASE("fonts: a path that is not there, and a file that is not a font, are wrong usage") {
  const TemporaryFolder folder;
  folder.write("readme.txt", "no font");
  const auto code_of = [](const fs::path& path) {
    Diagnostics diagnostics;
    try {
      const FontSet fonts({NEWSEXPORT_DATA_DIR}, {path}, diagnostics);
    } catch (const Error& error) {
      CHECK(error.kind() == Error::Kind::usage);
      CHECK(error.subject() == path);
      return error.code();
    }
    return std::string("none");
  };
  CHECK(code_of(folder / "absent.otf") == "font.path-missing");
  CHECK(code_of(folder / "readme.txt") == "font.unreadable");
  CHECK(code_of(kInter) == "none");
}

TEST_CASE("fonts: where there is none at all, pages are refused, and the folders named") {
  Diagnostics diagnostics;
  const FontSet fonts({"/nowhere", "/elsewhere"}, {}, diagnostics);
  try {
    fonts.require_font();
    FAIL("no font was missed");
  } catch (const Error& error) {
    CHECK(error.kind() == Error::Kind::set_up);
    CHECK(error.code() == "font.none");
    CHECK(std::string(error.what()).find("/nowhere/fonts or /elsewhere/fonts") != std::string::npos);
  }
  Diagnostics more;
  const auto paragraph =
      break_paragraph({text_run("Some text that has no font")}, {.measure = 100}, fonts, more);
  CHECK(!paragraph.lines.empty());
}

TEST_CASE("fonts: the first of the data folders that has fonts counts") {
  Diagnostics diagnostics;
  const FontSet fonts({"/nowhere", NEWSEXPORT_DATA_DIR}, {}, diagnostics);
  CHECK_NOTHROW(fonts.require_font());
  CHECK(fonts.hyphenation().find("de"));
}

TEST_CASE("fonts: a script is there if a font has its letters, and one without letters is not missed") {
  CHECK(packaged_fonts().has_script("Latn"));
  CHECK(packaged_fonts().has_script("Arab"));
  CHECK_FALSE(packaged_fonts().has_script("Egyp"));
  CHECK(packaged_fonts().has_script("Zyyy"));
}

TEST_CASE("fonts: a user's font is found by its family, before the folder's own of that name") {
  Diagnostics diagnostics;
  const FontSet fonts({NEWSEXPORT_DATA_DIR}, {kInter}, diagnostics);
  CHECK(codes(diagnostics).empty());
  CHECK(fonts.find({{"Inter"}, 700, false})->name() == "Inter-Regular");
  CHECK(fonts.has_family("inter"));
  CHECK(!fonts.has_family("Comic Sans"));
}
