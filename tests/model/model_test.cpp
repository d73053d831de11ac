#include <catch2/catch.hpp>

#include "model/dump.h"
#include "model/traverse.h"

using namespace newsexport;

namespace {

Inlines words(std::string text) {
  return {{Text{std::move(text)}}};
}
Block paragraph(std::string text) {
  return {.value = Paragraph{words(std::move(text))}};
}

}  // namespace

TEST_CASE("plain text: words of marks, links, anchors and pictures stay, markers go") {
  Inlines inlines = words("Rain ");
  inlines.push_back({Emphasis{words("fell")}});
  inlines.push_back({NoteReference{"1"}});
  inlines.push_back({LineBreak{}});
  inlines.push_back({Citation{{CitationItem{.key = "a"}}, words("the Ledger"), "[@a]"}});
  inlines.push_back({InlinePicture{Picture{.source = "x.png", .alternative_text = "!"}}});
  CHECK(plain_text(inlines) == "Rain fell the Ledger!");
}

TEST_CASE("plain text: every kind of block gives its words in order") {
  Blocks blocks;
  blocks.push_back({.value = Crosshead{2, words("a")}});
  blocks.push_back({.value = List{.items = {{paragraph("b")}, {paragraph("c")}}}});
  blocks.push_back({.value = DefinitionList{{{{words("d")}, {{paragraph("e")}}}}}});
  blocks.push_back({.value = BlockQuote{{paragraph("f")}, words("g"), ""}});
  blocks.push_back({.value = PullQuote{{paragraph("h")}, words("i")}});
  blocks.push_back({.value = Figure{{}, words("j"), words("k")}});
  Table table{.caption = words("l")};
  table.header = {{{.content = {paragraph("m")}}}};
  table.body = {{{.content = {paragraph("n")}}}};
  table.footer = {{{.content = {paragraph("o")}}}};
  blocks.push_back({.value = table});
  blocks.push_back({.value = Preformatted{"p"}});
  blocks.push_back({.value = FactBox{words("q"), {paragraph("r")}}});
  blocks.push_back({.value = ThematicBreak{}});
  blocks.push_back({.value = Embed{"s", "", {paragraph("t")}}});
  CHECK(plain_text(blocks) == "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\nn\no\np\nq\nr\ns\nt\n");
}

TEST_CASE("traversal: meets kicker to notes in reading order, and may change what it meets") {
  Article article;
  article.kicker = words("1");
  article.headline = words("2");
  article.standfirst = words("3");
  article.abstract = {paragraph("4")};
  article.body = {{.value = BlockQuote{{paragraph("5")}, words("6"), ""}}};
  article.corrections.push_back({std::nullopt, {paragraph("7")}, {}});
  article.notes.push_back({.key = "n", .content = {paragraph("8")}});
  std::string met;
  traverse(article, Visitor{.inline_ = [&](Inline& value) {
             if (auto* text = std::get_if<Text>(&value.value)) {
               met += text->text;
               text->text = "x";
             }
           }});
  CHECK(met == "12345678");
  CHECK(plain_text(article.notes[0].content) == "x\n");
}

TEST_CASE("trimmed: white space goes from the ends, however it is divided, and from nowhere else") {
  Inlines inlines = {{Text{" "}}, {Text{"\t a "}}, {Emphasis{words(" b ")}}, {Text{"\u00A0\n"}}};
  const Inlines result = trimmed(inlines);
  REQUIRE(result.size() == 2);
  CHECK(plain_text(result) == "a  b ");
}

TEST_CASE("dump: one line a value, attributes in place, positions where known") {
  Article article;
  article.headline = words("A \"storm\"");
  article.rights.tdm_reservation = true;
  Block block = paragraph("Rain ");
  block.position = {3, 1};
  block.id = "p1";
  auto& content = std::get<Paragraph>(block.value).content;
  content.push_back({Strong{words("fell")}});
  content.push_back({Link{"https://a.example/", "", words("there")}});
  article.body = {block};
  CHECK(dump_model(article) ==
        "article\n"
        "  headline: \"A \\\"storm\\\"\"\n"
        "  rights\n"
        "    tdm-reservation: 1\n"
        "  body\n"
        "    paragraph id=\"p1\" @3:1 \"Rain \" strong[\"fell\"] link \"https://a.example/\"[\"there\"]\n");
}
