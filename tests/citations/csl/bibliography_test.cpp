#include <catch2/catch.hpp>

#include "citations/csl/csl_test_support.h"

using namespace newsexport;

namespace {

using Texts = std::vector<std::string>;

std::string bibliography(const std::string& attributes, const std::string& sort, const std::string& layout) {
  return style_text("<citation><layout><text value=\"x\"/></layout></citation><bibliography " + attributes +
                    ">" + sort + "<layout suffix=\".\">" + layout + "</layout></bibliography>");
}

const std::string kAuthorTitle =
    "<group delimiter=\". \"><names variable=\"author\"><name name-as-sort-order=\"all\"/></names>"
    "<text variable=\"title\"/></group>";
const std::string kByAuthor = "<sort><key variable=\"author\"/><key variable=\"title\"/></sort>";

const std::string kBooks = R"([
  {"id": "a", "type": "book", "author": [{"family": "Zett", "given": "Al"}], "title": "Night"},
  {"id": "b", "type": "book", "author": [{"family": "Ärmel", "given": "Bo"}], "title": "Rain", "URL": "https://example.org/r"},
  {"id": "c", "type": "book", "author": [{"family": "Ärmel", "given": "Bo"}], "title": "Air"},
  {"id": "d", "type": "book", "title": "Untitled"}
])";

}  // namespace

TEST_CASE("csl bibliography: sorted by the alphabet of the language, works without the key last") {
  CHECK(entries_of(bibliography("", kByAuthor, kAuthorTitle), kBooks) ==
        Texts{"Ärmel, Bo. Air.", "Ärmel, Bo. Rain.", "Zett, Al. Night.", "Untitled."});
}

TEST_CASE("csl bibliography: the author of the entry before is replaced") {
  CHECK(entries_of(bibliography("subsequent-author-substitute=\"———\"", kByAuthor, kAuthorTitle), kBooks) ==
        Texts{"Ärmel, Bo. Air.", "———. Rain.", "Zett, Al. Night.", "Untitled."});
}

TEST_CASE("csl bibliography: the first field is a label where the style aligns it") {
  const CslStyle style = style_of(bibliography("second-field-align=\"flush\" hanging-indent=\"true\"", "",
                                               "<text variable=\"citation-number\" suffix=\".\"/>"
                                               "<text variable=\"title\" prefix=\" \"/>"));
  CslSetting setting;
  setting.uncited = {0};
  const CslOutput output = set_citations(style, locale_of(style), references_of(kBooks), {}, setting);
  REQUIRE(output.bibliography.size() == 1);
  CHECK(output.bibliography[0].key == "a");
  CHECK(plain_text(output.bibliography[0].label) == "1.");
  CHECK(plain_text(output.bibliography[0].text) == "Night.");
  CHECK(output.has_hanging_indent);
  CHECK(output.label_align == CslOutput::LabelAlign::flush);
}

TEST_CASE("csl bibliography: an address is a link") {
  const CslStyle style = style_of(bibliography("", "", "<text variable=\"URL\"/>"));
  CslSetting setting;
  setting.uncited = {1};
  const CslOutput output = set_citations(style, locale_of(style), references_of(kBooks), {}, setting);
  REQUIRE(output.bibliography.size() == 1);
  const auto& link = std::get<Link>(output.bibliography[0].text[0].value);
  CHECK(link.target == "https://example.org/r");
  CHECK(plain_text(output.bibliography[0].text) == "https://example.org/r.");
}

TEST_CASE("csl bibliography: only what is cited is listed, once") {
  const CslStyle style = style_of(bibliography("", kByAuthor, kAuthorTitle));
  const CslOutput output =
      set_citations(style, locale_of(style), references_of(kBooks), {cluster_of({0, 2}), cluster_of({0})});
  Texts keys;
  for (const CslEntry& entry : output.bibliography) keys.push_back(entry.key);
  CHECK(keys == Texts{"c", "a"});
}

TEST_CASE("csl bibliography: \"others\" at the end of the names is et al., and nobody") {
  const std::string books = R"([
    {"id": "a", "type": "book", "author": [{"family": "Reed", "given": "Ola"}, {"literal": "others"}], "title": "Kites"},
    {"id": "b", "type": "book", "author": [{"literal": "others"}], "title": "Tails"}
  ])";
  const std::string names =
      "<group delimiter=\". \"><names variable=\"author\"><name and=\"text\"/></names><text "
      "variable=\"title\"/></group>";
  CHECK(entries_of(bibliography("", "", names), books) == Texts{"Ola Reed et al. Kites.", "others. Tails."});
}
