// Notes at the foot, and what stands in the margins.
#include <catch2/catch.hpp>

#include "typeset/pages/pages_fixture.h"

using namespace newsexport;
using Catch::Matchers::WithinAbs;

namespace {

std::string long_note(int sentences) {
  std::string note = "[^n]: Beginning of the note.";
  for (int i = 1; i <= sentences; ++i)
    note += " Sentence " + std::to_string(i) + " of a note that is far too long for the foot of one page.";
  return note + " Ending.\n";
}

}  // namespace

TEST_CASE("notes: all notes of a page stand at its foot in the order of their references") {
  std::string text = "# H\n\n", notes;
  for (int i = 1; i <= 5; ++i) {
    const std::string number = std::to_string(i);
    text += "Text " + number + ".[^n" + number + "]\n\n";
    notes += "[^n" + number + "]: Note " + number + ".\n\n";
  }
  const auto lines = lines_on(pages_of(text + notes), 0);
  REQUIRE(lines.size() >= 10);
  for (std::size_t i = 0; i < 5; ++i)
    CHECK(lines[lines.size() - 5 + i].find("Note " + std::to_string(i + 1)) != std::string::npos);
}

TEST_CASE(
    "notes: a long note begins on the page of its reference and goes on overleaf, two lines at least on "
    "each") {
  const PageList pages =
      pages_of("# H\n\n" + paragraphs(3) + "Here it is.[^n]\n\n" + paragraphs(6) + long_note(14));
  const std::size_t reference = page_with(pages, "Here it is.");
  std::vector<std::size_t> pages_with_note;
  for (std::size_t page = 0; page < pages.pages.size(); ++page) {
    int lines = 0;
    for (const std::string& line : lines_on(pages, page))
      if (line.find("entence ") != std::string::npos || line.find("far too long") != std::string::npos ||
          line.find("of the note.") != std::string::npos || line.find("foot of one") != std::string::npos)
        ++lines;
    if (lines > 0) pages_with_note.push_back(page);
    if (lines > 0) CHECK(lines >= 2);
  }
  REQUIRE(pages_with_note.size() >= 2);
  CHECK(pages_with_note.front() == reference);
  CHECK(pages_with_note.back() == reference + pages_with_note.size() - 1);
}

TEST_CASE("notes: the rule above them stands at the side where lines begin") {
  const auto rule = [](const std::string& language) {
    const PageList pages = pages_of("---\nlang: " + language + "\n---\n\n# H\n\nText.[^n]\n\n[^n]: Note.\n");
    return rectangles_on(pages.pages[0]).back();
  };
  CHECK_THAT(rule("en").x, WithinAbs(20, 0.01));
  CHECK_THAT(rule("ar").x + rule("ar").width, WithinAbs(280, 0.01));
}

TEST_CASE("margins: :first, :left and :right pages have boxes of their own") {
  const PageList pages = pages_of("# H\n\n" + paragraphs(16),
                                  "@page { @bottom-center { content: 'any' } }"
                                  "@page :left { @bottom-center { content: 'even' } }"
                                  "@page :right { @bottom-center { content: 'odd' } }"
                                  "@page :first { @bottom-center { content: 'first' } }");
  REQUIRE(pages.pages.size() >= 3);
  CHECK(find_run(pages.pages[0], "first"));
  CHECK(find_run(pages.pages[1], "even"));
  CHECK(find_run(pages.pages[2], "odd"));
}

TEST_CASE("margins: a running head names the first crosshead of the page, else the last before it") {
  const PageList pages =
      pages_of("# H\n\n## Alpha\n\n" + paragraphs(14) + "## Beta\n\n" + paragraphs(1),
               "h2 { string-set: part content() } @page { @top-left { content: '[' string(part) } }");
  REQUIRE(page_with(pages, "Beta") >= 2);
  CHECK(find_run(pages.pages[0], "[Alpha"));
  CHECK(find_run(pages.pages[1], "[Alpha"));
  CHECK(find_run(pages.pages[page_with(pages, "Beta")], "[Beta"));
}

TEST_CASE("margins: in an article from right to left the boxes of left and right change places") {
  const auto head = [](const std::string& language) {
    const PageList pages = pages_of("---\nlang: " + language + "\n---\n\n# H\n\nText.\n",
                                    "@page { @top-left { content: 'side' } }");
    return find_run(pages.pages[0], "side")->x;
  };
  CHECK(head("en") < 30);
  CHECK(head("ar") > 200);
}
