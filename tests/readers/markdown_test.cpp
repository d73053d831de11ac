#include <catch2/catch.hpp>

#include <algorithm>

#include "model/traverse.h"
#include "readers/markdown_test_support.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

using Codes = std::vector<std::string>;

// How deep the blocks of lists and quotes nest.
int depth_of(const Blocks& blocks) {
  int deepest = 0;
  for (const Block& block : blocks) {
    if (const auto* quote = std::get_if<BlockQuote>(&block.value))
      deepest = std::max(deepest, depth_of(quote->content));
    if (const auto* list = std::get_if<List>(&block.value)) {
      for (const Blocks& item : list->items) deepest = std::max(deepest, depth_of(item));
    }
  }
  return deepest + 1;
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int count = 0; count < times; ++count) all += text;
  return all;
}

}  // namespace

TEST_CASE("markdown: the first level-1 heading becomes the headline and leaves the body") {
  const MarkdownReading reading("# The *harbour* opens\n\nText.\n\n## Later\n");
  CHECK(plain_text(reading.article.headline) == "The harbour opens");
  CHECK(reading.body() == "paragraph @3:1 \"Text.\"\ncrosshead 2 @5:1 \"Later\"\n");
}

TEST_CASE("markdown: with a title in the front matter, level-1 headings are crossheads of level 2") {
  const MarkdownReading reading("---\ntitle: Rain\n---\n\n# One\n\n## Two\n");
  CHECK(reading.body() == "crosshead 2 @5:1 \"One\"\ncrosshead 3 @7:1 \"Two\"\n");
}

TEST_CASE("markdown: other level-1 headings move all headings down") {
  const MarkdownReading reading("# Rain\n\n# One\n\n## Two\n");
  CHECK(reading.body() == "crosshead 2 @3:1 \"One\"\ncrosshead 3 @5:1 \"Two\"\n");
}

TEST_CASE("markdown: a heading that repeats the title is not set twice") {
  const MarkdownReading reading("---\ntitle: Rain\n---\n\n# Rain\n\nText.\n");
  CHECK(reading.body() == "paragraph @7:1 \"Text.\"\n");
}

TEST_CASE("markdown: an article without a headline is reported") {
  CHECK(codes(MarkdownReading("Text.\n").diagnostics) == Codes{"metadata.headline-missing"});
}

TEST_CASE("markdown: attributes in braces on headings, links, spans and code") {
  const MarkdownReading reading(
      "# H\n\n## Port {#port .old lang=ar dir=rtl}\n\n[mot]{lang=fr} [CAPS]{.smallcaps} [UN]{.abbr "
      "title=\"United "
      "Nations\"} [l](u){#here} `x`{.cpp} {.not} a\n\n```{.python #run}\npass\n```\n");
  CHECK(reading.body() ==
        "crosshead 2 id=\"port\" .old lang=\"ar\" dir=\"rtl\" @3:1 \"Port\"\n"
        "paragraph @5:1 span lang=\"fr\"[\"mot\"] \" \" small-caps[\"CAPS\"] \" \" abbr expansion=\"United "
        "Nations\"[\"UN\"] \" \" "
        "span id=\"here\"[link \"u\"[\"l\"]] \" \" code \"x\" \" {.not} a\"\n"
        "code language=\"python\" id=\"run\" @7:1 \"pass\"\n");
}

TEST_CASE("markdown: superscript, subscript and strikethrough; mathematics stays as it is") {
  CHECK(MarkdownReading("# H\n\nH~2~O, x^2^, ~~no~~, $a^2 + b^2$, 5 ^ 6, a~b c~d, $5 and $6\n").body() ==
        "paragraph @3:1 \"H\" sub[\"2\"] \"O, x\" sup[\"2\"] \", \" strike[\"no\"] \", $a^2 + b^2$, 5 ^ 6, "
        "a~b c~d, $5 and "
        "$6\"\n");
}

