#include "cli/html_text.h"

#include <catch2/catch.hpp>

using namespace newsexport;

TEST_CASE("html_text: markup is escaped, for content and for attributes") {
  CHECK(html_text("<script>alert(\"a & b\")</script>") ==
        "&lt;script&gt;alert(&quot;a &amp; b&quot;)&lt;/script&gt;");
  CHECK(html_text("Grüße, 東京") == "Grüße, 東京");
}

TEST_CASE("html_text: what HTML cannot hold is made visible or replaced") {
  CHECK(html_text("a\x1b[31m\n\x7f\xc2\x85") == "a\\u{1b}[31m\\u{a}\\u{7f}\\u{85}");
  CHECK(html_text("a\xff.md") == "a\uFFFD.md");
  CHECK(html_text("\xef\xb7\x90\xf0\x9f\xbf\xbe") == "\uFFFD\uFFFD");
}

TEST_CASE("file_address: a file is named from the page's folder") {
  CHECK(file_address("out/a.epub", "out/summary.html") == "a.epub");
  CHECK(file_address("out/may/a.epub", "summary.html") == "out/may/a.epub");
  CHECK(file_address("books/a.epub", "reports/summary.html") == "../books/a.epub");
  CHECK(file_address("/x/a.epub", "/x/./y/../summary.html") == "a.epub");
}

TEST_CASE("file_address: all that could mean something in an address is encoded, and odd bytes are kept") {
  CHECK(file_address("a b#c?d%\"<&.epub", "x.html") == "a%20b%23c%3Fd%25%22%3C%26.epub");
  CHECK(file_address("javascript:alert(1).epub", "x.html") == "javascript%3Aalert%281%29.epub");
  CHECK(file_address("caf\xe9.epub", "x.html") == "caf%E9.epub");
}
