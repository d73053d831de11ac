// Words of different blocks are never one, wherever the blocks are unwrapped.
#include <catch2/catch.hpp>

#include "model/dump.h"
#include "readers/html.h"
#include "readers/html/fragment.h"
#include "readers/html/parse.h"

using namespace newsexport;

namespace {

// The blocks as text, "|" between two.
std::string blocks_of(std::string_view markup) {
  Diagnostics diagnostics;
  std::string text;
  for (const Block& block : read_html_fragment(markup, {}, diagnostics).blocks) {
    text += (text.empty() ? "" : "|") + plain_text(Blocks{block});
    while (text.ends_with('\n')) text.pop_back();
  }
  return text;
}

std::string line_of(std::string_view markup) {
  Diagnostics diagnostics;
  return plain_text(read_html_inlines(markup, {}, diagnostics));
}

}  // namespace

TEST_CASE("html: cells of a table that arranges a page are paragraphs of their own") {
  CHECK(blocks_of("<table><tr><td>Rowers</td></tr><tr><td>Mia</td></tr><tr><td>Per</td></tr></table>") ==
        "Rowers|Mia|Per");
  CHECK(blocks_of("<table><tr><td>Turnout</td><td>71</td></tr></table>") == "Turnout|71");
  CHECK(blocks_of("<table role='presentation'><tr><td>a <b>b</b></td><td>c</td></tr></table>") == "a b|c");
}

TEST_CASE("html: a table with a caption, or one that an editor set in a figure, is a table however narrow") {
  const auto is_table = [](std::string_view markup) {
    Diagnostics diagnostics;
    const Blocks blocks = read_html_fragment(markup, {}, diagnostics).blocks;
    return blocks.size() == 1 && std::holds_alternative<Table>(blocks[0].value);
  };
  CHECK(is_table("<table><caption>Rowers</caption><tr><td>Mia</td></tr><tr><td>Per</td></tr></table>"));
  CHECK(
      is_table("<figure class='wp-block-table'><table><tr><td>Dogs</td><td>free</td></tr></table></figure>"));
  CHECK(is_table("<figure><table><tr><td>Ash</td></tr></table><figcaption>Wood</figcaption></figure>"));
  CHECK(is_table("<table class='wp-block-table'><tr><td>Ash</td></tr></table>"));
  CHECK_FALSE(is_table("<table><caption> </caption><tr><td>Ash</td></tr><tr><td>Elm</td></tr></table>"));
}

TEST_CASE("html: the caption of a table is kept whatever stands in it") {
  Diagnostics diagnostics;
  const Blocks blocks = read_html_fragment(
                            "<table><caption><ul><li>One</li><li>Two</li></ul></caption>"
                            "<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
                            {}, diagnostics)
                            .blocks;
  REQUIRE(blocks.size() == 1);
  CHECK(plain_text(std::get<Table>(blocks[0].value).caption) == "One Two");
}

TEST_CASE("html: what a style sets on lines of its own does not touch its neighbours") {
  CHECK(blocks_of(
            "<div><span style='display: block'>North</span><span style='display:block'>South</span></div>") ==
        "North|South");
  CHECK(line_of("<span style='display:block'>North</span><span style='display:block'>South</span>") ==
        "North South");
  CHECK(line_of("<span style='color:red'>No</span><span>rth</span>") == "North");
}

TEST_CASE("html: a site's own elements in a row do not touch each other") {
  CHECK(
      blocks_of("<photo-strip><strip-item>North</strip-item><strip-item>South</strip-item></photo-strip>") ==
      "North|South");
  CHECK(line_of("<x-mark>No</x-mark>rth") == "North");
}

TEST_CASE("html: forms in a fragment part words as in a page") {
  CHECK(blocks_of("North<form action='x'>South</form>East") == "North|South|East");
}

TEST_CASE("html: in running text, cells, options and readings of ruby stand between spaces") {
  CHECK(line_of("<table><tr><td>North</td><td>South</td></tr></table>") == "North South");
  CHECK(line_of("<ruby>港<rt>みなと</rt></ruby>") == "港 みなと");
  CHECK(line_of("<ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>") == "港(みなと)");
}

TEST_CASE("html: what a fragment has for readers without scripts is text, but no notice about scripts") {
  CHECK(blocks_of("<p>Rain.</p><noscript><a href='https://a.example/poll'>Take our poll</a></noscript>") ==
        "Rain.|Take our poll");
  CHECK(blocks_of("<p>Rain.</p><noscript>Please turn on JavaScript.</noscript>") == "Rain.");
}

TEST_CASE("html: the text of an element has a space where a line begins between two words") {
  const auto text = [](std::string_view markup) {
    return html::text_of(html::parse_fragment(markup, {1, 1}).root());
  };
  CHECK(text("<p>North<br>South</p><p>East</p>West") == "North South East West");
  CHECK(text("<b>No</b>rth<script>var a;</script>ern ") == "Northern ");
}

TEST_CASE("html: the rights notice of a page is the line that it stands in") {
  const std::string page =
      "<html lang='en'><head><title>Quay mended</title></head><body><h1>Quay mended</h1><p>The quay of the "
      "town was mended over the winter, and ships of all sizes can come again from Monday on, the harbour "
      "master said.</p><p>It had been closed since a barge ran into it in fog last autumn, and nobody had "
      "known what it would cost.</p>";
  const auto notice = [&](const std::string& foot) {
    Diagnostics diagnostics;
    return read_html({"a.html", page + foot + "</body></html>"}, {}, diagnostics).rights.notice;
  };
  CHECK(notice("<div>© 2026 Quay Press<br>Look us up at quay.example</div>") == "© 2026 Quay Press");
  CHECK(notice("<footer><span>© 2026 Quay Press</span><div>Imprint</div></footer>") == "© 2026 Quay Press");
  CHECK(notice("<footer>© 2026 Quay Press<br>All rights reserved.<br>Contact</footer>") ==
        "© 2026 Quay Press All rights reserved.");
}

TEST_CASE("html: spans of two classes that a style sheet sets apart are two words") {
  CHECK(line_of("<span class='place'>Visby</span><span class='agency'>NNA</span>, Friday") ==
        "Visby NNA, Friday");
  CHECK(line_of("<span class='day'>12 May 2026</span><span class='agency'>NNA</span>") == "12 May 2026 NNA");
  CHECK(line_of("<span class='initial'>T</span><span class='rest'>he mill</span>") == "The mill");
  CHECK(line_of("<span class='a'>water</span><span class='b'>wheel</span>") == "waterwheel");
  CHECK(line_of("<span>Mc</span><span>Nab</span>") == "McNab");
}
