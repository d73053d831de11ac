#include "readers/formats.h"

#include <catch2/catch.hpp>

#include "readers/foreign_formats.h"
#include "support/error.h"

using namespace newsexport;

namespace {

std::string_view chosen(const std::string& name, const std::string& text) {
  return choose_input_format(Source{name, text}).name;
}

/// The message of the refusal, or "" where the content is not refused.
std::string refusal(const std::string& name, std::string_view content) {
  try {
    refuse_foreign_bytes(name, content);
    refuse_foreign_text({name, std::string(content)});
  } catch (const Error& error) {
    CHECK(error.code() == "input.unsupported-format");
    CHECK(error.kind() == Error::Kind::input);
    CHECK(error.subject() == name);
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("formats: a known ending decides, whatever the content") {
  CHECK(chosen("a.md", "plain words") == "markdown");
  CHECK(chosen("a.MARKDOWN", "plain words") == "markdown");
  CHECK(chosen("a.txt", "# A heading\n\n[a](b)\n") == "text");
  CHECK(chosen("a.text", "# A heading\n") == "text");
}

TEST_CASE("formats: without a known ending the content decides") {
  CHECK(chosen("-", "---\ntitle: Rain\n---\nIt rained.\n") == "markdown");
  CHECK(chosen("-", "# Rain\n\nIt rained.\n") == "markdown");
  CHECK(chosen("-", "It rained, [they said](https://example.org).\n") == "markdown");
  CHECK(chosen("story", "Rain stops play\n\nIt rained - again. The * marks a sponsor.\n") == "text");
  CHECK(chosen("-", "#rain is what they wrote\n") == "text");
  CHECK(chosen("-", "---\nnever closed\n") == "text");
}

TEST_CASE("formats: a whole page is HTML, whatever stands before it and whatever it is called") {
  CHECK(chosen("-", "\n<!DOCTYPE html>\n<p>Rain") == "html");
  CHECK(chosen("-", "<?xml version='1.0'?>\n<!-- <p> --><html xmlns='http://www.w3.org/1999/xhtml'>") ==
        "html");
  CHECK(chosen("a.txt", "<HTML lang=en>") == "html");
  CHECK(chosen("a.Htm", "Rain") == "html");
  CHECK(chosen("-", "<div>\n\n# Rain\n\n</div>\n") == "markdown");
  CHECK(chosen("-", "<!-- never closed <html>") == "text");
}

TEST_CASE("formats: one dash or star at a line start makes no Markdown") {
  CHECK(chosen("-", "Rain\n\n- It rained, she said.\n* sponsored\n") == "text");
}

TEST_CASE("formats: a format is found by its name") {
  REQUIRE(find_input_format("text") != nullptr);
  CHECK(find_input_format("text")->name == "text");
  CHECK(find_input_format("Text") == nullptr);
  CHECK(input_format_names().find("markdown") != std::string::npos);
}

TEST_CASE("foreign formats: what has no reader is refused by its name, with what helps") {
  CHECK(refusal("paper.pdf", "%PDF-1.7\n%\xe2\xe3") ==
        "looks like a PDF, which newsexport does not read; `pdftotext paper.pdf` makes a text of it");
  CHECK(refusal("-", "{\\rtf1 Rain}").starts_with("looks like RTF, which newsexport does not read"));
  CHECK(refusal("-", "<?xml version='1.0'?><what/>") ==
        "looks like XML whose root element is <what>, which newsexport does not read");
  CHECK(refusal("-", "{\n \"headline\": \"Rain\"}\n").starts_with("looks like JSON"));
  CHECK(refusal("-", "PK\x03\x04 mimetypeapplication/epub+zip").starts_with("looks like EPUB,"));
  CHECK(refusal("-", "PK\x03\x04 [Content_Types].xml word/document.xml").starts_with("looks like DOCX,"));
}

TEST_CASE("formats: the news agencies' formats are told by their root element or their members") {
  CHECK(chosen("a.xml", "<?xml version='1.0'?><!-- <p> -->\n<nitf><body/></nitf>") == "nitf");
  CHECK(chosen("a.xml", "<n:newsItem xmlns:n='http://iptc.org/std/nar/2006-10-01/'/>") == "newsml-g2");
  CHECK(chosen("a", "\xEF\xBB\xBF<newsMessage/>") == "newsml-g2");
  CHECK(chosen("a.xml", "<conceptItem/>") == "newsml-g2");
  CHECK(chosen("a.xml", "<NewsML Version='1.2'/>") == "newsml");
  CHECK(chosen("a.json", "{\"uri\": \"urn:x\", \"headline\": \"Rain\"}") == "ninjs");
  CHECK(chosen("a.json", "{\"data\": {\"item\": {\"uri\": \"x\", \"versionCreated\": \"y\"}}}") == "ninjs");
  CHECK(chosen("a.json", "{\"version\": \"https://jsonfeed.org/version/1.1\", \"home_page_url\": \"x\"}") !=
        "ninjs");
  CHECK(refusal("a.xml", "<?xml version='1.0'?><nitf><body/></nitf>") == "");
}

TEST_CASE("foreign formats: a file ending tells where the content does not") {
  CHECK(refusal("a.DOCX", "Rain") == "looks like DOCX, which newsexport does not read");
}

TEST_CASE("foreign formats: Markdown that begins with a bracket or a tag is not refused") {
  CHECK(refusal("a.md", "[Rain](https://example.org) fell.") == "");
  CHECK(refusal("a.md", "[Rain]") == "");
  CHECK(refusal("a.md", "<div>\n\nRain\n\n</div>") == "");
  CHECK(refusal("a.md", "<article>\n\nRain\n\n</article>") == "");
  CHECK(refusal("a.md", "<https://example.org/rss>") == "");
  CHECK(refusal("a.md", "<!-- a note -->\n\n# Rain <rss>") == "");
  CHECK(refusal("-", "") == "");
  CHECK(refusal("-", "<?xml version='1.0'?>\n<!DOCTYPE html>\n<html xmlns='http://www.w3.org/1999/xhtml'>") ==
        "");
}