TEST_CASE("markdown: notes of several paragraphs, inline notes, and notes that nobody refers to") {
  const MarkdownReading reading(
      "# H\n\nText[^a] more^[an *inline* note].\n\n[^a]: First.\n\n    Second.\n\n[^lost]: Lost "
      "words.\n\n[^A]: Twin.\n");
  REQUIRE(reading.article.notes.size() == 4);
  CHECK(plain_text(reading.article.notes[0].content) == "an inline note\n");
  CHECK(reading.article.notes[1].key == "a");
  CHECK(plain_text(reading.article.notes[1].content) == "First.\nSecond.\n");
  CHECK(reading.article.notes[1].position.line == 5);
  CHECK(plain_text(reading.article.notes[2].content) == "Lost words.\n");
  CHECK(plain_text(reading.article.notes[3].content) == "Twin.\n");
  CHECK(codes(reading.diagnostics) == Codes{"note.duplicate-key"});
  CHECK(reading.body() == "paragraph @3:1 \"Text\" note-ref a \" more\" note-ref inline-1 \".\"\n");
}

TEST_CASE("markdown: a picture alone is a figure; its bracket text is alternative text and caption") {
  CHECK(MarkdownReading("# H\n\n![The *quay*](q.jpg)\n").body() ==
        "figure @3:1\n  picture \"q.jpg\" alt=\"The quay\"\n  caption: \"The \" em[\"quay\"]\n");
}

TEST_CASE("markdown: a caption is Markdown, whether title or attribute") {
  for (const char* source : {"![Alt](q.jpg \"The *Pell*\")", "![Alt](q.jpg){caption=\"The *Pell*\"}"}) {
    CHECK(MarkdownReading(std::string("# H\n\n") + source + "\n").body() ==
          "figure @3:1\n  picture \"q.jpg\" alt=\"Alt\"\n  caption: \"The \" em[\"Pell\"]\n");
  }
}

TEST_CASE("markdown: a title is the caption; an alt attribute leaves the brackets to the caption") {
  CHECK(MarkdownReading("# H\n\n![Alt](q.jpg \"Caption\"){#quay}\n").body() ==
        "figure id=\"quay\" @3:1\n  picture \"q.jpg\" alt=\"Alt\"\n  caption: \"Caption\"\n");
  CHECK(
      MarkdownReading("# H\n\n![Caption](q.jpg){alt=\"A \\\"quay\\\" in *rain*\" credit=\"Photo: A_b_c\"}\n")
          .body() ==
      "figure @3:1\n  picture \"q.jpg\" alt=\"A \\\"quay\\\" in *rain*\" credit=\"Photo: A_b_c\"\n  caption: "
      "\"Caption\"\n");
}

TEST_CASE("markdown: decorative pictures say so") {
  for (const char* attributes : {"{alt=\"\"}", "{.decorative}", "{role=presentation}"}) {
    const MarkdownReading reading(std::string("# H\n\n![](q.jpg)") + attributes + "\n");
    const auto& figure = std::get<Figure>(reading.article.body.at(0).value);
    CHECK(figure.pictures.at(0).is_decorative);
  }
  const MarkdownReading silent("# H\n\n![](q.jpg)\n");
  CHECK_FALSE(std::get<Figure>(silent.article.body.at(0).value).pictures.at(0).is_decorative);
}

TEST_CASE("markdown: a quotation's last line that begins with a dash is its attribution") {
  const std::string wanted =
      "block-quote @3:1\n  paragraph @3:3 \"We stay.\"\n  attribution: \"Ada Berg, \" em[\"mayor\"]\n";
  CHECK(MarkdownReading("# H\n\n> We stay.\n> — Ada Berg, *mayor*\n").body() == wanted);
  CHECK(MarkdownReading("# H\n\n> We stay.\n>\n> -- Ada Berg, *mayor*\n").body() == wanted);
  CHECK(MarkdownReading("# H\n\n> — only this\n").body() ==
        "block-quote @3:1\n  paragraph @3:3 \"— only this\"\n");
}

