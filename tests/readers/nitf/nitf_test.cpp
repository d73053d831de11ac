#include "readers/nitf.h"

#include <catch2/catch.hpp>

#include "model/dump.h"
#include "support/error.h"

using namespace newsexport;

namespace {

using Codes = std::vector<std::string>;

Article read(const std::string& text, Codes* found = nullptr) {
  Diagnostics diagnostics("a.nitf");
  Article article = read_nitf({"a.nitf", text}, {}, diagnostics);
  if (found) *found = codes(diagnostics);
  return article;
}

Article read_head(const std::string& body_head, const std::string& docdata = "") {
  return read("<nitf><head><docdata>" + docdata +
              "</docdata></head><body><body.head><hedline><hl1>Rain</hl1></hedline>" + body_head +
              "</body.head><body.content><p>It rained.</p></body.content></body></nitf>");
}

std::string blocks_of(const std::string& content) {
  Article article =
      read("<nitf><body><body.head><hedline><hl1>Rain</hl1></hedline></body.head><body.content>" + content +
           "</body.content></body></nitf>");
  for (Block& block : article.body) block.position = {};
  return dump_blocks(article.body);
}

}  // namespace

TEST_CASE("nitf: without hl1 the title, else the first paragraph becomes the headline, and that is reported",
          "[nitf]") {
  Codes found;
  Article article =
      read("<nitf><body><body.content><p>Rain.</p><p>More.</p></body.content></body></nitf>", &found);
  CHECK(plain_text(article.headline) == "Rain.");
  CHECK(plain_text(article.body) == "More.\n");
  CHECK(found == Codes{"nitf.headline-missing"});
  article =
      read("<nitf><head><title>T</title></head><body><body.content><p>Rain.</p></body.content></body></nitf>",
           &found);
  CHECK(plain_text(article.headline) == "T");
  CHECK(found.empty());
}

TEST_CASE("nitf: with its namespace, a prefix, or a prefix that nobody declared, it is the same", "[nitf]") {
  const std::string plain =
      dump_model(read("<nitf><body><body.content><p>A</p><p>B</p></body.content></body></nitf>"));
  CHECK(dump_model(
            read("<nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'><body><body.content><p>A</p><p>B</p>"
                 "</body.content></body></nitf>")) == plain);
  CHECK(dump_model(read(
            "<n:nitf><n:body><n:body.content><n:p>A</n:p><n:p>B</n:p></n:body.content></n:body></n:nitf>")) ==
        plain);
}

TEST_CASE("nitf: hl2 is the deck in a hedline and a crosshead in the text", "[nitf]") {
  const Article article = read(
      "<nitf><body><body.head><hedline><hl1>Rain</hl1><hl2>A wet "
      "day</hl2><hl2>rain</hl2></hedline></body.head>"
      "<body.content><hl2>Rain</hl2><p>A</p><hl2>Hail</hl2></body.content></body></nitf>");
  CHECK(plain_text(article.standfirst) == "A wet day");
  CHECK(plain_text(article.body) == "A\nHail\n");
}

TEST_CASE("nitf: bylines are names without By, split only where persons are marked", "[nitf]") {
  const auto bylines = [](const std::string& byline) {
    std::string text;
    for (const Byline& one : read_head(byline).bylines) {
      text += "[" + one.name + "|" + one.role + "|" + one.affiliation + "]";
    }
    return text;
  };
  CHECK(bylines("<byline>By JANE DOE<byttl>Business Writer</byttl></byline>") ==
        "[JANE DOE||Business Writer]");
  CHECK(bylines("<byline>By Jane Doe and John Roe</byline>") == "[Jane Doe and John Roe||]");
  CHECK(bylines("<byline>By <person>Jane Doe<function>reporter</function></person> and <person>John "
                "Roe</person></byline>") == "[Jane Doe|reporter|][John Roe||]");
  CHECK(bylines("<byline>By <person>Jane Doe</person> in Harbour City</byline>") ==
        "[Jane Doe in Harbour City||]");
  CHECK(bylines("<byline><byttl>The Agency</byttl></byline>") == "[The Agency||]");
  CHECK(bylines("<byline>By </byline>").empty());
}

