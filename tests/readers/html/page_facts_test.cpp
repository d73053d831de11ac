#include "readers/html/page_facts.h"

#include <catch2/catch.hpp>

#include "readers/html/parse.h"

namespace newsexport::html {
namespace {

PageFacts json_ld(const std::string& script) {
  return json_ld_facts(parse_page("<script type='application/ld+json'>" + script + "</script>"));
}

std::string names(const PageFacts& facts) {
  std::string all;
  for (const Byline& byline : facts.bylines)
    all += byline.name + (byline.role.empty() ? ";" : "/" + byline.role + ";");
  return all;
}

}  // namespace

TEST_CASE("html json-ld: the article's own facts") {
  const PageFacts facts =
      json_ld(R"({"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Rain",
    "description": "It rains.", "datePublished": "2026-05-12T14:30:00+02:00", "dateModified": "2026-05-13",
    "author": [{"@type": "Person", "name": "Ada Berg", "url": "https://x/ada"}, {"name": "Omar Said"}],
    "publisher": {"name": "Harbour Ledger"}, "articleSection": ["Weather", "City"], "inLanguage": "en-GB",
    "keywords": "rain, tide", "copyrightHolder": {"name": "Ledger Ltd"}, "copyrightYear": 2026,
    "license": "https://x/terms", "url": "https://x/rain", "creditText": "Ledger"})");
  CHECK(facts.headline == "Rain");
  CHECK(facts.description == "It rains.");
  CHECK(format_iso(facts.published.value()) == "2026-05-12T14:30:00+02:00");
  CHECK(format_iso(facts.updated.value()) == "2026-05-13");
  CHECK(names(facts) == "Ada Berg;Omar Said;");
  CHECK(facts.bylines[0].link == "https://x/ada");
  CHECK(facts.publisher == "Harbour Ledger");
  CHECK(facts.section == "Weather");
  CHECK(facts.language == "en-GB");
  CHECK(facts.keywords == std::vector<std::string>{"rain", "tide"});
  CHECK(facts.rights.holder == "Ledger Ltd");
  CHECK(facts.rights.year == "2026");
  CHECK(facts.rights.licence_url == "https://x/terms");
  CHECK(facts.rights.credit_line == "Ledger");
}

TEST_CASE("html json-ld: the article is found in a graph, its author by reference") {
  const PageFacts facts = json_ld(R"({"@graph": [{"@type": "WebSite", "name": "Ledger"},
    {"@type": ["Article", "Thing"], "headline": "Rain", "author": {"@id": "#ada"}},
    {"@type": "Person", "@id": "#ada", "name": "Ada Berg"}]})");
  CHECK(facts.headline == "Rain");
  CHECK(names(facts) == "Ada Berg;");
  CHECK(
      json_ld(
          R"([{"@type": "BreadcrumbList"}, {"@type": "http://schema.org/NewsArticle", "headline": "Rain"}])")
          .headline == "Rain");
  CHECK(
      json_ld(
          R"({"@type": "WebPage", "name": "x", "mainEntity": {"@type": "NewsArticle", "headline": "Rain"}})")
          .headline == "Rain");
}

TEST_CASE("html json-ld: broken scripts are read as far as they are meant") {
  CHECK(json_ld("{\"@type\": \"Article\", \"headline\": \"Rain\n and storm\"}").headline == "Rain and storm");
  CHECK(json_ld("{\"@type\": \"Article\", \"headline\": \"Rain\"};").headline == "Rain");
  CHECK(json_ld("\n//<![CDATA[\n[{\"@type\": \"Article\", \"headline\": \"Rain\",}]\n//]]>\n").headline ==
        "Rain");
  CHECK(json_ld("/* ours */ {\"@type\": \"Article\", \"headline\": \"Rain\"}").headline == "Rain");
  CHECK(json_ld("{\"@type\": \"Article\", \"headline\": ").headline.empty());
  CHECK(json_ld(std::string(100'000, '[')).headline.empty());
}

TEST_CASE("html meta: the surest of several names for a fact") {
  const PageFacts facts = meta_facts(parse_page(
      "<meta name=author content='Web Desk'><meta name=parsely-author content='Ada Berg'>"
      "<meta property='og:title' content='Rain | Ledger'><meta name=DC.title content='Rain'>"
      "<meta property='article:published_time' content='2026-05-12'><meta name=date content='2020-01-01'>"
      "<meta property='og:site_name' content=Ledger><meta property='article:tag' content=rain>"
      "<meta property='article:tag' content=tide><meta name=keywords content='other'>"
      "<link rel=canonical href='https://x/rain'><link rel=license href='//x/cc'>"
      "<meta name=copyright content='© 2026 Ledger'><meta name=tdm-reservation content=1>"));
  CHECK(facts.headline == "Rain");
  CHECK(names(facts) == "Ada Berg;");
  CHECK(format_iso(facts.published.value()) == "2026-05-12");
  CHECK(facts.keywords == std::vector<std::string>{"rain", "tide"});
  CHECK(facts.canonical_url == "https://x/rain");
  CHECK(facts.rights.licence_url == "https://x/cc");
  CHECK(facts.rights.notice == "© 2026 Ledger");
  CHECK(facts.rights.tdm_reservation == true);
}

TEST_CASE("html facts: values that are escaped twice or hold markup are read as they are meant") {
  CHECK(plain_value("Rain &amp; &quot;storm&quot; <em>tonight</em>, a < b") ==
        "Rain & \"storm\" tonight, a < b");
  CHECK(json_ld(R"({"@type": "Article", "keywords": "a &amp; b, c, c"})").keywords ==
        std::vector<std::string>{"a & b", "c"});
}

TEST_CASE("html meta: an author that is an address or a handle names nobody") {
  CHECK(bylines_of("https://www.facebook.com/ledger").empty());
  CHECK(bylines_of("@ledger").empty());
  CHECK(bylines_of("  By Ada Berg ").at(0).name == "Ada Berg");
  CHECK(bylines_of("Ada Berg and Omar Said").size() == 2);
  CHECK(bylines_of("Department of Health and Social Care").size() == 1);
}

TEST_CASE("html microdata: the first article's own properties, not those of what stands in it") {
  const PageFacts facts = microdata_facts(
      parse_page("<div itemscope itemtype='https://schema.org/NewsArticle'><h1 itemprop=headline>Rain</h1>"
                 "<span itemprop=author itemscope itemtype='https://schema.org/Person'><b itemprop=name>Ada "
                 "Berg</b></span>"
                 "<time itemprop=datePublished datetime='2026-05-12'>today</time>"
                 "<div itemprop=comment itemscope><b itemprop=author>Troll</b></div></div>"));
  CHECK(facts.headline == "Rain");
  CHECK(names(facts) == "Ada Berg;");
  CHECK(format_iso(facts.published.value()) == "2026-05-12");
}

}  // namespace newsexport::html
