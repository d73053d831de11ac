#include <catch2/catch.hpp>

#include "readers/markdown_test_support.h"

namespace newsexport {
namespace {

std::string paragraph(const std::string& text) {
  return MarkdownReading("# H\n\n" + text + "\n").body();
}

std::vector<Citation> citations_in(const MarkdownReading& reading) {
  std::vector<Citation> found;
  for (const Inline& value : std::get<Paragraph>(reading.article.body.at(0).value).content) {
    if (const auto* citation = std::get_if<Citation>(&value.value)) found.push_back(*citation);
  }
  return found;
}

}  // namespace

TEST_CASE("markdown citations: prefixes, locators and suffixes of a group") {
  const MarkdownReading reading(
      "# H\n\nSo [see @doe2020, pp. 33-35, 38 and *passim*; also @roe, ch. 1; -@x_y.z:1].\n");
  const auto citations = citations_in(reading);
  REQUIRE(citations.size() == 1);
  CHECK(citations[0].as_found == "[see @doe2020, pp. 33-35, 38 and passim; also @roe, ch. 1; -@x_y.z:1]");
  const auto& items = citations[0].items;
  REQUIRE(items.size() == 3);
  CHECK(items[0].key == "doe2020");
  CHECK(plain_text(items[0].prefix) == "see");
  CHECK(items[0].locator_label == "page");
  CHECK(items[0].locator == "33-35, 38");
  CHECK(plain_text(items[0].suffix) == "and passim");
  CHECK(items[1].locator_label == "chapter");
  CHECK(items[1].locator == "1");
  CHECK(plain_text(items[1].prefix) == "also");
  CHECK(items[2].key == "x_y.z:1");
  CHECK(items[2].mode == CitationMode::suppress_author);
}

TEST_CASE("markdown citations: in the text, with and without a locator") {
  const MarkdownReading reading("# H\n\n@doe says, and @roe [p. 3; see @b, § 4] too; -@poe.\n");
  const auto citations = citations_in(reading);
  REQUIRE(citations.size() == 3);
  CHECK(citations[0].items.at(0).mode == CitationMode::in_text);
  REQUIRE(citations[1].items.size() == 2);
  CHECK(citations[1].items[0].locator == "3");
  CHECK(citations[1].items[1].locator_label == "section");
  CHECK(citations[1].items[1].mode == CitationMode::parenthetical);
  CHECK(citations[1].as_found == "@roe [p. 3; see @b, § 4]");
  CHECK(citations[2].items.at(0).key == "poe");
}

TEST_CASE("markdown citations: keys and locators in braces") {
  const MarkdownReading reading("# H\n\nSee [@{https://example.org/a_b_c?d}, {iv}; @k{12}; @v, vol. ii].\n");
  const auto items = citations_in(reading).at(0).items;
  CHECK(items.at(0).key == "https://example.org/a_b_c?d");
  CHECK(items.at(0).locator == "iv");
  CHECK(items.at(1).locator == "12");
  CHECK(items.at(1).locator_label == "page");
  CHECK(items.at(2).locator_label == "volume");
  CHECK(items.at(2).locator == "ii");
}

TEST_CASE("markdown citations: mail addresses, escapes, code and link texts are none") {
  CHECK(paragraph("Write to desk@quay.org or \\@desk, `@code`, [@link](x), a/@b, [\\@no].") ==
        "paragraph @3:1 \"Write to \" link \"mailto:desk@quay.org\"[\"desk@quay.org\"] \" or @desk, \" code "
        "\"@code\" \", \" "
        "link \"x\"[\"@link\"] \", a/@b, [@no].\"\n");
}

TEST_CASE("markdown citations: brackets in which one item has no key stay text around the citation") {
  CHECK(paragraph("[see *this* @a; nothing]") ==
        "paragraph @3:1 \"[see \" em[\"this\"] \" \" cite{in-text a} \"; nothing]\"\n");
}

TEST_CASE("markdown citations: a key ends before punctuation that is not inside it") {
  CHECK(citations_in(MarkdownReading("# H\n\nSo @doe2020. And @smith:2019, he.\n")).at(0).items.at(0).key ==
        "doe2020");
  CHECK(citations_in(MarkdownReading("# H\n\nSo @smith:2019, he.\n")).at(0).items.at(0).key == "smith:2019");
  CHECK(citations_in(MarkdownReading("# H\n\n@dö_é says\n")).at(0).items.at(0).key == "dö_é");
}

}  // namespace newsexport
