// JATS articles: citations, notes, parts, and what is odd.
#include "readers/jats.h"

#include <catch2/catch.hpp>

#include "model/dump.h"
#include "readers/math_text.h"
#include "support/error.h"
#include "xml/xml_tree.h"

using namespace newsexport;

namespace {

const std::string kList =
    "<ref-list><ref id='b1'><element-citation><source>A</source><year>2001</year></element-citation></ref>"
    "<ref id='b2'><element-citation><source>B</source><year>2002</year></element-citation></ref>"
    "<ref id='b3'><element-citation><source>C</source><year>2003</year></element-citation></ref>"
    "<ref id='b4'><element-citation><source>D</source><year>2004</year></element-citation></ref></ref-list>";

Article read(const std::string& parts, Diagnostics& diagnostics) {
  return read_jats({"a.xml", "<article article-type='news'>" + parts + "</article>"}, {}, diagnostics);
}

std::string cited(const std::string& words) {
  Diagnostics diagnostics;
  const Article article = read("<body><p>" + words + "</p></body><back>" + kList + "</back>", diagnostics);
  const std::string dump = dump_model(article);
  const std::size_t at = dump.find("paragraph");
  return dump.substr(at, dump.find('\n', at) - at);
}

std::string xref(const std::string& id, const std::string& words) {
  return "<xref ref-type='bibr' rid='" + id + "'>" + words + "</xref>";
}

std::string math(const std::string& markup) {
  return plain_text(math_text(read_xml_tree({"m.xml", "<math>" + markup + "</math>"})));
}

}  // namespace

TEST_CASE("jats: numbered citations in brackets or superscript become citations alone") {
  CHECK(cited("Wet [" + xref("b1", "1") + "].").find("\"Wet \" cite{parenthetical b1} \".\"") !=
        std::string::npos);
  CHECK(cited("Wet<sup>" + xref("b1", "1") + "</sup>.").find("\"Wet\" cite{parenthetical b1} \".\"") !=
        std::string::npos);
}

TEST_CASE("jats: citations divided by commas are one, and a dash stands for all between") {
  CHECK(cited("[" + xref("b1", "1") + "," + xref("b3", "3") + "]")
            .find("cite{parenthetical b1; parenthetical b3}") != std::string::npos);
  CHECK(cited("[" + xref("b1", "1") + "–" + xref("b3", "3") + "]")
            .find("cite{parenthetical b1; parenthetical b2; parenthetical b3}") != std::string::npos);
}

TEST_CASE("jats: a long chain of ranges cites each work once, in linear time") {
  constexpr int kWorks = 20'000;
  std::string list;
  std::string words = xref("r0", "0");
  for (int work = 0; work < kWorks; ++work) {
    list += "<ref id='r" + std::to_string(work) + "'><mixed-citation>Rain</mixed-citation></ref>";
    if (work % 50 == 49) words += "–" + xref("r" + std::to_string(work), "9") + ", " + xref("r0", "0");
    if (work % 50 == 49) words += ", " + xref("r" + std::to_string(work), "9");
  }
  Diagnostics diagnostics;
  const Article article =
      read("<body><p>" + words + "</p></body><back><ref-list>" + list + "</ref-list></back>", diagnostics);
  const auto& paragraph = std::get<Paragraph>(article.body.at(0).value);
  REQUIRE(paragraph.content.size() == 1);
  const auto& items = std::get<Citation>(paragraph.content[0].value).items;
  REQUIRE(items.size() == kWorks);
  CHECK(items.back().key == "r19999");
}

TEST_CASE("jats: a citation by name keeps its words") {
  const std::string words = cited("As " + xref("b2", "Doe et al., 2002") + " found.");
  CHECK(words.find("Doe et al., 2002") != std::string::npos);
  CHECK(words.find("as-anchor b2") != std::string::npos);
}

TEST_CASE("jats: a citation of a work that is not in the list keeps its words") {
  CHECK(cited("Wet [" + xref("b9", "9") + "].").find("\"Wet [9].\"") != std::string::npos);
}

TEST_CASE("jats: a note of the back matter is referred to by key") {
  Diagnostics diagnostics;
  const Article article = read(
      "<body><p>Wet<xref ref-type='fn' rid='n1'>*</xref>.</p></body>"
      "<back><fn-group><fn id='n1'><label>*</label><p>Very.</p></fn></fn-group></back>",
      diagnostics);
  REQUIRE(article.notes.size() == 1);
  CHECK(article.notes[0].key == "n1");
  CHECK(plain_text(article.notes[0].content) == "Very.\n");
  CHECK(dump_model(article).find("note-ref n1") != std::string::npos);
}

