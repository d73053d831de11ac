#include <catch2/catch.hpp>

#include "readers/markdown_test_support.h"

namespace newsexport {
namespace {

using Codes = std::vector<std::string>;

MarkdownReading with_fields(const std::string& yaml, const std::string& body = "Text.\n") {
  return MarkdownReading("---\ntitle: T\n" + yaml + "---\n\n" + body);
}

Picture picture_in(const MarkdownReading& reading) {
  return std::get<Figure>(reading.article.body.at(0).value).pictures.at(0);
}

}  // namespace

TEST_CASE("markdown rights: every field can stand in the map or flat", "[rights]") {
  for (const char* yaml :
       {"rights:\n  holder: The Quay\n  agent: Quay Syndication\n  territory: EU\n  start: 2026-05-12\n"
        "  end: 12 May 2027\n  limitations: No calendars\n",
        "copyright-holder: The Quay\nrights-agent: Quay Syndication\nrights-territory: EU\n"
        "rights-start: 2026-05-12\nrights-end: 2027-05-12\nrestrictions: No calendars\n"}) {
    CAPTURE(yaml);
    const Rights rights = with_fields(yaml).article.rights;
    CHECK(rights.holder == "The Quay");
    CHECK(rights.agent == "Quay Syndication");
    CHECK(rights.territory == "EU");
    CHECK(format_iso(rights.starts.value()) == "2026-05-12");
    CHECK(format_iso(rights.ends.value()) == "2027-05-12");
    CHECK(rights.restrictions == "No calendars");
  }
}

TEST_CASE("markdown rights: each field remembers its line", "[rights]") {
  const Rights rights = with_fields("rights:\n  notice: © 2026 The Quay\n  year: 2026\n").article.rights;
  CHECK(rights.origin_of(RightsField::notice)->position.line == 4);
  CHECK(rights.origin_of(RightsField::year)->position.line == 5);
  CHECK(rights.origin_of(RightsField::year)->kind == RightsOrigin::Kind::front_matter);
  CHECK(rights.origin_of(RightsField::holder)->kind == RightsOrigin::Kind::notice);
  CHECK(rights.holder == "The Quay");
}

TEST_CASE("markdown rights: a list holds the article's rights and those of its parts", "[rights]") {
  const Article article =
      with_fields(
          "rights:\n- {notice: © 2026 The Quay}\n- {scope: photographs, notice: © Agency, agent: A}\n"
          "- {scope: print, restrictions: None}\n")
          .article;
  CHECK(article.rights.notice == "© 2026 The Quay");
  REQUIRE(article.further_rights.size() == 2);
  CHECK(article.further_rights[0].scope == "photographs");
  CHECK(article.further_rights[0].rights.agent == "A");
  CHECK(article.further_rights[1].rights.restrictions == "None");
}

TEST_CASE("markdown rights: a date that is none is kept as an extra field", "[rights]") {
  const MarkdownReading reading = with_fields("rights: {end: whenever}\n");
  CHECK_FALSE(reading.article.rights.ends);
  CHECK(codes(reading.diagnostics) == Codes{"front-matter.wrong-kind"});
}

TEST_CASE("markdown release: status, embargo and expiry are read", "[rights]") {
  const Article article =
      with_fields("status: embargoed\nembargo: 2026-06-01T06:00:00Z\nexpires: 2026-12-31\n").article;
  CHECK(article.release == Release::embargoed);
  CHECK(format_iso(article.embargo.value()) == "2026-06-01T06:00:00Z");
  CHECK(format_iso(article.expires.value()) == "2026-12-31");
}

TEST_CASE("markdown release: a status of another house is kept and reported", "[rights]") {
  const MarkdownReading reading = with_fields("status: spiked\n");
  CHECK(reading.article.release == Release::usable);
  CHECK(codes(reading.diagnostics) == Codes{"metadata.status-unknown"});
  REQUIRE(reading.article.extra_fields.size() == 1);
}

TEST_CASE("markdown pictures: front matter says what the text does not", "[rights]") {
  const Picture picture = picture_in(with_fields(
      "pictures:\n- {file: quay.jpg, credit: Photo A, rights: © A, usage-terms: Once, alt: Unused, ai: "
      "generated,\n"
      "   data-mining: reserved, license: 'https://a.example/l', creator: Jane, description: Long}\n",
      "![The quay](quay.jpg){credit=\"Photo B\"}\n"));
  CHECK(picture.credit == "Photo B");
  CHECK(picture.rights == "© A");
  CHECK(picture.usage_terms == "Once");
  CHECK(picture.alternative_text == "The quay");
  CHECK(picture.digital_source_type == "trainedAlgorithmicMedia");
  CHECK(picture.data_mining == "PROHIBITED");
  CHECK(picture.licence_url == "https://a.example/l");
  CHECK(picture.creator == "Jane");
  CHECK(picture.description == "Long");
}

TEST_CASE("markdown pictures: rights of omit leave a picture out, in front matter and as attribute",
          "[rights]") {
  const Picture by_list =
      picture_in(with_fields("pictures:\n- {file: quay.jpg, rights: omit}\n", "![The quay](quay.jpg)\n"));
  CHECK(by_list.is_omitted);
  CHECK(by_list.rights.empty());
  CHECK(picture_in(with_fields("", "![The quay](quay.jpg){rights=omit}\n")).is_omitted);
  CHECK_FALSE(picture_in(with_fields("", "![The quay](quay.jpg){rights=\"© A\"}\n")).is_omitted);
}

TEST_CASE("markdown pictures: an entry for no picture of the text, or with a wrong value, is reported",
          "[rights]") {
  const MarkdownReading reading =
      with_fields("pictures:\n- {file: gone.jpg, credit: A}\n- {file: quay.jpg, ai: perhaps}\n- lost\n",
                  "![The quay](quay.jpg)\n");
  CHECK(codes(reading.diagnostics) ==
        Codes{"front-matter.wrong-kind", "picture.invalid-value", "picture.unknown"});
}

}  // namespace newsexport
