#include "model/links.h"

#include <catch2/catch.hpp>

using namespace newsexport;

namespace {
// "none" where there is no link.
std::string link_to(const std::string& target, const std::string& base = "") {
  return safe_link(target, base).value_or("none");
}
}  // namespace

TEST_CASE("links: addresses of the web, of mail and of telephones stay") {
  CHECK(link_to("https://news.example/a?b=c&d#e") == "https://news.example/a?b=c&d#e");
  CHECK(link_to("HTTP://news.example:8080") == "http://news.example:8080");
  CHECK(link_to("mailto:desk@news.example") == "mailto:desk@news.example");
  CHECK(link_to("tel:+4930123") == "tel:+4930123");
}

TEST_CASE("links: what a URL may not hold is percent-encoded, once") {
  CHECK(link_to("https://news.example/a b|c") == "https://news.example/a%20b%7Cc");
  CHECK(link_to("https://news.example/50%/a%20b") == "https://news.example/50%25/a%20b");
  CHECK(link_to("https://news.example/é") == "https://news.example/%C3%A9");
  CHECK(link_to("https://news.example/a#b#c") == "https://news.example/a#b%23c");
  CHECK(link_to("https://news.example/[x]\\y?a\\b") == "https://news.example/%5Bx%5D/y?a%5Cb");
}

TEST_CASE("links: scripts, data, files and broken hosts are no links") {
  CHECK(link_to("javascript:alert(1)") == "none");
  CHECK(link_to(" JavaScript:alert(1)") == "none");
  CHECK(link_to("data:text/html,x") == "none");
  CHECK(link_to("file:///etc/passwd") == "none");
  CHECK(link_to("https://") == "none");
  CHECK(link_to("https:news.example") == "none");
  CHECK(link_to("https://a..b/") == "none");
  CHECK(link_to("https://exa mple/") == "none");
  CHECK(link_to("https://300.1.1.1/") == "none");
  CHECK(link_to("https://news.example:99999/") == "none");
  CHECK(link_to("mailto:") == "none");
  CHECK(link_to("") == "none");
}

TEST_CASE("links: a relative link leads to the web edition, or nowhere") {
  const std::string base = "https://news.example/2026/05/quay.html?utm=1";
  CHECK(link_to("next.html") == "none");
  CHECK(link_to("next.html", base) == "https://news.example/2026/05/next.html");
  CHECK(link_to("../06/x.html#top", base) == "https://news.example/2026/06/x.html#top");
  CHECK(link_to("/about", base) == "https://news.example/about");
  CHECK(link_to("//cdn.example/x", base) == "https://cdn.example/x");
  CHECK(link_to("?page=2", base) == "https://news.example/2026/05/quay.html?page=2");
  CHECK(link_to("../../../../x", base) == "https://news.example/x");
  CHECK(link_to("a", "https://news.example") == "https://news.example/a");
}
