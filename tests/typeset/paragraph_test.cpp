#include "typeset/paragraph.h"

#include <algorithm>
#include <cmath>

#include <catch2/catch.hpp>

#include "support/utf8.h"
#include "typeset/dump_lines.h"
#include "typeset/fonts/face.h"
#include "typeset/typeset_fixture.h"

using namespace newsexport;

namespace {

using Codes = std::vector<std::string>;

const std::string kEnglish =
    "The council of Averley voted on Tuesday, 14 November, to spend £3,850,000 on the old “Weir Bridge”, a "
    "crossing that has carried no traffic since the floods of two winters ago. Councillors who had opposed "
    "the "
    "scheme said the money should have gone to the schools; those who supported it replied that a town "
    "without a "
    "bridge is two villages, and that neither of them could afford a school of its own. Engineers expect "
    "construction to begin before the spring, provided that the environmental assessment is published in "
    "time.";

BrokenParagraph lines_of(const std::vector<TextRun>& runs, const ParagraphStyle& style) {
  Diagnostics diagnostics;
  return break_paragraph(runs, style, packaged_fonts(), diagnostics);
}

BrokenParagraph lines_of(const std::string& text, const std::string& language, Length measure,
                         Direction direction = Direction::left_to_right) {
  return lines_of({text_run(text, language)}, {.measure = measure, .direction = direction});
}

/// All lines' text, without the hyphens that breaks brought in.
std::string whole_text(const BrokenParagraph& paragraph) {
  std::string text;
  for (const Line& line : paragraph.lines) text += line_text(line);
  for (std::size_t at; (at = text.find("\u00AD")) != text.npos;) text.erase(at, 2);
  return text;
}

Length right_edge(const Line& line) {
  const GlyphRun& run = line.runs.back();
  Length x = run.x;
  for (const PlacedGlyph& glyph : run.glyphs)
    if (glyph.text != " ")
      x += glyph.advance;
    else if (&glyph != &run.glyphs.back())
      x += glyph.advance;
  return x;
}

}  // namespace

TEST_CASE("paragraph: every letter stands on the lines once and in order, in every script") {
  const auto [text, language, direction] = GENERATE(table<std::string, std::string, Direction>(
      {{kEnglish, "en", Direction::left_to_right},
       {"Der Bürgermeister der Donaudampfschifffahrtsgesellschaft erklärte am Dienstag, dass die "
        "Bundesregierung "
        "die Verantwortung für die Hochwasserschutzmaßnahmen übernehmen müsse.",
        "de", Direction::left_to_right},
       {"صوّت مجلس المدينة يوم الثلاثاء على إنفاق 3,850,000 جنيه على إعادة بناء الجسر القديم (Weir Bridge) "
        "الذي لم "
        "تعبره السيارات منذ الفيضانات قبل شتاءين.",
        "ar", Direction::right_to_left},
       {"מועצת העיר הצביעה ביום שלישי בעד הוצאה של 3,850,000 על הגשר הישן (Weir Bridge) שלא עברה בו תנועה "
        "מאז.",
        "he", Direction::right_to_left},
       {"The mayor said שלום עולם, and then مرحبا بالعالم, to the visitors of the town who had come by "
        "train.",
        "en", Direction::left_to_right},
       {"नगर परिषद ने मंगलवार को पुराने पुल के पुनर्निर्माण पर खर्च करने का निर्णय लिया, जिस पर दो वर्षों से कोई यातायात "
        "नहीं।",
        "hi", Direction::left_to_right},
       {"สภาเมืองลงมติเมื่อวันอังคารให้ใช้เงินเพื่อสร้างสะพานเก่าขึ้นใหม่ ซึ่งไม่มีการจราจรมาสองปีแล้ว", "th",
        Direction::left_to_right},
       {"東京都は二〇二三年十一月、河川に架かる古い橋の再建に三億円を支出することを決めた。市長は「EPUB形式と"
        "PDF形式」と述べた。",
        "ja", Direction::left_to_right},
       {"시의회는 화요일에 오래된 다리를 다시 짓는 데 돈을 쓰기로 결정했다고 밝혔다.", "ko",
        Direction::left_to_right},
       {"e\u0301te\u0301 𝔘𝔫𝔦 👩‍👩‍👧 \U000F0000 end", "fr", Direction::left_to_right}}));
  const Length measure = GENERATE(120.0, 215.0, 400.0);
  CAPTURE(language, measure);
  const BrokenParagraph paragraph = lines_of(text, language, measure, direction);
  CHECK(whole_text(paragraph) == text);
  for (const Line& line : paragraph.lines) {
    CHECK(!line.is_overfull);
    for (const GlyphRun& run : line.runs)
      for (const PlacedGlyph& glyph : run.glyphs) CHECK(glyph.glyph != 0);
  }
}

TEST_CASE("paragraph: justified lines end at one edge, protruding characters beyond it") {
  const BrokenParagraph paragraph = lines_of(kEnglish, "en", 300);
  REQUIRE(paragraph.lines.size() > 5);
  for (std::size_t i = 0; i + 1 < paragraph.lines.size(); ++i) {
    CAPTURE(line_text(paragraph.lines[i]));
    CHECK(right_edge(paragraph.lines[i]) > 299.5);
    CHECK(right_edge(paragraph.lines[i]) < 304);
  }
  CHECK(right_edge(paragraph.lines.back()) < 299);
}

