#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

#include "model/traverse.h"
#include "readers/html.h"
#include "readers/markdown.h"

namespace newsexport {
namespace {

Source sample(const std::string& name) {
  std::ifstream file(NEWSEXPORT_SOURCE_DIR "/samples/" + name);
  return {name, {std::istreambuf_iterator<char>(file), {}}};
}

// The page has typographic quotation marks where the Markdown has those of the keyboard.
std::string straight(std::string text) {
  for (const auto& [curly, plain] : {std::pair{"“", "\""}, {"”", "\""}, {"‘", "'"}, {"’", "'"}}) {
    const std::string_view mark = curly;
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
      text.replace(at, mark.size(), plain);
    }
  }
  return text;
}

std::vector<std::string> crossheads(const Article& article) {
  std::vector<std::string> found;
  ConstVisitor visitor;
  visitor.block = [&](const Block& block) {
    const auto* heading = std::get_if<Crosshead>(&block.value);
    if (heading) found.push_back(std::to_string(heading->level) + straight(plain_text(heading->content)));
  };
  traverse(article.body, visitor);
  return found;
}

std::vector<std::string> pictures(const Article& article) {
  std::vector<std::string> found;
  ConstVisitor visitor;
  visitor.picture = [&](const Picture& one) {
    found.push_back(one.source + "|" + straight(one.alternative_text) + "|" + one.credit + "|" +
                    (one.is_decorative ? "decorative" : ""));
  };
  traverse(article.body, visitor);
  return found;
}

std::vector<std::size_t> kinds(const Article& article) {
  std::vector<std::size_t> found;
  for (const Block& block : article.body) found.push_back(block.value.index());
  return found;
}

}  // namespace

TEST_CASE("html sample: the page of a story agrees with its Markdown in all that HTML can say") {
  Diagnostics diagnostics;
  const Article page = read_html(sample("harbour-barrier.html"), {}, diagnostics);
  const Article markdown = read_markdown(sample("harbour-barrier.md"), {}, diagnostics);
  CHECK(plain_text(page.headline) == plain_text(markdown.headline));
  CHECK(plain_text(page.kicker) == plain_text(markdown.kicker));
  CHECK(straight(plain_text(page.standfirst)) == plain_text(markdown.standfirst));
  REQUIRE(page.bylines.size() == markdown.bylines.size());
  for (std::size_t at = 0; at < page.bylines.size(); ++at) {
    CHECK(page.bylines[at].name == markdown.bylines[at].name);
    CHECK(page.bylines[at].role == markdown.bylines[at].role);
    CHECK(page.bylines[at].affiliation == markdown.bylines[at].affiliation);
    CHECK(page.bylines[at].link == markdown.bylines[at].link);
  }
  CHECK(page.dateline == markdown.dateline);
  CHECK(page.publication.name == markdown.publication.name);
  CHECK(page.publication.page == markdown.publication.page);
  CHECK(format_iso(page.published.value()) == format_iso(markdown.published.value()));
  CHECK(format_iso(page.updated.value()) == format_iso(markdown.updated.value()));
  CHECK(page.language == markdown.language);
  CHECK(page.canonical_url == markdown.canonical_url);
  CHECK(page.identifier == markdown.identifier);
  CHECK(page.keywords == markdown.keywords);
  CHECK(page.rights.notice == "© 2026 The Harrowmouth Ledger. All rights reserved.");
  CHECK(page.rights.holder == markdown.rights.holder);
  CHECK(page.rights.year == markdown.rights.year);
  CHECK(page.rights.licence_name == markdown.rights.licence_name);
  CHECK(page.rights.licence_url == markdown.rights.licence_url);
  CHECK(page.rights.usage_terms == markdown.rights.usage_terms);
  CHECK(page.rights.credit_line == markdown.rights.credit_line);
  CHECK(page.rights.tdm_reservation == markdown.rights.tdm_reservation);
  CHECK(page.rights.tdm_policy == markdown.rights.tdm_policy);
  CHECK(page.corrections.size() == 2);
  CHECK(kinds(page) == kinds(markdown));
  CHECK(crossheads(page) == crossheads(markdown));
  CHECK(pictures(page) == pictures(markdown));
  CHECK(page.notes.size() == markdown.notes.size());
}

}  // namespace newsexport