TEST_CASE("nitf: a dateline is what readers see; machine dates in it count only by their norm", "[nitf]") {
  CHECK(read_head("<dateline>OSLO -</dateline>").dateline == "OSLO");
  CHECK(read_head(
            "<dateline><location><city>Harbour City</city><country>Northland</country></location></dateline>")
            .dateline == "Harbour City, Northland");
  CHECK(read_head("<dateline><location><city>Newport</city>, <state>VA</state></location><story.date>May "
                  "12</story.date>"
                  "</dateline>")
            .dateline == "Newport, VA, May 12");
  const Article article =
      read_head("<dateline><story.date norm='20260512T222800+0000'>20260101T000000</story.date></dateline>");
  CHECK(article.dateline.empty());
  REQUIRE(article.published);
  CHECK(format_iso(*article.published) == "2026-05-12T22:28:00Z");
}

TEST_CASE("nitf: dates in all the ways that senders write them", "[nitf]") {
  const auto published = [](const std::string& norm) {
    const Article article = read_head("", "<date.issue norm='" + norm + "'/>");
    return article.published ? format_iso(*article.published) : "none";
  };
  CHECK(published("20151210T191044Z") == "2015-12-10T19:10:44Z");
  CHECK(published("20131020T192751+1100") == "2013-10-20T19:27:51+11:00");
  CHECK(published("2016-04-13 04:52:21+00:00") == "2016-04-13T04:52:21Z");
  CHECK(published("20260512000000-0500") == "2026-05-12");
  CHECK(published("20260512143000-0500") == "2026-05-12T14:30:00-05:00");
  CHECK(published("20260512+0100") == "2026-05-12");
  CHECK(published("YYYYMMDD000000-HHMM") == "none");
}

TEST_CASE("nitf: a release after the issue is an embargo, one that is past it is none", "[nitf]") {
  CHECK(
      read_head("", "<date.issue norm='20260512T100000Z'/><date.release norm='20260512T120000Z'/>").embargo);
  CHECK_FALSE(
      read_head("", "<date.issue norm='20260512T100000Z'/><date.release norm='20260512T100000Z'/>").embargo);
  const Article withheld = read(
      "<nitf><head><docdata "
      "management-status='withheld'/></head><body><body.content><p>A</p></body.content></body></nitf>");
  CHECK(withheld.release == Release::withheld);
}

TEST_CASE("nitf: rights that contradict each other are all kept, in order", "[nitf][rights]") {
  const Article article =
      read_head("<rights><rights.owner>Third</rights.owner></rights>",
                "<doc.copyright year='2026' holder='First'/><doc.rights owner='Second' type='Print'/>");
  CHECK(article.rights.holder == "First");
  CHECK(article.rights.year == "2026");
  REQUIRE(article.further_rights.size() == 2);
  CHECK(article.further_rights[0].rights.holder == "Second");
  CHECK(article.further_rights[0].rights.usage_terms == "Print");
  CHECK(article.further_rights[1].rights.holder == "Third");
}

TEST_CASE("nitf: a summary that the text begins with, or that repeats the headline, is not printed twice",
          "[nitf]") {
  CHECK(read_head("<abstract>It rained.</abstract>").standfirst.empty());
  CHECK(read_head("<abstract><p>rain</p></abstract>").standfirst.empty());
  CHECK(plain_text(read_head("<abstract><p>A wet day</p></abstract>").standfirst) == "A wet day");
  CHECK(plain_text(read_head("<abstract><p>A</p><p>B</p></abstract>").abstract) == "A\nB\n");
}

TEST_CASE("nitf: a row of underscores is a rule; wire line breaks are none", "[nitf]") {
  CHECK(blocks_of("<p>___</p><p>Reach the writer.</p>") ==
        "thematic-break\nparagraph \"Reach the writer.\"\n");
  const std::string line = "The quick brown fox jumps over the lazy dog near the bank";
  CHECK(blocks_of("<p>   " + line + " <br/>" + line + " <br/>end.</p><p/>") ==
        "paragraph \"" + line + "\" \" \" \"" + line + "\" \" \" \"end.\"\n");
  CHECK(blocks_of("<p>short<br/>lines</p>") == "paragraph \"short\" break \"lines\"\n");
}

