#include "typeset/font_set.h"

#include <filesystem>
#include <fstream>

#include <unistd.h>

#include <catch2/catch.hpp>

#include "typeset/fonts/face.h"
#include "typeset/typeset_fixture.h"

using namespace newsexport;
namespace fs = std::filesystem;

namespace {

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

TEST_CASE("fonts: broken and missing fonts are reported, never fatal") {
  const fs::path folder = fs::temp_directory_path() / ("newsexport-fonts-" + std::to_string(::getpid()));
  fs::create_directories(folder);
  std::ofstream(folder / "broken.ttf") << "no font";
  Diagnostics diagnostics;
  const FontSet fonts(folder / "nowhere", {folder, folder / "absent.otf"}, diagnostics);
  CHECK(codes(diagnostics) == std::vector<std::string>{"font.unreadable", "font.unreadable", "font.none"});
  Diagnostics more;
  const auto paragraph =
      break_paragraph({text_run("Some text that has no font")}, {.measure = 100}, fonts, more);
  CHECK(!paragraph.lines.empty());
  fs::remove_all(folder);
}

TEST_CASE("fonts: a user's font is found by its family, before the folder's own of that name") {
  Diagnostics diagnostics;
  const fs::path file = fs::path(NEWSEXPORT_DATA_DIR) / "fonts" / "Inter-Regular.otf";
  const FontSet fonts(NEWSEXPORT_DATA_DIR, {file}, diagnostics);
  CHECK(codes(diagnostics).empty());
  CHECK(fonts.find({{"Inter"}, 700, false})->name() == "Inter-Regular");
  CHECK(fonts.has_family("inter"));
  CHECK(!fonts.has_family("Comic Sans"));
}
