#include <algorithm>

#include <catch2/catch.hpp>

#include "readers/html.h"

namespace newsexport {
namespace {

using Texts = std::vector<std::string>;

const std::string kProse =
    "<p>The lamp on the mole, which had been dark since the storm, was lit again on Sunday evening, and the "
    "pilots, who had steered by the church for a month, sounded their horns.</p>"
    "<p>The keeper climbed the stairs twice, the glass was cleaned by two apprentices, and the harbour "
    "office counted nine ships that waited in the roads until midnight.</p>"
    "<p>The bulb came from the north by rail, the mayor paid the freight, and nobody, the keeper said, will "
    "have to row out with a lantern in the coming winter.</p>";

std::string page(const std::string& head, const std::string& within, const std::string& around = "") {
  return "<!DOCTYPE html><html lang=en><head>" + head + "</head><body>" + around +
         "<article><h1>The lamp is lit again</h1><div class=story>" + kProse + within +
         "</div></article></body></html>";
}

Article read(const std::string& html, Diagnostics& diagnostics) {
  return read_html({"page.html", html}, {}, diagnostics);
}

/// What was left out for that reason, each text as `--keep-all` prints it.
Texts left_out(const std::string& html, std::string_view reason) {
  Diagnostics diagnostics;
  Texts texts;
  for (const LeftOut& one : read(html, diagnostics).left_out) {
    if (one.reason == reason) texts.push_back(one.text);
  }
  return texts;
}

int count(const std::string& html, std::string_view code, std::string_view words) {
  Diagnostics diagnostics;
  read(html, diagnostics);
  return static_cast<int>(std::ranges::count_if(diagnostics.entries(), [&](const Diagnostic& one) {
    return one.code == code && one.message.find(words) != std::string::npos;
  }));
}

}  // namespace

TEST_CASE("html: what a page's title says beyond the article is set aside") {
  const std::string_view reason = "a part of the page's title";
  CHECK(left_out(page("<title>The lamp is lit again | Local | Mole Gazette</title>", ""), reason) ==
        Texts{"Local\nMole Gazette"});
  CHECK(left_out(page("<title>The lamp is lit again - Mole Gazette</title>"
                      "<meta property=og:site_name content='Mole Gazette'>",
                      ""),
                 reason) == Texts{});
}

TEST_CASE("html: descriptions that the article does not say are set aside, each text once") {
  const std::string lit = "<title>The lamp is lit again</title>";
  const std::string descriptions =
      "<meta name=description content='Harbour news, daily.'>"
      "<meta name=twitter:description content='Harbour news, daily.'>"
      "<meta property=og:description content='A month of darkness ends.'>"
      "<meta name=twitter:description content='The keeper &amp;amp; her glass.'>";
  CHECK(left_out(page(lit + descriptions, ""), "the page's description") ==
        Texts{"Harbour news, daily.\nThe keeper & her glass."});
  CHECK(left_out(page(lit + descriptions, ""), "description") == Texts{"A month of darkness ends."});
  CHECK(left_out(page(lit + "<meta name=description content='The keeper climbed the stairs twice'>", ""),
                 "the page's description") == Texts{});
}

TEST_CASE("html: words for screen readers and links to edit are set aside, those that nobody gets are not") {
  const std::string html =
      page("<title>The lamp is lit again</title>",
           "<h2>Ships<span class=mw-editsection>[<a href=/edit>alter</a>]</span></h2>" + kProse,
           "<a class='visually-hidden focusable' href=#m>Jump to the story</a>"
           "<span class=sr-only>Open <b>menu</b></span><span class=sr-only>Jump to the story</span>"
           "<span class=sr-only style='display: none'>Nowhere</span><div hidden>Never</div>");
  CHECK(left_out(html, "words for screen readers alone") == Texts{"Jump to the story\nOpen menu"});
  CHECK(left_out(html, "a link to edit the page") == Texts{"[alter]"});
  CHECK(count(html, "source.set-aside", "left out as words for screen readers alone: \"Jump to the story") ==
        1);
  Diagnostics diagnostics;
  for (const LeftOut& one : read(html, diagnostics).left_out) {
    CHECK(one.text.find("Nowhere") == std::string::npos);
    CHECK(one.text.find("Never") == std::string::npos);
  }
}

TEST_CASE("html: the label of a picture that sites hide is set aside") {
  const std::string html =
      page("<title>The lamp is lit again</title>",
           "<figure><span class=x1>Image</span><img src=lamp.jpg alt='The lamp'>"
           "<figcaption>The lamp. <span><span class=x1>Credit</span>Jo Vane</span></figcaption></figure>");
  CHECK(left_out(html, "a picture's label") == Texts{"Image\nCredit"});
}

TEST_CASE("html: what is painted and hidden from screen readers is left out with a reason") {
  const std::string html = page(
      "<title>The lamp is lit again</title>", "",
      "<nav aria-hidden=true><a href=/1>Nine ships wait</a></nav>"
      "<div role=dialog aria-hidden=true><p>We noticed that you keep the pictures out; please stay.</p></div>"
      "<svg aria-hidden=true><text>glyph-lamp</text></svg>");
  CHECK(left_out(html, "hidden from screen readers") == Texts{"Nine ships wait"});
  CHECK(left_out(html, "a dialog box") == Texts{"We noticed that you keep the pictures out; please stay."});
  CHECK(count(html, "html.left-out", "left out as a dialog box: \"We noticed") == 1);
  CHECK(count(html, "html.left-out", "glyph-lamp") == 0);
}

TEST_CASE("html: the painted twin of a formula is not left out, since the formula stands there") {
  const std::string html =
      page("<title>The lamp is lit again</title>",
           "<p>Its power is <span class=f><math><mi>power</mi></math><span aria-hidden=true>power</span>"
           "</span>, the office says, which is twice what the old one had at its best.</p>");
  CHECK(left_out(html, "hidden from screen readers") == Texts{});
}

TEST_CASE("html: words that are cut out of a sentence are a warning, buttons beside a short line are none") {
  const std::string lit = "<title>The lamp is lit again</title>";
  const std::string cut = page(lit,
                               "<p>The mole (in the old tongue <span class=nopopups>mawl-ford</span>) was "
                               "built by the sailors of the town, stone by stone, in nine summers.</p>");
  CHECK(count(cut, "html.prose-left-out", "words within a sentence left out as page furniture: \"mawl") == 1);
  std::string many;
  for (int i = 0; i < 30; ++i)
    many += "stone <span class=nopopups>mark" + std::string(1, char('a' + i % 26)) + "</span> ";
  CHECK(count(page(lit, "<p>" + many + "</p>"), "html.prose-left-out", "words within a sentence") == 20);
  CHECK(count(page(lit, "<p>" + many + "</p>"), "html.prose-left-out", "at 10 more places") == 1);
  const std::string button =
      page(lit, "<p>Story by the keeper <span class=share-box>Send it on</span></p>" + kProse);
  CHECK(count(button, "html.prose-left-out", "Send") == 0);
  CHECK(count(button, "html.left-out", "Send it on") == 1);
}

}  // namespace newsexport