TEST_CASE("nitf: white space between inline elements is kept, and indentation is not", "[nitf]") {
  CHECK(blocks_of("<p>\n   <em>A</em> <em>B</em>\n   c\n</p>") ==
        "paragraph em[\"A\"] \" \" em[\"B\"] \" c\"\n");
}

TEST_CASE("nitf: a footnote is called where a link leads to it, else behind the paragraph before it",
          "[nitf]") {
  CHECK(
      blocks_of(
          "<p>A<sup><a href='#f'>1</a></sup>b</p><fn id='f'><body.content><p>Note</p></body.content></fn>") ==
      "paragraph \"A\" note-ref f \"b\"\n");
  CHECK(blocks_of("<p>A</p><fn><body.content><p>Note</p></body.content></fn>") ==
        "paragraph \"A\" note-ref fn-1\n");
}

TEST_CASE("nitf: a quotation with marks of its own keeps them, one without gets the language's", "[nitf]") {
  CHECK(blocks_of("<p><q>\"Rain\"</q></p>") == "paragraph \"\\\"Rain\\\"\"\n");
  CHECK(blocks_of("<p><q>Rain</q></p>") == "paragraph quote[\"Rain\"]\n");
}

TEST_CASE("nitf: a film is an embed, a caption without a file a paragraph, and nothing at all is reported",
          "[nitf]") {
  CHECK(blocks_of("<media media-type='video'><media-reference mime-type='video/mp4' source='a.mp4' "
                  "name='Flood'/></media>") == "embed title=\"Flood\" link=\"a.mp4\"\n");
  CHECK(blocks_of("<media><media-caption>Words</media-caption></media>") == "paragraph \"Words\"\n");
  Codes found;
  read(
      "<nitf><body><body.head><hedline><hl1>R</hl1></hedline></body.head><body.content><media/></"
      "body.content></body></nitf>",
      &found);
  CHECK(found == Codes{"nitf.media-empty"});
}

TEST_CASE("nitf: a note for readers is a box, titled by its first line of display", "[nitf]") {
  CHECK(blocks_of("<note><body.content><hl2>Title</hl2><p>A</p></body.content></note>") ==
        "fact-box \"Title\"\n  paragraph @1:0 \"A\"\n");
}

TEST_CASE("nitf: deep nesting costs neither time nor stack, and keeps its words", "[nitf]") {
  std::string text;
  for (int level = 0; level < 5000; ++level) text += "<ul><li>a";
  for (int level = 0; level < 5000; ++level) text += "</li></ul>";
  const Article article =
      read("<nitf><body><body.content><p>Rain</p>" + text + "</body.content></body></nitf>");
  CHECK(plain_text(article.body).size() >= 5000);
}

TEST_CASE("nitf: faulty XML is read as far as it goes, a file without an article is refused", "[nitf]") {
  Codes found;
  const Article article = read(
      "<nitf><body><body.head><hedline><hl1>Q&A</hl1></hedline></body.head><body.content><p>A<p>B", &found);
  CHECK(plain_text(article.headline) == "Q&A");
  CHECK(plain_text(article.body) == "A\nB\n");
  CHECK(found == Codes{"xml.mended"});
  CHECK_THROWS_AS(read("<nitf/>"), Error);
  CHECK_THROWS_AS(read("<nitf><head><title/></head><body><body.content><p/></body.content></body></nitf>"),
                  Error);
  CHECK_THROWS_AS(read("<rss/>"), Error);
}

TEST_CASE("nitf: the summary of a table is its caption, wherever it stands", "[nitf]") {
  const std::string metadata =
      "<nitf-table-metadata><nitf-table-summary><p>Boats by year.</p></nitf-table-summary>"
      "</nitf-table-metadata>";
  const std::string rows = "<tr><td>1911</td><td>4</td></tr>";
  for (const std::string& table : {"<nitf-table>" + metadata + "<table>" + rows + "</table></nitf-table>",
                                   "<table><nitf-table>" + metadata + "</nitf-table>" + rows + "</table>"}) {
    INFO(table);
    CHECK(blocks_of(table).find("caption: \"Boats by year.\"") != std::string::npos);
  }
  CHECK(blocks_of("<nitf-table>" + metadata + "<custom-table>4 boats</custom-table></nitf-table>")
            .find("\"Boats by year.\"") != std::string::npos);
}