TEST_CASE("jats: a reference that holds several works is several") {
  Diagnostics diagnostics;
  const Article article = read(
      "<body><p>x" + xref("r", "1") +
          "</p></body><back><ref-list><ref id='r'>"
          "<mixed-citation>(a) <source>A</source> <year>2001</year></mixed-citation>"
          "<mixed-citation>(b) <source>B</source> <year>2002</year></mixed-citation></ref></ref-list></back>",
      diagnostics);
  REQUIRE(article.references.size() == 2);
  CHECK(article.references[1].key == "r-2");
}

TEST_CASE("jats: a response follows its article under its own title") {
  Diagnostics diagnostics;
  const Article article = read(
      "<body><p>x</p></body><response><front-stub><title-group><article-title>No</article-title></"
      "title-group>"
      "</front-stub><body><p>It was dry.</p></body></response>",
      diagnostics);
  CHECK(plain_text(article.body) == "x\nNo\nIt was dry.\n");
}

TEST_CASE("jats: what is missing is reported") {
  Diagnostics diagnostics;
  read("<front/>", diagnostics);
  CHECK(codes(diagnostics) == std::vector<std::string>{"metadata.headline-missing", "jats.no-text"});
}

TEST_CASE("jats: another root is refused") {
  Diagnostics diagnostics;
  CHECK_THROWS_AS(read_jats({"a.xml", "<book/>"}, {}, diagnostics), Error);
}

TEST_CASE("jats: is told by root and marks of its own") {
  CHECK(sniff_jats(
            "<?xml version='1.0'?><!DOCTYPE article PUBLIC '-//NLM//DTD Journal 3.0//EN' 'x'><article>") ==
        100);
  CHECK(sniff_jats("<article dtd-version='1.1'>") == 100);
  CHECK(sniff_jats("<article xmlns='http://docbook.org/ns/docbook'>") == 0);
}

TEST_CASE("math_text: a formula reads in one line, with brackets where it needs them") {
  CHECK(math("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>") == "(a + b)/2");
  CHECK(math("<msqrt><mi>x</mi></msqrt>") == "√x");
  CHECK(math("<mfenced><mi>a</mi><mi>b</mi></mfenced>") == "(a, b)");
  CHECK(math("<mover><mi>x</mi><mo>¯</mo></mover>") == "x\u0304");
  CHECK(math("<mi>f</mi><mo>\u2061</mo><mo>(</mo><mi>x</mi><mo>)</mo>") == "f(x)");
  CHECK(math("<semantics><mi>x</mi><annotation>x</annotation></semantics>") == "x");
}

TEST_CASE("jats: who paid for it stands at the end, once") {
  const std::string group =
      "<funding-group><award-group><funding-source>Tide Fund</funding-source><award-id>26/41</award-id>"
      "</award-group><funding-statement>Paid by the Tide Fund (26/41).</funding-statement></funding-group>";
  const std::string front = "<front><article-meta>" + group + "</article-meta></front>";
  Diagnostics diagnostics;
  const Article once = read(front + "<body><p>Rain.</p></body>", diagnostics);
  CHECK(plain_text(once.body) == "Rain.\nPaid by the Tide Fund (26/41).\n");
  const Article repeated =
      read(front + "<body><p>Rain.</p></body><back><ack><p>Paid by the Tide Fund (26/41).</p></ack></back>",
           diagnostics);
  CHECK(plain_text(repeated.body) == "Rain.\nPaid by the Tide Fund (26/41).\n");
}

TEST_CASE("jats: a report's number and an interviewer reach the reference") {
  Diagnostics diagnostics;
  const std::string dump = dump_model(read(
      "<body><p>Rain.</p></body><back><ref-list><ref id='r'><element-citation publication-type='interview'>"
      "<person-group person-group-type='interviewer'><name><surname>Berg</surname></name></person-group>"
      "<source>Talk</source><year>2026</year><pub-id pub-id-type='report'>R "
      "1</pub-id></element-citation></ref>"
      "</ref-list></back>",
      diagnostics));
  CHECK(dump.find("reference r interview") != std::string::npos);
  CHECK(dump.find("interviewer: family=\"Berg\"") != std::string::npos);
  CHECK(dump.find("number: \"R 1\"") != std::string::npos);
}