TEST_CASE("markdown: definition lists, with several definitions and paragraphs") {
  CHECK(MarkdownReading("# H\n\nTerm\n:   One\n\n    More\n:   Two\n\nOther\n\n:   Three\n").body() ==
        "definition-list @3:1\n  term: \"Term\"\n  description\n    paragraph @4:5 \"One\"\n    paragraph "
        "@6:5 \"More\"\n"
        "  description\n    paragraph @7:5 \"Two\"\n  term: \"Other\"\n  description\n    paragraph @11:5 "
        "\"Three\"\n");
}

TEST_CASE("markdown: a line with a colon in running text is no definition") {
  CHECK(MarkdownReading("# H\n\nfirst line\nsecond line\n: third\n").body() ==
        "paragraph @3:1 \"first line second line : third\"\n");
}

TEST_CASE("markdown: table captions before and behind, alignment, and cells beyond the header's columns") {
  const MarkdownReading reading(
      "# H\n\nTable: Tides {#tides}\n\n| a | b |\n|---|:-:|\n| 1 | 2 | lost *word* |\n");
  const Block& block = reading.article.body.at(0);
  const auto& table = std::get<Table>(block.value);
  CHECK(block.id == "tides");
  CHECK(plain_text(table.caption) == "Tides");
  CHECK(table.header.at(0).at(1).alignment == Table::Alignment::center);
  REQUIRE(table.body.at(0).size() == 3);
  CHECK(plain_text(table.body[0][2].content) == "lost word\n");
  CHECK(codes(reading.diagnostics) == Codes{"table.excess-cells"});
  const MarkdownReading behind("# H\n\n| a |\n|---|\n| 1 |\n\n: Behind\n");
  CHECK(plain_text(std::get<Table>(behind.article.body.at(0).value).caption) == "Behind");
}

TEST_CASE("markdown: raw HTML keeps its words; tags without a meaning are reported once") {
  const MarkdownReading reading(
      "# H\n\na<br>b <sup>2</sup> <abbr title=\"x y\">xy</abbr> <u>under</u> <u>line</u> <!-- gone --> "
      "<b>open\n\n<p>Block &eacute; <i>it</i></p>\n<script>evil()</script>\n");
  CHECK(reading.body() ==
        "paragraph @3:1 \"a\" break \"b \" sup[\"2\"] \" \" abbr expansion=\"x y\"[\"xy\"] \" under line  "
        "open\"\n"
        "paragraph @5:1 \"Block é \" em[\"it\"]\n");
  CHECK(codes(reading.diagnostics) == Codes{"markdown.html-dropped", "markdown.html-dropped"});
}

TEST_CASE("markdown: code keeps every character that the preparation touches") {
  const std::string code = "Term\n:   D\n\n::: x\n\\@ \\[ {#a}\n![a](b){.c}\n[^n]: x\n[^n]: y";
  const MarkdownReading reading("# H\n\n```\n" + code + "\n```\n\n`\\@ [a]{.b} @{x}`\n");
  CHECK(std::get<Preformatted>(reading.article.body.at(0).value).text == code);
  CHECK(plain_text(reading.article.body).find("\\@ [a]{.b} @{x}") != std::string::npos);
}

TEST_CASE("markdown: noncharacters of the source do not reach the markers") {
  const MarkdownReading reading(
      "# H\n\nx\xEF\xB7\x90y \xEF\xB7\x91"
      "0\xEF\xB7\x92 [a]{.b}\n");
  CHECK(plain_text(reading.article.body) == "x\uFFFDy \uFFFD0\uFFFD a\n");
  CHECK(plain_text(MarkdownReading("# H\n\n[a]{.b\xEF\xB7\x90} @{x\xEF\xB7\x92}\n").article.body)
            .find("\xEF\xB7") == std::string::npos);
}