TEST_CASE("nitf: text where the schema has none is kept, in order", "[nitf]") {
  Codes found;
  const Article article = read(
      "<nitf><body><p>One.</p><body.head><hedline>Rain <hl2>A deck</hl2></hedline><p>Two.</p></body.head>"
      "<body.content><p>Three.</p></body.content><body.end><p>Four.</p></body.end></body></nitf>",
      &found);
  CHECK(plain_text(article.headline) == "Rain");
  CHECK(plain_text(article.standfirst) == "A deck");
  CHECK(plain_text(article.body) == "One.\nTwo.\nThree.\nFour.\n");
  CHECK(found.empty());
}

TEST_CASE("nitf: rights, keywords and corrections of a part are the article's", "[nitf][rights]") {
  const Article article = read(
      "<nitf><body><body.head><hedline><hl1>Rain</hl1></hedline></body.head><body.content><block>"
      "<rights>Ask the harbour first.</rights><key-list><keyword key='fog'/></key-list>"
      "<correction info='The pier is of 1911.'/><p>It rained.</p></block></body.content></body></nitf>");
  CHECK(article.rights.notice == "Ask the harbour first.");
  CHECK(article.keywords == std::vector<std::string>{"fog"});
  REQUIRE(article.corrections.size() == 1);
  CHECK(plain_text(article.body) == "It rained.\n");
}

TEST_CASE("nitf: a text that nobody reads is reported, and stands in what was left out", "[nitf]") {
  Diagnostics diagnostics("a.nitf");
  const Article article = read_nitf(
      {"a.nitf",
       "<nitf><head><docdata><strap>Forty people wait at the quay</strap></docdata></head><body><body.head>"
       "<hedline><hl1>Rain</hl1></hedline></body.head><body.content><p>It rained.</p></body.content></body>"
       "</nitf>"},
      {}, diagnostics);
  CHECK(codes(diagnostics) == Codes{"source.unread"});
  REQUIRE(article.left_out.size() == 1);
  CHECK(article.left_out[0].text == "Forty people wait at the quay");
}

TEST_CASE("nitf: a fraction has both its numbers, whatever the sender calls them", "[nitf]") {
  for (const std::string inside : {"<numer>3</numer><frac-sep>/</frac-sep><denom>4</denom>",
                                   "<numer>3</numer><denom>4</denom>", "<num>3</num><den>4</den>"}) {
    CHECK(blocks_of("<p>For <frac>" + inside + "</frac> hour</p>") ==
          "paragraph \"For \" sup[\"3\"] \"⁄\" sub[\"4\"] \" hour\"\n");
  }
  CHECK(blocks_of("<p>For <frac>3/4</frac> hour</p>") == "paragraph \"For 3/4 hour\"\n");
}

TEST_CASE("nitf: text that an object of a medium holds is unread, data is not", "[nitf]") {
  const auto left_out = [](const std::string& object) {
    Diagnostics diagnostics("a.nitf");
    const Article article =
        read_nitf({"a.nitf",
                   "<nitf><body><body.head><hedline><hl1>Mill</hl1></hedline></body.head><body.content>"
                   "<p>The mill turned again.</p><media media-type='other'>" +
                       object + "</media></body.content></body></nitf>"},
                  {}, diagnostics);
    std::string all;
    for (const LeftOut& text : article.left_out) all += text.text + "|";
    return all;
  };
  CHECK(left_out("<media-object encoding='none'>Twelve spokes hold the rim.</media-object>") ==
        "Twelve spokes hold the rim.|");
  CHECK(left_out("<media-object encoding='base64'>R0lGODlhAQABAIAAAP7//wAAACH5BAAAAAAALAAAAAABAAEAAAIC\n"
                 "RAEAOw==R0lGODlhAQABAIAAAP7//wAAACH5BAAAAAAALAAAAAABAAEA</media-object>")
            .empty());
}
