#include <catch2/catch.hpp>

#include "citations/csl/csl_test_support.h"

using namespace newsexport;

namespace {

using Texts = std::vector<std::string>;

const std::string kAuthorDate =
    "<layout prefix=\"(\" suffix=\")\" delimiter=\"; \"><group delimiter=\" \">"
    "<names variable=\"author\"><name form=\"short\" and=\"symbol\" initialize-with=\".\"/></names>"
    "<date variable=\"issued\"><date-part name=\"year\"/></date></group>"
    "<group prefix=\", \"><text variable=\"locator\"/></group></layout>";

std::string author_date(const std::string& attributes, const std::string& sort = {}) {
  return style_text("<citation " + attributes + ">" + sort + kAuthorDate + "</citation>");
}

const std::string kDoes = R"([
  {"id": "a", "type": "book", "author": [{"family": "Doe", "given": "Jane"}], "issued": {"date-parts": [[2020]]}},
  {"id": "b", "type": "book", "author": [{"family": "Doe", "given": "Jane"}], "issued": {"date-parts": [[2020]]}},
  {"id": "c", "type": "book", "author": [{"family": "Doe", "given": "John"}], "issued": {"date-parts": [[2020]]}},
  {"id": "d", "type": "book", "author": [{"family": "Roe", "given": "Max"}], "issued": {"date-parts": [[1999]]}}
])";

}  // namespace

TEST_CASE("csl citations: each cite is a piece of its own, brackets and delimiters belong to none") {
  const CslStyle style = style_of(author_date(""));
  const CslOutput output = set_citations(style, locale_of(style), references_of(kDoes), {cluster_of({0, 3})});
  Texts texts;
  std::vector<int> cites;
  for (const CslCitationPiece& piece : output.citations[0].pieces) {
    texts.push_back(plain_text(piece.text));
    cites.push_back(piece.cite);
  }
  CHECK(texts == Texts{"(", "Doe 2020", "; ", "Roe 1999", ")"});
  CHECK(cites == std::vector<int>{-1, 0, -1, 1, -1});
}

TEST_CASE("csl citations: year suffixes tell works of one year apart") {
  CHECK(citations_of(author_date("disambiguate-add-year-suffix=\"true\""), kDoes,
                     {cluster_of({0}), cluster_of({1}), cluster_of({3})}) ==
        Texts{"(Doe 2020a)", "(Doe 2020b)", "(Roe 1999)"});
}

TEST_CASE("csl citations: given names tell people of one family name apart, no more than needed") {
  CHECK(citations_of(author_date("disambiguate-add-givenname=\"true\""), kDoes,
                     {cluster_of({0}), cluster_of({2}), cluster_of({3})}) ==
        Texts{"(Jane Doe 2020)", "(John Doe 2020)", "(Roe 1999)"});
}

TEST_CASE("csl citations: years and suffixes collapse behind one name") {
  const std::string style = author_date(
      "disambiguate-add-year-suffix=\"true\" collapse=\"year-suffix\" year-suffix-delimiter=\", \"",
      "<sort><key variable=\"author\"/></sort>");
  CHECK(citations_of(style, kDoes, {cluster_of({3, 0, 1})}) == Texts{"(Doe 2020a, b; Roe 1999)"});
}

TEST_CASE("csl citations: a suppressed author leaves the year; an in-text author stands apart") {
  CslCluster suppressed = cluster_of({3});
  suppressed.cites[0].mode = CslCite::Mode::suppress_author;
  CslCluster in_text = cluster_of({3});
  in_text.cites[0].mode = CslCite::Mode::in_text;
  const CslStyle style = style_of(author_date(""));
  const CslOutput output =
      set_citations(style, locale_of(style), references_of(kDoes), {suppressed, in_text});
  CHECK(plain_citation(output.citations[0]) == "(1999)");
  CHECK(plain_text(output.citations[1].author) == "Roe");
  CHECK(plain_citation(output.citations[1]) == "(1999)");
}

TEST_CASE("csl citations: prefix, suffix and locator stand where the author put them") {
  CslCluster cluster = cluster_of({3});
  cluster.cites[0].prefix = {{Text{"see"}}};
  cluster.cites[0].suffix = {{Text{"for more"}}};
  cluster.cites[0].locator = "12-15";
  CHECK(citations_of(author_date(""), kDoes, {cluster}) == Texts{"(see Roe 1999, 12–15 for more)"});
}

TEST_CASE("csl citations: numbers follow the order of citing, and runs of three collapse") {
  const std::string style = style_text(
      "<citation collapse=\"citation-number\"><sort><key variable=\"citation-number\"/></sort>"
      "<layout prefix=\"[\" suffix=\"]\" delimiter=\",\"><text "
      "variable=\"citation-number\"/></layout></citation>");
  CHECK(citations_of(style, kDoes, {cluster_of({3}), cluster_of({0, 1, 2}), cluster_of({2, 3})}) ==
        Texts{"[1]", "[2–4]", "[1,4]"});
}

TEST_CASE("csl citations: ibid, subsequent and the number of the first note") {
  const std::string style = style_text(
      "<citation><layout suffix=\".\"><choose><if position=\"ibid\"><text term=\"ibid\"/></if>"
      "<else-if position=\"subsequent\"><text variable=\"first-reference-note-number\" prefix=\"n. "
      "\"/></else-if>"
      "<else><names variable=\"author\"/></else></choose></layout></citation>",
      "class=\"note\"");
  std::vector<CslCluster> notes = {cluster_of({0}), cluster_of({0}), cluster_of({3}), cluster_of({0})};
  for (std::size_t at = 0; at < notes.size(); ++at) notes[at].note_number = static_cast<int>(at) + 1;
  CHECK(citations_of(style, kDoes, notes) == Texts{"Jane Doe.", "Ibid.", "Max Roe.", "n. 1."});
}