TEST_CASE("markdown: deep nesting is capped, reported once, and keeps its words") {
  const MarkdownReading quotes(repeated(">", 10000) + " deep words\n");
  CHECK(depth_of(quotes.article.body) <= 101);
  CHECK(quotes.reports("nesting.too-deep"));
  CHECK(plain_text(quotes.article.body) == "deep words\n");
  std::string list;
  for (int level = 0; level < 300; ++level)
    list += std::string(static_cast<std::size_t>(level) * 2, ' ') + "- w\n";
  const MarkdownReading lists(list);
  CHECK(depth_of(lists.article.body) <= 101);
  CHECK(plain_text(lists.article.body) == repeated("w\n", 300));
  const MarkdownReading marks(repeated("*a ", 3000) + "x" + repeated("*", 3000) + "\n");
  CHECK(split_words(plain_text(marks.article.body)).size() == 3001);
  const MarkdownReading brackets(repeated("[", 10000) + "@key" + repeated("]", 10000) + "\n");
  CHECK(brackets.article.body.size() == 1);
}

TEST_CASE("markdown: no word of an article is lost") {
  const std::string source = R"(---
title: Harbour opens
subtitle: After nine years
author: [Ada Berg, Omar Said]
dateline: PORT CITY, May 12
rights: © 2026 The Quay
mystery: kept value
---

Lead paragraph *with stress* and [a link](x.html "hover"), a cite [see @doe2020, pp. 3-5, and *passim*; @roe].

## Section {#s}

> Quoted words
> — Speaker

::: {.fact-box title="Boxed"}
- item one
- item two

::: nested
inner text
:::
:::

Term
:   Meaning of it

| col a | col b |
|-------|-------|
| c1    | c2    | c3 |

Table: Numbers

![Alt words](p.jpg "Caption words"){credit="Photo: Omar"}

Text[^n] with inline^[aside note] end.

[^n]: Note text.

[^m]: Orphan note.

<div>html words <b>bold</b></div>

    code words
)";
  const MarkdownReading reading(source);
  const std::string words = all_words(reading.article);
  for (const char* wanted : {"Harbour opens",
                             "After nine years",
                             "Ada Berg",
                             "Omar Said",
                             "PORT CITY, May 12",
                             "© 2026 The Quay",
                             "kept value",
                             "Lead paragraph with stress and a link",
                             "see @doe2020, pp. 3-5, and passim; @roe",
                             "Section",
                             "Quoted words",
                             "Speaker",
                             "Boxed",
                             "item one",
                             "item two",
                             "inner text",
                             "Term",
                             "Meaning of it",
                             "col a",
                             "col b",
                             "c1",
                             "c2",
                             "c3",
                             "Numbers",
                             "Alt words",
                             "Caption words",
                             "Photo: Omar",
                             "with inline",
                             "aside note",
                             "end.",
                             "Note text.",
                             "Orphan note.",
                             "html words bold",
                             "code words"}) {
    INFO(wanted);
    CHECK(words.find(wanted) != std::string::npos);
  }
}

}  // namespace newsexport

