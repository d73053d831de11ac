#include <catch2/catch.hpp>

#include "citations/csl/csl_test_support.h"

using namespace newsexport;

namespace {

// One reference, set by the elements inside a citation layout.
std::string set(const std::string& elements, const std::string& item) {
  const std::string style = style_text("<citation><layout>" + elements + "</layout></citation>");
  return citations_of(style, "[{\"id\": \"a\", \"type\": \"book\", " + item + "}]", {cluster_of({0})})[0];
}

const std::string kThree =
    R"("author": [{"family": "Reed", "given": "Ada May"}, {"family": "Berg", "given": "Jean-Paul"}, {"family": "Vlist", "non-dropping-particle": "van der", "given": "Eric"}])";

}  // namespace

TEST_CASE("csl names: long, inverted and shortened") {
  CHECK(set("<names variable=\"author\"><name and=\"text\"/></names>", kThree) ==
        "Ada May Reed, Jean-Paul Berg, and Eric van der Vlist");
  CHECK(set("<names variable=\"author\"><name name-as-sort-order=\"all\" initialize-with=\". \" "
            "and=\"symbol\"/></names>",
            kThree) == "Reed, A. M., Berg, J.-P., & Vlist, E. van der");
  CHECK(set("<names variable=\"author\"><name form=\"short\" et-al-min=\"3\" et-al-use-first=\"1\"/></names>",
            kThree) == "Reed et al.");
  CHECK(set("<names variable=\"author\"><name form=\"count\"/></names>", kThree) == "3");
}

TEST_CASE("csl names: a substitute stands in once and is not set again") {
  CHECK(set("<names variable=\"author\"><substitute><text variable=\"title\"/></substitute></names>"
            "<text variable=\"title\" prefix=\" / \"/><text variable=\"publisher\" prefix=\", \"/>",
            R"("title": "Rain", "publisher": "North")") == "Rain, North");
}

TEST_CASE("csl names: Chinese names have no space between their parts, and institutions stay whole") {
  CHECK(set("<names variable=\"author\"><name name-as-sort-order=\"all\"/></names>",
            R"("author": [{"family": "我妻", "given": "栄"}, {"literal": "City Desk"}])") ==
        "我妻栄, City Desk");
}

TEST_CASE("csl groups: terms vanish with the variables that they speak of") {
  const std::string group =
      "<group delimiter=\" \"><text value=\"in\"/><text variable=\"container-title\"/></group>";
  CHECK(set("<text variable=\"title\"/>" + group, R"("title": "Rain", "container-title": "The North")") ==
        "Rainin The North");
  CHECK(set("<text variable=\"title\"/>" + group, R"("title": "Rain")") == "Rain");
}

TEST_CASE("csl dates: ranges share what is equal, years before 1000 have their era") {
  const std::string date = "<date variable=\"issued\" form=\"text\"/>";
  CHECK(set(date, R"("issued": {"date-parts": [[2024, 5, 3], [2024, 5, 9]]})") == "May 3–9, 2024");
  CHECK(set(date, R"("issued": {"date-parts": [[2024, 5, 3], [2024, 6, 1]]})") == "May 3–June 1, 2024");
  CHECK(set("<date variable=\"issued\"><date-part name=\"year\"/></date>",
            R"("issued": {"date-parts": [[1987], [0]]})") == "1987–");
}

TEST_CASE("csl numbers: ordinals, Roman numerals and page ranges") {
  CHECK(set("<number variable=\"edition\" form=\"ordinal\"/>", R"("edition": "21")") == "21st");
  CHECK(set("<number variable=\"edition\" form=\"ordinal\"/>", R"("edition": "111")") == "111th");
  CHECK(set("<number variable=\"volume\" form=\"roman\"/>", R"("volume": "14")") == "xiv");
  CHECK(set("<label variable=\"page\" form=\"short\" suffix=\" \"/><text variable=\"page\"/>",
            R"("page": "12-15")") == "pp. 12–15");
  CHECK(set("<label variable=\"page\" form=\"short\" suffix=\" \"/><text variable=\"page\"/>",
            R"("page": "12")") == "p. 12");
}

TEST_CASE("csl text-case: titles keep their small words small and what has capitals already") {
  CHECK(set("<text variable=\"title\" text-case=\"title\"/>",
            R"("title": "the rain in iPhone-land: a storm")") == "The Rain in iPhone-Land: A Storm");
  CHECK(set("<text variable=\"title\" text-case=\"title\"/>", R"("title": "die nacht", "language": "de")") ==
        "die nacht");
  CHECK(set("<text variable=\"title\" text-case=\"uppercase\"/>",
            R"("title": "of <span class=\"nocase\">pH</span> and rain")") == "OF pH AND RAIN");
}

TEST_CASE("csl quotes: inner marks alternate, and punctuation goes inside in English") {
  CHECK(set("<text variable=\"title\" quotes=\"true\" suffix=\", 2024\"/>",
            R"("title": "The \"big\" rain")") == "“The ‘big’ rain,” 2024");
  CHECK(set("<text variable=\"title\" quotes=\"true\" suffix=\".\"/>", R"("title": "Who knows?")") ==
        "“Who knows?”");
}

TEST_CASE("csl formats: italics within italics turn upright, and markup becomes inlines") {
  const CslStyle style = style_of(
      style_text("<citation><layout><text variable=\"title\" font-style=\"italic\"/></layout></citation>"));
  const auto references = references_of(R"([{"id": "a", "type": "book", "title": "On <i>Moby</i>"}])");
  const CslOutput output = set_citations(style, locale_of(style), references, {cluster_of({0})});
  REQUIRE(output.citations[0].pieces.size() == 1);
  const Inlines& text = output.citations[0].pieces[0].text;
  REQUIRE(text.size() == 1);
  const auto& outer = std::get<Emphasis>(text[0].value);
  REQUIRE(outer.content.size() == 2);
  CHECK(plain_text(std::get<Emphasis>(outer.content[1].value).content) == "Moby");
}
