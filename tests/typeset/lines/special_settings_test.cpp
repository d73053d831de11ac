// What single scripts and single kinds of paragraph ask of their lines.
#include <catch2/catch.hpp>

#include "typeset/dump_lines.h"
#include "typeset/typeset_fixture.h"

using namespace newsexport;
using Catch::Matchers::WithinAbs;

namespace {

BrokenParagraph broken(const TextRun& run, const ParagraphStyle& style) {
  Diagnostics diagnostics;
  return break_paragraph({run}, style, packaged_fonts(), diagnostics);
}

Length width_of(const std::string& text, const std::string& language, Length letter_spacing = 0) {
  TextRun run = text_run(text, language);
  run.style.letter_spacing = letter_spacing;
  return broken(run, {.measure = 1000, .align = TextAlign::left, .protrudes = false}).lines.at(0).width;
}

std::vector<std::string> texts_of(const BrokenParagraph& paragraph) {
  std::vector<std::string> texts;
  for (const Line& line : paragraph.lines) texts.push_back(line_text(line));
  return texts;
}

}  // namespace

TEST_CASE("headlines: two lines are as equal as can be, and the last one is no single word") {
  TextRun headline = text_run("The Apple That No Shopper Chose");
  headline.style.size = 36;
  const auto lines =
      texts_of(broken(headline, {.measure = 480, .align = TextAlign::start, .is_balanced = true}));
  CHECK(lines == std::vector<std::string>{"The Apple That No ", "Shopper Chose"});
}

TEST_CASE("headlines: balancing takes no line more than the measure asks for") {
  const std::string words =
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";
  for (Length measure = 80; measure < 400; measure += 20) {
    const TextRun run = text_run(words);
    const auto ragged = broken(run, {.measure = measure, .align = TextAlign::left, .hyphenate = false});
    const auto balanced =
        broken(run, {.measure = measure, .align = TextAlign::left, .hyphenate = false, .is_balanced = true});
    CAPTURE(measure);
    CHECK(balanced.lines.size() <= ragged.lines.size());
    for (const Line& line : balanced.lines) CHECK(line.width <= measure + 6);
  }
}

TEST_CASE("headlines: a forced break stays, and a word that does not fit is still set") {
  const ParagraphStyle style{.measure = 120, .align = TextAlign::left, .is_balanced = true};
  CHECK(broken(text_run("One\u2028two"), style).lines.size() == 2);
  CHECK(broken(text_run(std::string(200, 'm')), style).lines.size() > 3);
}

TEST_CASE("ragged text: the last line is no single word where the line before can spare one") {
  // At its widest the first line would hold all but the last word.
  TextRun run = text_run("The estuary and the barrier that is there Map The Harrowmouth Ledger");
  for (Length measure = 240; measure < 290; measure += 10) {
    const auto lines =
        texts_of(broken(run, {.measure = measure, .align = TextAlign::left, .hyphenate = false}));
    CAPTURE(measure);
    CHECK(lines.back() != "Ledger");
  }
}

TEST_CASE("French guillemets never stand at a line's edge without their word") {
  const std::string text =
      "Il disait « loisir » et puis encore « vive-eau » sans y penser, « toujours » et « jamais » à la fois.";
  for (Length measure = 60; measure < 240; measure += 5) {
    for (const std::string& line : texts_of(broken(text_run(text, "fr"), {.measure = measure}))) {
      CAPTURE(measure, line);
      CHECK_FALSE(line.starts_with("»"));
      CHECK_FALSE(line.ends_with("« "));
    }
  }
}

TEST_CASE("letter-spacing: parts Latin letters, and leaves Arabic ones joined") {
  CHECK_THAT(width_of("mail", "en", 1) - width_of("mail", "en"), WithinAbs(4, 0.01));
  CHECK_THAT(width_of("مدن", "ar", 1), WithinAbs(width_of("مدن", "ar"), 0.01));
}

TEST_CASE("Chinese: where two wide marks meet, one gives its blank half") {
  const Length ideograph = width_of("桥", "zh-Hans");
  CHECK_THAT(width_of("在，”他", "zh-Hans"), WithinAbs(3.5 * ideograph, 0.01));
  CHECK_THAT(width_of("说：“好", "zh-Hans"), WithinAbs(3.5 * ideograph, 0.01));
  CHECK_THAT(width_of("在，他", "zh-Hans"), WithinAbs(3 * ideograph, 0.01));
  CHECK(width_of("在，1", "zh-Hans") > 2 * ideograph + 3);  // a comma before a figure keeps its room
}

TEST_CASE("Chinese: wide marks at the edges of lines give their blank half") {
  // Ten ideographs, and marks at both ends.
  const auto lines =
      broken(text_run("“一二三四五六七八九十，一二三", "zh-Hans"), {.measure = 111, .align = TextAlign::left})
          .lines;
  REQUIRE(lines.size() == 2);
  CHECK(line_text(lines[0]) == "“一二三四五六七八九十，");
}

TEST_CASE("headlines: a word that is wider than the measure is hyphenated") {
  TextRun headline = text_run("Donaudampfschifffahrtsgesellschaft fährt", "de");
  headline.style.size = 30;
  const auto lines = broken(headline, {.measure = 300, .align = TextAlign::start, .is_balanced = true}).lines;
  REQUIRE(lines.size() >= 2);
  CHECK(lines[0].ends_with_hyphen);
  CHECK(line_text(lines[0]).ends_with("\u00AD"));
}