namespace newsexport {

TEST_CASE("markdown: a citation and a note in a picture's words are read in its caption") {
  const MarkdownReading reading("# H\n\n![The quay [@doe, p. 3]^[At dusk.]](quay.jpg)\n");
  const auto& figure = std::get<Figure>(reading.article.body.at(0).value);
  CHECK(std::holds_alternative<Citation>(figure.caption.at(1).value));
  CHECK(std::holds_alternative<NoteReference>(figure.caption.at(2).value));
  CHECK(figure.pictures.at(0).alternative_text == "The quay");
  CHECK(reading.article.notes.size() == 1);
}

TEST_CASE("markdown: a table that a few bytes would make huge is a paragraph, and that is reported") {
  const std::string wide = "|" + repeated("a|", 1000) + "\n|" + repeated("-|", 1000) + "\n";
  const MarkdownReading reading("# H\n\n" + wide + repeated("b\n", 1000));
  CHECK(std::holds_alternative<Paragraph>(reading.article.body.at(0).value));
  CHECK(reading.diagnostics.entries().at(0).code == "table.too-wide");
  CHECK(reading.diagnostics.entries().at(0).position.line == 4);
  CHECK(reading.diagnostics.entries().at(0).message.find("1000 columns") != std::string::npos);
  CHECK(plain_text(reading.article.body).ends_with(" b b b\n"));
}

TEST_CASE("markdown: a table with a row of very many cells is a paragraph, whichever row that is") {
  const std::string wide = "|" + repeated("a|", 100'000) + "\n";
  for (const std::string& table :
       {wide + "|" + repeated("-|", 100'000) + "\n" + wide, wide + "|-|\n|a|\n", "|a|\n|-|\n" + wide}) {
    const MarkdownReading reading("# H\n\n" + table);
    CHECK(std::holds_alternative<Paragraph>(reading.article.body.at(0).value));
    CHECK(codes(reading.diagnostics) == Codes{"table.too-wide"});
    CHECK(reading.diagnostics.entries().at(0).position.line == 4);
    CHECK(plain_text(reading.article.body).find("a|a|a") != std::string::npos);
  }
}

TEST_CASE("markdown: a wide table of few rows stays a table") {
  const MarkdownReading reading("# H\n\n|" + repeated("a|", 2000) + "\n|" + repeated("-|", 2000) + "\n");
  CHECK(std::holds_alternative<Table>(reading.article.body.at(0).value));
  CHECK(codes(reading.diagnostics).empty());
}

TEST_CASE("markdown: a large table with its cells written stays a table") {
  const MarkdownReading reading("# H\n\n|" + repeated("a|", 30) + "\n|" + repeated("-|", 30) + "\n" +
                                repeated("|" + repeated("b|", 30) + "\n", 500));
  CHECK(std::holds_alternative<Table>(reading.article.body.at(0).value));
  CHECK(codes(reading.diagnostics).empty());
}

TEST_CASE("markdown: the mark of a note that does not exist stays, and is reported") {
  const MarkdownReading reading("# H\n\nRain[^1] and sun[^nope], [^ no note].\n\n[^1]: Light.\n");
  CHECK(plain_text(reading.article.body) == "Rain and sun[^nope], [^ no note].\n");
  CHECK(codes(reading.diagnostics) == Codes{"note.missing"});
  CHECK(reading.diagnostics.entries().at(0).position.line == 3);
}

TEST_CASE("markdown: what another program would resolve is printed as it stands, and told") {
  const auto text = GENERATE(as<std::string>{}, "{{< figure src=\"w.jpg\" caption=\"Oak\" >}}",
                             "{{% notice tip %}}", "See {% include box.html %}.", "By {{ page.author }}.",
                             "[gallery ids=\"1,2\"]", "It is [[Weir|the weir]].", "> [!NOTE]\n> Mind it.",
                             "!!! warning \"Mind it\"", "- {{< ref \"a.md\" >}}");
  CAPTURE(text);
  const MarkdownReading reading("# Mill\n\n" + text + "\n");
  REQUIRE(codes(reading.diagnostics) == std::vector<std::string>{"markdown.foreign-syntax"});
  CHECK(reading.diagnostics.entries()[0].position.line == 3);
  CHECK(reading.diagnostics.entries()[0].severity == Severity::warning);
}

TEST_CASE("markdown: a picture that is none is told with what to do") {
  const MarkdownReading reading("# Mill\n\n![The wheel](the wheel.jpg)\n");
  REQUIRE(codes(reading.diagnostics) == std::vector<std::string>{"markdown.link-broken"});
  CHECK(reading.diagnostics.entries()[0].message.find("between < and >") != std::string::npos);
}

TEST_CASE("markdown: brackets, braces and code that are the article's are no message") {
  const auto text = GENERATE(as<std::string>{}, "He said [sic] and [see a = b].",
                             "Write `{{< ref >}}` and `[gallery ids=\"1\"]`.", "```\n{% raw %}\n```",
                             "A set {a, b} and {{1}, {2}}.", "Stop!!! What???", "[a b=c] [x]",
                             "She wrote [the mayor's words] twice.", "![Wheel](<the wheel.jpg>)");
  CAPTURE(text);
  CHECK_FALSE(MarkdownReading("# Mill\n\n" + text + "\n").reports("markdown.foreign-syntax"));
  CHECK_FALSE(MarkdownReading("# Mill\n\n" + text + "\n").reports("markdown.link-broken"));
}

}  // namespace newsexport
