#include <catch2/catch.hpp>

#include "readers/markdown_test_support.h"

namespace newsexport {

using Codes = std::vector<std::string>;

TEST_CASE("markdown divs: a pull quote with its attribution, beside paragraphs without blank lines") {
  CHECK(MarkdownReading("# H\n\nbefore\n::: pullquote\nWe stay.\n\n— Ada Berg\n:::\nafter\n").body() ==
        "paragraph @3:1 \"before\"\npull-quote @4:1\n  paragraph @5:1 \"We stay.\"\n  attribution: \"Ada "
        "Berg\"\n"
        "paragraph @9:1 \"after\"\n");
}

TEST_CASE("markdown divs: a fact box takes its title from the attribute or from its first heading") {
  const std::string wanted = "fact-box id=\"b\" @3:1 \"Tides\"\n  paragraph @";
  CHECK(MarkdownReading("# H\n\n::: {.fact-box #b title=\"Tides\"}\nHigh at noon.\n:::\n").body() ==
        wanted + "4:1 \"High at noon.\"\n");
  CHECK(MarkdownReading("# H\n\n::: {.sidebar #b}\n### Tides\n\nHigh at noon.\n:::\n").body() ==
        wanted + "6:1 \"High at noon.\"\n");
}

TEST_CASE("markdown divs: corrections, rights and abstract leave the body for the article's own fields") {
  const MarkdownReading reading(
      "# H\n\n::: {.correction date=2026-05-13}\nThe name was *wrong*.\n:::\n\n::: rights\n© 2026 The "
      "Quay\n:::\n\n"
      "::: abstract\nIn short.\n:::\n");
  CHECK(reading.article.body.empty());
  REQUIRE(reading.article.corrections.size() == 1);
  CHECK(format_iso(reading.article.corrections[0].date.value()) == "2026-05-13");
  CHECK(plain_text(reading.article.corrections[0].content) == "The name was wrong.\n");
  CHECK(reading.article.rights.notice == "© 2026 The Quay");
  CHECK(plain_text(reading.article.abstract) == "In short.\n");
}

TEST_CASE("markdown divs: language, direction and unknown classes stay on the blocks inside") {
  CHECK(MarkdownReading("# H\n\n::: {.letter lang=ar dir=rtl}\nمرحبا\n\n> نعم\n:::\n").body() ==
        "paragraph .letter lang=\"ar\" dir=\"rtl\" @4:1 \"مرحبا\"\n"
        "block-quote .letter lang=\"ar\" dir=\"rtl\" @6:1\n  paragraph @6:3 \"نعم\"\n");
}

TEST_CASE("markdown divs: several pictures are one figure with a caption") {
  CHECK(MarkdownReading("# H\n\n::: {.figure credit=\"Photos: O. Said\"}\n![One](1.jpg) "
                        "![Two](2.jpg)\n\nBoth quays.\n:::\n")
            .body() ==
        "figure @3:1\n  picture \"1.jpg\" alt=\"One\"\n  picture \"2.jpg\" alt=\"Two\"\n  caption: \"Both "
        "quays.\"\n"
        "  credit: \"Photos: O. Said\"\n");
}

TEST_CASE("markdown divs: an embed keeps its name, its link and its words") {
  const MarkdownReading reading(
      "# H\n\n::: {.embed title=\"A film\"}\n[Watch](https://v.example/1) it.\n:::\n");
  const auto& embed = std::get<Embed>(reading.article.body.at(0).value);
  CHECK(embed.title == "A film");
  CHECK(embed.link == "https://v.example/1");
  CHECK(plain_text(embed.content) == "Watch it.\n");
}

TEST_CASE("markdown divs: divs nest, also in quotes and lists") {
  CHECK(MarkdownReading(
            "# H\n\n:::: sidebar\n::: pull-quote\nwords\n:::\n::::\n\n> ::: sidebar\n> in quote\n> :::\n\n"
            "- item\n\n  ::: sidebar\n  in list\n  :::\n")
            .body() ==
        "fact-box @3:1\n  pull-quote @4:1\n    paragraph @5:1 \"words\"\n"
        "block-quote @9:1\n  fact-box @9:3\n    paragraph @10:3 \"in quote\"\n"
        "bulleted-list loose @13:1\n  item\n    paragraph @13:3 \"item\"\n    fact-box @15:3\n      "
        "paragraph @16:3 \"in list\"\n");
}

TEST_CASE("markdown divs: an unclosed div is reported and loses nothing") {
  const MarkdownReading reading("# H\n\n::: sidebar\nwords\n");
  CHECK(codes(reading.diagnostics) == Codes{"markdown.div-unclosed"});
  CHECK(plain_text(reading.article.body) == "words\n");
}

TEST_CASE("markdown divs: a closing fence without a div is reported") {
  CHECK(codes(MarkdownReading("# H\n\n:::\n\nwords\n").diagnostics) == Codes{"markdown.div-unopened"});
}

TEST_CASE("markdown divs: colons before ordinary words are text") {
  CHECK(plain_text(MarkdownReading("# H\n\n::: these are words\n").article.body) == "::: these are words\n");
}

namespace {

std::vector<std::string> dropped_attributes(const std::string& markdown) {
  const MarkdownReading reading("# Weir\n\n" + markdown + "\n");
  std::vector<std::string> texts;
  for (const Diagnostic& entry : reading.diagnostics.entries()) {
    if (entry.code == "markdown.attribute-dropped") texts.push_back(entry.message);
  }
  std::vector<std::string> kept;
  for (const LeftOut& text : reading.article.left_out) kept.push_back(text.text);
  CHECK(kept.size() == texts.size());
  for (std::size_t index = 0; index < std::min(kept.size(), texts.size()); ++index) {
    CHECK(texts[index].find(kept[index]) != std::string::npos);
  }
  return texts;
}

}  // namespace

TEST_CASE("markdown attributes: what means nothing is reported and stays in the appendix") {
  const auto markdown = GENERATE(as<std::string>{},                                        //
                                 "::: {.fact-box titel=\"In numbers\"}\nNine.\n:::",       //
                                 "::: {.pullquote speaker=\"Ada Lind\"}\nTurn!\n:::",      //
                                 "::: {.letter title=\"To the miller\"}\nTurn!\n:::",      //
                                 "![Wheel](w.jpg){crdit=\"Bo Ferris\"}",                   //
                                 "See ![the wheel](w.jpg){caption=\"Oak\"} there.",        //
                                 "[Ada]{title=\"the miller, 43\"} said.",                  //
                                 "[The log](log.html){title=\"of the mill\"}.",            //
                                 "`turn`{title=\"a command\"}.",                           //
                                 "## Wheel {subtitle=\"of oak\"}\n\nIt turns.",            //
                                 "| a |\n|---|\n| b |\n\nTable: Spokes {note=\"of 12\"}",  //
                                 "``` {.sh filename=\"turn it\"}\nturn\n```");
  CAPTURE(markdown);
  CHECK(dropped_attributes(markdown).size() == 1);
}

TEST_CASE("markdown attributes: a slip is told with the key that was meant") {
  const auto messages = dropped_attributes(
      "::: {.fact-box titel=Tides}\nHigh.\n:::\n\n![Wheel](w.jpg){crdit=\"Bo\" rigths=\"No resale\"}");
  REQUIRE(messages.size() == 3);
  CHECK(messages[0] ==
        "'titel' means nothing for a fact box, and \"Tides\" is left out; did you mean 'title'?");
  CHECK(messages[1].ends_with("did you mean 'credit'?"));
  CHECK(messages[2].ends_with("did you mean 'rights'?"));
}

TEST_CASE("markdown attributes: what has a meaning, or is for the eye or a tool, is no message") {
  const auto markdown = GENERATE(as<std::string>{},                                                         //
                                 "::: {.fact-box title=\"In numbers\" lang=en}\nNine.\n:::",                //
                                 "::: {.correction date=2026-05-13}\nIt was wrong.\n:::",                   //
                                 "::: {.embed link=\"https://v.example/1\" title=\"A film\"}\nSee.\n:::",   //
                                 "![Wheel](w.jpg){credit=Bo alt=\"A wheel\" caption=Oak width=50% .wide}",  //
                                 "![Wheel](w.jpg){style=\"float: left\" data-caption=\"x y\" height=4cm}",  //
                                 "[BBC]{.abbr title=\"British Broadcasting Corporation\"} said.",           //
                                 "[Salut]{lang=fr dir=ltr custom-style=\"My Own\"} he said.",               //
                                 "[a](b.html){target=_blank rel=\"no opener\"}.");
  CAPTURE(markdown);
  CHECK(dropped_attributes(markdown).empty());
}

TEST_CASE("markdown divs: an attribute may say whose words a quotation is") {
  CHECK(MarkdownReading("# H\n\n::: {.pullquote attribution=\"Ada Berg\"}\nWe stay.\n:::\n").body() ==
        "pull-quote @3:1\n  paragraph @4:1 \"We stay.\"\n  attribution: \"Ada Berg\"\n");
  CHECK(MarkdownReading("# H\n\n::: {.quote author=\"Ada Berg\"}\nWe stay.\n\n— the miller\n:::\n").body() ==
        "block-quote @3:1\n  paragraph @4:1 \"We stay.\"\n  attribution: \"the miller, Ada Berg\"\n");
}

}  // namespace newsexport
