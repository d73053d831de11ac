#include <catch2/catch.hpp>

#include "model/dump.h"
#include "readers/html/fragment.h"

namespace newsexport {
namespace {

std::string dump(std::string_view html) {
  Diagnostics diagnostics;
  const HtmlContent content = read_html_fragment(html, {}, diagnostics);
  std::string text = dump_blocks(content.blocks);
  for (const Note& note : content.notes) text += note.key + ":\n" + dump_blocks(note.content);
  return text;
}

}  // namespace

TEST_CASE("html footnotes: raised numbers that lead to a list of notes, which is taken out of the text") {
  CHECK(dump("<p>See<sup><a href='#f1' id=r1>1</a></sup>, <a href='#f2' class=footnote-ref><sup>2</sup></a>"
             ".</p><hr><h3>Notes</h3><ol class=footnotes><li id=f1><p>One. <a href='#r1'>↩</a></p></li>"
             "<li id=f2>Two.</li></ol>") ==
        "paragraph @1:1 \"See\" note-ref fn1 \", \" note-ref fn2 \".\"\n"
        "fn1:\nparagraph @1:147 \"One.\"\nfn2:\nparagraph @1:193 \"Two.\"\n");
}

TEST_CASE("html footnotes: paragraphs that begin with their number and link back") {
  CHECK(dump("<p>See<a name=r1 href='#f1'><sup>[1]</sup></a>.</p><p>End.</p>"
             "<p><a name=f1 href='#r1'>[1]</a> The note.</p>") ==
        "paragraph @1:1 \"See\" note-ref fn1 \".\"\nparagraph @1:52 \"End.\"\n"
        "fn1:\nparagraph @1:95 \"The note.\"\n");
}

TEST_CASE("html footnotes: a note that is referred to twice is one note") {
  CHECK(dump("<p>a<sup><a href='#n'>1</a></sup> b<sup><a href='#n'>1</a></sup></p><div class=notes><p "
             "id=n>A note.</p></div>") ==
        "paragraph @1:1 \"a\" note-ref fn1 \" b\" note-ref fn1\nfn1:\nparagraph @1:94 \"A note.\"\n");
}

TEST_CASE("html footnotes: contents lists, links to chapters and powers are no notes") {
  CHECK(dump("<p><a href='#c1'>1</a> <sup><a href='#c1'>2</a></sup> 10<sup>2</sup></p><h2 "
             "id=c1>One</h2><p>x</p>") ==
        "paragraph @1:1 link \"#c1\"[\"1\"] \" \" sup[link \"#c1\"[\"2\"]] \" 10\" sup[\"2\"]\n"
        "crosshead 2 id=\"c1\" @1:73 \"One\"\nparagraph @1:91 \"x\"\n");
}

TEST_CASE("html footnotes: a prefix keeps the keys of several fragments apart") {
  Diagnostics diagnostics;
  HtmlContext context;
  context.note_prefix = "b-";
  const HtmlContent content = read_html_fragment(
      "<p>a<a role=doc-noteref href='#n'>1</a></p><aside role=doc-footnote id=n>A note.</aside>", context,
      diagnostics);
  REQUIRE(content.notes.size() == 1);
  CHECK(content.notes[0].key == "b-fn1");
}

}  // namespace newsexport
