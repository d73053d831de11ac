#include "assembly/anchors.h"

#include <catch2/catch.hpp>

#include "assembly/contents.h"
#include "assembly/slug.h"

using namespace newsexport;

namespace {

using Codes = std::vector<std::string>;

Block crosshead(const std::string& words, int level = 2, const std::string& id = {}) {
  Crosshead value;
  value.level = level;
  append_text(value.content, words);
  Block block;
  block.value = value;
  block.id = id;
  return block;
}

Block link_to(const std::string& target) {
  Link link;
  link.target = target;
  append_text(link.content, "see there");
  Paragraph paragraph;
  paragraph.content.push_back({link});
  Block block;
  block.value = paragraph;
  block.position = {5, 1};
  return block;
}

std::string target_in(const Block& block) {
  const auto* link = std::get_if<Link>(&std::get<Paragraph>(block.value).content.at(0).value);
  return link ? link->target : "no link";
}

std::vector<std::string> ids(const Article& article) {
  std::vector<std::string> result;
  for (const Block& block : article.body) result.push_back(block.id);
  return result;
}

}  // namespace

TEST_CASE("crossheads get ids from their words, unique and out of the outputs' way") {
  Article article;
  article.body = {crosshead("Élan vital!"), crosshead("Élan vital"), crosshead("Notes"),   crosshead("港口"),
                  crosshead("2026"),        crosshead("Fn 3"),       crosshead("Source 1")};
  Diagnostics diagnostics;
  make_anchors(article, diagnostics);
  CHECK(ids(article) == std::vector<std::string>{"elan-vital", "elan-vital-2", "section-notes", "section-4",
                                                 "section-2026", "section-fn-3", "section-source-1"});
  CHECK(codes(diagnostics).empty());
}

TEST_CASE("ids of the source stay, the second of two is renamed and reported, bad ones are mended") {
  Article article;
  article.body = {crosshead("Rain"),
                  crosshead("Wind", 2, "rain"),
                  crosshead("Sun", 2, "rain"),
                  crosshead("Snow", 2, "a b"),
                  link_to("#rain"),
                  link_to("#a%20b")};
  Diagnostics diagnostics;
  make_anchors(article, diagnostics);
  CHECK(ids(article) == std::vector<std::string>{"rain-3", "rain", "rain-2", "a-b", "", ""});
  CHECK(codes(diagnostics) == Codes{"anchor.duplicate"});
  CHECK(target_in(article.body[4]) == "#rain");
  CHECK(target_in(article.body[5]) == "#a-b");
}

TEST_CASE("links find headings by the id that markdown gives them") {
  Article article;
  article.body = {crosshead("Über den Wind & Regen"), link_to("#über-den-wind-regen"),
                  link_to("https://example.org/#a")};
  Diagnostics diagnostics;
  make_anchors(article, diagnostics);
  CHECK(article.body[0].id == "uber-den-wind-regen");
  CHECK(target_in(article.body[1]) == "#uber-den-wind-regen");
  CHECK(target_in(article.body[2]) == "https://example.org/#a");
}

TEST_CASE("links find the second of two equal headings, and the top") {
  Article article;
  article.body = {crosshead("Rain"), crosshead("Rain"), link_to("#rain-1"), link_to("#top")};
  Diagnostics diagnostics;
  make_anchors(article, diagnostics);
  CHECK(target_in(article.body[2]) == "#" + article.body[1].id);
  CHECK(target_in(article.body[3]) == "#title");
  CHECK(codes(diagnostics).empty());
}

TEST_CASE("a link to nowhere keeps its words and is reported") {
  Article article;
  article.body = {link_to("#nowhere")};
  Diagnostics diagnostics;
  make_anchors(article, diagnostics);
  CHECK(target_in(article.body[0]) == "no link");
  CHECK(plain_text(article.body) == "see there\n");
  REQUIRE(codes(diagnostics) == Codes{"link.broken-anchor"});
  CHECK(diagnostics.entries()[0].position.line == 5);
}

TEST_CASE("figures and tables are numbered; a figure that shows nothing is none") {
  Article article;
  Figure captioned;
  append_text(captioned.caption, "The quay");
  Block figure;
  figure.value = captioned;
  Block table;
  table.value = Table{};
  Block empty;
  Picture missing;
  missing.source = "quay.jpg";
  empty.value = Figure{{missing}, {}, {}};
  article.body = {figure, empty, table, figure};
  Diagnostics diagnostics;
  make_anchors(article, diagnostics);
  CHECK(ids(article) == std::vector<std::string>{"figure-1", "", "table-1", "figure-2"});
}

TEST_CASE("a slug is short and ends with a whole word") {
  CHECK(ascii_slug("Straße 7: what’s new") == "strasse-7-whats-new");
  const std::string slug =
      ascii_slug("the quick brown fox jumps over the lazy dog and the quick brown fox again");
  CHECK(slug == "the-quick-brown-fox-jumps-over-the-lazy-dog-and-the-quick");
}

TEST_CASE("contents nest crossheads however their levels jump") {
  Article article;
  FactBox box;
  box.content = {crosshead("In the box", 4)};
  Block box_block;
  box_block.value = box;
  BlockQuote quote;
  quote.content = {crosshead("Somebody else's")};
  Block quote_block;
  quote_block.value = quote;
  article.body = {crosshead("Deep first", 4), crosshead("A", 2), crosshead("B", 4), box_block,
                  crosshead("C", 3),          quote_block,       crosshead("D", 2)};
  const std::vector<ContentsEntry> contents = make_contents(article, "Headline");
  REQUIRE(contents.size() == 1);
  CHECK(contents[0].title == "Headline");
  CHECK(contents[0].anchor == "title");
  const auto& entries = contents[0].entries;
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].title == "Deep first");
  CHECK(entries[1].title == "A");
  REQUIRE(entries[1].entries.size() == 3);
  CHECK(entries[1].entries[0].title == "B");
  CHECK(entries[1].entries[1].title == "In the box");
  CHECK(entries[1].entries[2].title == "C");
  CHECK(entries[2].title == "D");
}