TEST_CASE("paragraph: no more than two hyphens running in any column") {
  for (Length measure = 156; measure < 300; measure += 9) {
    int running = 0;
    for (const Line& line : lines_of(kEnglish, "en", measure).lines) {
      running = line.ends_with_hyphen ? running + 1 : 0;
      CHECK(running <= 2);
    }
  }
}

TEST_CASE("paragraph: a hyphen that a break brings in is a soft one, and only where it is wished") {
  const auto count = [](const BrokenParagraph& paragraph) {
    return std::count_if(paragraph.lines.begin(), paragraph.lines.end(), [](const Line& line) {
      return line_text(line).ends_with("\u00AD") && line.ends_with_hyphen;
    });
  };
  CHECK(count(lines_of({text_run(kEnglish)}, {.measure = 180})) > 0);
  CHECK(count(lines_of({text_run(kEnglish)}, {.measure = 180, .hyphenate = false})) == 0);
  CHECK(count(lines_of({text_run("Pneumono\u00ADultra\u00ADmicro\u00ADscopicsilico", "xx")},
                       {.measure = 100})) > 0);
}

TEST_CASE("paragraph: URLs break behind their separators, without hyphens") {
  TextRun url = text_run("https://www.example.org/averley/council/2023/minutes.html?session=14&item=22");
  url.breaking = TextRun::Breaking::url;
  url.link = 7;
  const auto paragraph = lines_of({text_run("See "), url}, {.measure = 130, .align = TextAlign::start});
  REQUIRE(paragraph.lines.size() >= 3);
  for (std::size_t i = 0; i + 1 < paragraph.lines.size(); ++i) {
    const std::string text(trim(line_text(paragraph.lines[i])));
    CAPTURE(text);
    CHECK(std::string("/.?&=").find(text.back()) != std::string::npos);
    REQUIRE(paragraph.lines[i].links.size() == 1);
    CHECK(paragraph.lines[i].links[0].index == 7);
  }
  CHECK(whole_text(paragraph) == "See " + url.text);
}

TEST_CASE("paragraph: a word that no line can hold is broken anywhere, not set over the edge") {
  for (const Line& line : lines_of(std::string(200, 'm'), "en", 100).lines) CHECK(line.width < 101);
}

TEST_CASE("paragraph: headlines are balanced, without hyphens or a single last word") {
  TextRun headline = text_run("Council votes to rebuild the Weir Bridge after thirty-one years of argument");
  headline.style.size = 22;
  const auto paragraph =
      lines_of({headline}, {.measure = 330, .align = TextAlign::start, .is_balanced = true});
  REQUIRE(paragraph.lines.size() == 3);
  Length narrowest = 1000, widest = 0;
  for (const Line& line : paragraph.lines) {
    CHECK(!line.ends_with_hyphen);
    narrowest = std::min(narrowest, line.width);
    widest = std::max(widest, line.width);
  }
  CHECK(widest < 265);  // the whole measure would let the first line run to 310
  CHECK(narrowest > widest * 0.6);
}

TEST_CASE("paragraph: a narrow measure is set ragged") {
  const auto paragraph = lines_of(kEnglish, "en", 100);
  const auto is_short = [](const Line& line) { return right_edge(line) < 95; };
  CHECK(std::count_if(paragraph.lines.begin(), paragraph.lines.end(), is_short) > 3);
}

TEST_CASE(
    "paragraph: alignment puts lines left, right and in the middle; from right to left, start is right") {
  const auto x_of = [](TextAlign align, Direction direction) {
    const auto paragraph =
        lines_of({text_run("word")}, {.measure = 200, .align = align, .direction = direction});
    return paragraph.lines.at(0).runs.at(0).x;
  };
  const Length width = lines_of("word", "en", 200).lines.at(0).width;
  const auto near = [](Length x) { return Approx(x).margin(0.6); };  // w protrudes a little
  CHECK(x_of(TextAlign::start, Direction::left_to_right) == near(0));
  CHECK(x_of(TextAlign::end, Direction::left_to_right) == near(200 - width));
  CHECK(x_of(TextAlign::center, Direction::left_to_right) == near(100 - width / 2));
  CHECK(x_of(TextAlign::start, Direction::right_to_left) == near(200 - width));
  CHECK(x_of(TextAlign::left, Direction::right_to_left) == near(0));
}

TEST_CASE("paragraph: forced breaks, notes and where each line's text begins are reported") {
  TextRun note = text_run("1");
  note.note = 4;
  const auto paragraph = lines_of({text_run("One\u2028Two"), note}, {.measure = 200});
  CHECK(paragraph.lines.size() == 2);
  CHECK(paragraph.lines.at(0).notes.empty());
  CHECK(paragraph.lines.at(1).notes == std::vector<int>{4});
  CHECK(paragraph.lines.at(1).text_begin == 4);
  CHECK(line_text(paragraph.lines.at(1)) == "Two1");
}

