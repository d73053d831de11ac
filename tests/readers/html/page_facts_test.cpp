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

TEST_CASE("html json-ld: cited works and what the article is based on are references") {
  const PageFacts facts = json_ld(R"({"@type": "NewsArticle", "headline": "Rain", "citation": [
    {"@type": "ScholarlyArticle", "name": "On rain", "author": {"givenName": "Ada", "familyName": "Berg"},
     "isPartOf": {"issueNumber": 4, "isPartOf": {"volumeNumber": "31", "isPartOf": {"name": "Annals"}}},
     "pageStart": "3", "pageEnd": "9", "datePublished": "2019-02", "sameAs": "https://doi.org/10.5555/r"},
    "Berg, A. (2018). Clouds.", "https://x.example/rain", {"@type": "Thing"}],
    "isBasedOn": {"@type": "Report", "name": "Levels", "url": "https://x.example/levels"}})");
  REQUIRE(facts.works.size() == 4);
  const Reference& article = facts.works[0];
  CHECK(article.type == "article-journal");
  CHECK(article.names.at("author").at(0).family == "Berg");
  CHECK(article.variable("container-title") == "Annals");
  CHECK(article.variable("volume") + "/" + article.variable("issue") + ":" + article.variable("page") ==
        "31/4:3-9");
  CHECK(article.variable("DOI") == "10.5555/r");
  CHECK(format_iso(article.dates.at("issued").points.at(0)) == "2019-02");
  CHECK(facts.works[1].as_found == "Berg, A. (2018). Clouds.");
  CHECK(facts.works[2].variable("URL") == "https://x.example/rain");
  CHECK(facts.works[3].variable("title") == "Levels");
  CHECK(facts.works[3].key == "linked-data-4");
}

TEST_CASE("html json-ld: corrections, abstract and ISSN") {
  const PageFacts facts = json_ld(R"({"@type": "NewsArticle", "headline": "Rain", "abstract": "It rained.",
    "isPartOf": {"@type": "Newspaper", "issn": "1234-5679"},
    "correction": [{"@type": "CorrectionComment", "text": "It was snow.", "datePublished": "2026-05-13"},
                   "Not Monday.", "https://x.example/corrections"]})");
  REQUIRE(facts.corrections.size() == 2);
  CHECK(plain_text(facts.corrections[0].content) == "It was snow.\n");
  CHECK(format_iso(facts.corrections[0].date.value()) == "2026-05-13");
  CHECK(plain_text(facts.corrections[1].content) == "Not Monday.\n");
  CHECK(facts.abstract == "It rained.");
  CHECK(facts.issn == "1234-5679");
}

TEST_CASE("html json-ld: works of odd shapes are left out") {
  const PageFacts facts = json_ld(
      R"({"@type": "NewsArticle", "headline": "Rain", "citation": [null, 3.5, [], {"author": 7}, {"isPartOf": []}],
                  "correction": {"text": ["a", ["b"]]}})");
  CHECK(facts.works.empty());
  CHECK(facts.corrections.size() == 1);
}

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
