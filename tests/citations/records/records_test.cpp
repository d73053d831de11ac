#include "citations/records/records.h"

#include <catch2/catch.hpp>

#include "citations/bibliography.h"

using namespace newsexport;

namespace {

Reference reference(const std::string& yaml) {
  Diagnostics diagnostics("story.md");
  return read_bibliography({"refs.yaml", "- " + yaml}, diagnostics).at(0);
}

const char* const kArticle =
    "{id: doe2025, type: article-newspaper, title: 'Rain & <i>Fog</i>: 100% of it', container-title: The "
    "Gazette, "
    "author: [{family: Doe, given: Jane}, {literal: City and Coast Desk}, {family: Berg, given: Jan, "
    "non-dropping-particle: van der}], issued: 2025-07-09, accessed: 2025-07-10, URL: "
    "'https://example.org/a_b', "
    "page: 10-12, keyword: 'rain, fog', language: en-GB}";

}  // namespace

TEST_CASE("record in BibTeX: a newspaper article, escaped and protected") {
  CHECK(bibtex_record(reference(kArticle)) == R"(@article{doe2025,
  author = {Doe, Jane and {City and Coast Desk} and van der Berg, Jan},
  title = {{Rain \& \emph{Fog}: 100\% of it}},
  journaltitle = {The Gazette},
  entrysubtype = {newspaper},
  date = {2025-07-09},
  urldate = {2025-07-10},
  pages = {10--12},
  keywords = {rain, fog},
  url = {https://example.org/a_b},
  langid = {british},
  options = {useprefix=true},
}
)");
}

TEST_CASE("record in BibTeX: it can be read again, whatever its text is") {
  Diagnostics diagnostics("a.bib");
  const std::string record =
      bibtex_record(reference("{id: 'a b{', type: webpage, title: 'x } { \\ $ # _ ^ ~ -- <i>y', author: "
                              "[{literal: 'A {B'}], URL: 'https://e.org/{'}"));
  const auto again = read_bibliography({"a.bib", record}, diagnostics);
  REQUIRE(again.size() == 1);
  CHECK(again[0].key == "a-b-");
  CHECK(again[0].variable("title") == "<span class=\"nocase\">x } { \\ $ # _ ^ ~ -- <i>y</span>");
  CHECK(again[0].names.at("author").at(0).literal == "A {B");
  CHECK(codes(diagnostics).empty());
}

TEST_CASE("record in RIS: a line a value, without marks, CR LF") {
  CHECK(ris_record(reference(kArticle)) ==
        "TY  - NEWS\r\nID  - doe2025\r\nAU  - Doe, Jane\r\nAU  - City and Coast Desk\r\nAU  - van der Berg, "
        "Jan\r\n"
        "TI  - Rain & Fog: 100% of it\r\nPY  - 2025\r\nDA  - 2025/07/09/\r\nT2  - The Gazette\r\nLA  - "
        "en-GB\r\n"
        "UR  - https://example.org/a_b\r\nSP  - 10\r\nEP  - 12\r\nKW  - rain\r\nKW  - fog\r\n"
        "Y2  - 2025/07/10/\r\nER  - \r\n");
}

TEST_CASE("record in RIS: no value can begin another tag") {
  Reference odd;
  odd.variables["title"] = "Rain\r\nER  - ";
  CHECK(ris_record(odd) == "TY  - GEN\r\nTI  - Rain ER -\r\nER  - \r\n");
}

TEST_CASE("record in CSL-JSON: an article without a key has one") {
  Reference article;
  article.type = "webpage";
  CHECK(csl_json_record(article) == "[\n  {\n    \"id\": \"article\",\n    \"type\": \"webpage\"\n  }\n]\n");
}
