#include "citations/csl/csl_style.h"

#include <catch2/catch.hpp>

#include "citations/csl/csl_test_support.h"
#include "support/error.h"

using namespace newsexport;

namespace {

// "code:line message" of the error that reading the text throws.
std::string error_of(const std::string& text) {
  Diagnostics diagnostics;
  try {
    read_csl_style({"ours.csl", text}, diagnostics);
  } catch (const Error& error) {
    CHECK(error.subject() == "ours.csl");
    return error.code() + ":" + std::to_string(error.position().line) + " " + error.what();
  }
  return "none";
}

const std::string kCitation = "<citation><layout><text value=\"x\"/></layout></citation>";

}  // namespace

TEST_CASE("csl style: class, title, default language and bibliography are known") {
  const CslStyle style = style_of(style_text(kCitation + "<bibliography><layout/></bibliography>",
                                             "class=\"note\" default-locale=\"de-DE\""));
  CHECK(style.title() == "Ours");
  CHECK(style.id() == "ours");
  CHECK(style.is_note_style());
  CHECK(style.default_language() == "de-DE");
  CHECK(style.has_bibliography());
}

TEST_CASE("csl style: what is no style is refused with its place") {
  CHECK(error_of("<html/>") == "csl.invalid:1 the file is no CSL style: its root element is <html>");
  CHECK(error_of("not XML").starts_with("xml.invalid"));
  CHECK(error_of(style_text("")) == "csl.invalid:1 the style has no citation layout");
  CHECK(error_of(style_text("<citation/>")) == "csl.invalid:3 <citation> has no layout");
}

TEST_CASE("csl style: an unknown macro is named with its line") {
  CHECK(error_of(style_text("\n<citation><layout><text macro=\"author\"/></layout></citation>")) ==
        "csl.invalid:4 there is no macro \"author\"");
}

TEST_CASE("csl style: macros that call each other in a circle are refused with their chain") {
  const std::string macros =
      "<macro name=\"a\"><group><text macro=\"b\"/></group></macro>\n"
      "<macro name=\"b\"><names variable=\"author\"><substitute><text "
      "macro=\"c\"/></substitute></names></macro>\n"
      "<macro name=\"c\"><text macro=\"b\"/></macro>\n";
  CHECK(error_of(style_text(macros + kCitation)) ==
        "csl.invalid:4 macros call each other in a circle: b → c → b");
}

TEST_CASE("csl style: a dependent style names the style that has to be given") {
  const std::string text =
      "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\"><info>\n"
      "<link href=\"http://www.zotero.org/styles/apa\" rel=\"independent-parent\"/></info></style>";
  CHECK(error_of(text) ==
        "csl.dependent:2 this style only refers to another one; give that style instead: "
        "http://www.zotero.org/styles/apa");
}

TEST_CASE("csl style: elements that CSL does not have are reported and left out") {
  Diagnostics diagnostics;
  read_csl_style(
      {"ours.csl", style_text("<citation><layout><blink/><text value=\"x\"/></layout></citation>")},
      diagnostics);
  REQUIRE(diagnostics.entries().size() == 1);
  CHECK(format_diagnostic(diagnostics.entries()[0]) ==
        "ours.csl:3: warning: CSL 1.0.2 has no <blink> here; it is left out [csl.unknown-element]");
}

TEST_CASE("csl style: macros that double themselves at every step cost no more than a page") {
  std::string macros = "<macro name=\"m0\"><text value=\"x\"/></macro>";
  for (int at = 1; at < 60; ++at) {
    const std::string call = "<text macro=\"m" + std::to_string(at - 1) + "\"/>";
    macros += "<macro name=\"m" + std::to_string(at) + "\">" + call + call + "</macro>";
  }
  const std::string style =
      style_text(macros + "<citation><layout><text macro=\"m59\"/></layout></citation>");
  const auto citations = citations_of(style, R"([{"id": "a", "type": "book"}])", {cluster_of({0})});
  CHECK(citations[0].size() <= 200'000);
}

TEST_CASE("csl style: a chain of a thousand macros is cut, not followed into the stack's end") {
  std::string macros = "<macro name=\"m0\"><text value=\"x\"/></macro>";
  for (int at = 1; at < 1000; ++at) {
    macros += "<macro name=\"m" + std::to_string(at) + "\"><text macro=\"m" + std::to_string(at - 1) +
              "\"/></macro>";
  }
  const std::string citation =
      "<citation><layout><text value=\"y\"/><text macro=\"m999\"/></layout></citation>";
  CHECK(citations_of(style_text(macros + citation), R"([{"id": "a", "type": "book"}])", {cluster_of({0})}) ==
        std::vector<std::string>{"y"});
}