TEST_CASE("paragraph: a character that no font has is replaced visibly and reported once") {
  Diagnostics diagnostics;
  const auto paragraph =
      break_paragraph({text_run("a\U000F0000b\U000F0000")}, {.measure = 200}, packaged_fonts(), diagnostics);
  CHECK(codes(diagnostics) == std::vector<std::string>{"font.missing-character"});
  CHECK(line_text(paragraph.lines.at(0)) == "a\U000F0000b\U000F0000");
}

TEST_CASE("paragraph: a script that no font has is one message of the set-up, however many its characters") {
  Diagnostics diagnostics;
  break_paragraph({text_run("a \U00013000\U00013001 \U00013002 b")}, {.measure = 200}, packaged_fonts(),
                  diagnostics);
  CHECK(codes(diagnostics) == std::vector<std::string>{"font.missing-script"});
  CHECK(diagnostics.entries()[0].is_of_set_up);
  CHECK(diagnostics.entries()[0].message.find("Egyptian Hieroglyphs (Egyp)") != std::string::npos);
}

namespace {

constexpr const char* kLong =
    "Hemm ghajnuna disponibbli immedjatament ghall-kuncittadini kollha tal-gzejjer taghna";

Codes codes_of(const std::string& language, const ParagraphStyle& style,
               const FontSet& fonts = packaged_fonts()) {
  Diagnostics diagnostics;
  break_paragraph({text_run(kLong, language)}, style, fonts, diagnostics);
  return codes(diagnostics);
}

}  // namespace

TEST_CASE("paragraph: a language without hyphenation patterns is reported where it would be hyphenated") {
  CHECK(codes_of("mt", {.measure = 100}) == Codes{"hyphenation.missing"});
  CHECK(codes_of("de", {.measure = 100}) == Codes{});
  CHECK(codes_of("mt", {.measure = 100, .hyphenate = false}) == Codes{});
  CHECK(codes_of("mt", {.measure = 2000}) == Codes{});  // one line
}

TEST_CASE("paragraph: a language that divides no word, or none that is known, has no patterns to miss") {
  CHECK(codes_of("vi", {.measure = 100}) == Codes{});
  CHECK(codes_of("", {.measure = 100}) == Codes{});
  CHECK(codes_of("und-Latn", {.measure = 100}) == Codes{});
  Diagnostics diagnostics;
  break_paragraph({text_run("这里的天气预报说明天会下雨这里的天气预报说明天会下雨", "zh-Hans")},
                  {.measure = 60}, packaged_fonts(), diagnostics);
  CHECK(codes(diagnostics) == Codes{});
}

TEST_CASE("paragraph: a phrase in a language without patterns is not worth a message, a line of it is") {
  const auto codes_with = [](const std::string& phrase) {
    Diagnostics diagnostics;
    break_paragraph({text_run("The court spoke of a "), text_run(phrase, "la"), text_run(" and adjourned.")},
                    {.measure = 100}, packaged_fonts(), diagnostics);
    return codes(diagnostics);
  };
  CHECK(codes_with("quantum meruit") == Codes{});
  CHECK(codes_with("quantum meruit pro diligentia sua in administratione") == Codes{"hyphenation.missing"});
}

TEST_CASE(
    "paragraph: where there are no hyphenation patterns at all, that is the message for every language") {
  Diagnostics diagnostics;
  const FontSet fonts({"/nowhere"}, {NEWSEXPORT_DATA_DIR "/fonts"}, diagnostics);
  CHECK(codes_of("de", {.measure = 100}, fonts) == Codes{"hyphenation.none"});
  CHECK(codes_of("mt", {.measure = 100}, fonts) == Codes{"hyphenation.none"});
}

TEST_CASE("paragraph: letter-spacing tears no script apart whose letters join") {
  const auto width = [](const std::string& text, const std::string& language, Length spacing) {
    TextRun run = text_run(text, language);
    run.style.letter_spacing = spacing;
    return lines_of({run}, {.measure = 400}).lines.at(0).width;
  };
  CHECK(width("abc", "en", 2) == Approx(width("abc", "en", 0) + 6));
  CHECK(width("مدينة", "ar", 2) == Approx(width("مدينة", "ar", 0)));
  CHECK(width("परिषद", "hi", 2) == Approx(width("परिषद", "hi", 0)));
}

TEST_CASE("paragraph: the same text gives the same lines") {
  CHECK(dump_lines(lines_of(kEnglish, "en", 215)) == dump_lines(lines_of(kEnglish, "en", 215)));
  CHECK(lines_of("", "en", 215).lines.empty());
}

TEST_CASE("paragraph: small capitals are drawn ones where the face has them, made ones elsewhere") {
  TextRun run = text_run("abc");
  run.style.is_small_caps = true;
  const auto drawn = lines_of({run}, {.measure = 200}).lines.at(0).runs.at(0);
  CHECK(drawn.size == 10);
  run.style.families = {"sans-serif"};
  const auto made = lines_of({run}, {.measure = 200}).lines.at(0).runs.at(0);
  CHECK(made.size == Approx(8));
  CHECK(made.glyphs.at(0).text == "a");
}
