// What feeds say in other vocabularies than their own: licences, contributors, bases of addresses, names.
#include <catch2/catch.hpp>

#include "model/dump.h"
#include "readers/feeds.h"

using namespace newsexport;

namespace {

Article first_article(const std::string& text) {
  Diagnostics diagnostics("feed.xml");
  std::vector<Reading> readings = read_feed({"feed.xml", text}, {}, diagnostics);
  REQUIRE_FALSE(readings.empty());
  return std::move(readings.front().article);
}

// Attributes of `rss`, elements of the channel, elements of its one item.
Article rss(const std::string& item, const std::string& channel = "<title>Quay Post</title>",
            const std::string& attributes = "") {
  return first_article(
      "<rss version='2.0' xmlns:cc='http://web.resource.org/cc/' xmlns:dc='http://purl.org/dc/elements/1.1/' "
      "xmlns:dcterms='http://purl.org/dc/terms/' xmlns:content='http://purl.org/rss/1.0/modules/content/' "
      "xmlns:creativeCommons='http://backend.userland.com/creativeCommonsRssModule' "
      "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:media='http://search.yahoo.com/mrss/' "
      "xmlns:atom='http://www.w3.org/2005/Atom' " +
      attributes + "><channel>" + channel + "<item><title>Rain</title>" + item + "</item></channel></rss>");
}

Article atom(const std::string& entry, const std::string& feed = "<title>Quay Post</title>",
             const std::string& attributes = "") {
  return first_article(
      "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:cc='http://web.resource.org/cc/' "
      "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' " +
      attributes + ">" + feed + "<entry><title>Rain</title>" + entry + "</entry></feed>");
}

std::string names(const Article& article) {
  std::string all;
  for (const Byline& one : article.bylines) all += one.name + "/" + one.role + ";";
  return all;
}

constexpr const char* kText =
    "<description>&lt;p&gt;It &lt;a href=\"log.html\"&gt;rained&lt;/a&gt;.&lt;/p&gt;</description>";
constexpr const char* kLicence = "https://creativecommons.org/licenses/by-sa/4.0/";

}  // namespace

TEST_CASE("feeds: a licence is found in every module that has one") {
  const std::string licence = GENERATE(
      as<std::string>{}, "<cc:license rdf:resource='https://creativecommons.org/licenses/by-sa/4.0/'/>",
      "<creativeCommons:license>https://creativecommons.org/licenses/by-sa/4.0/</creativeCommons:license>",
      "<dcterms:license>https://creativecommons.org/licenses/by-sa/4.0/</dcterms:license>",
      "<atom:link rel='license' href='https://creativecommons.org/licenses/by-sa/4.0/'/>");
  CHECK(rss(kText + licence).rights.licence_url == kLicence);
  CHECK(rss(kText, "<title>Quay Post</title>" + licence).rights.licence_url == kLicence);
}

TEST_CASE("feeds: Atom entries have licences and Dublin Core of other modules too") {
  const Article article = atom(
      "<content>It rained.</content><author><name>Mia Berg</name></author><dc:contributor>Per "
      "Lund</dc:contributor>"
      "<dc:creator>Mia Berg</dc:creator><cc:license "
      "rdf:resource='https://creativecommons.org/licenses/by-sa/4.0/'/>");
  CHECK(article.rights.licence_url == kLicence);
  CHECK(names(article) == "Mia Berg/;Per Lund/contributor;");
}

TEST_CASE("feeds: terms that are no address are usage terms") {
  CHECK(rss(std::string(kText) + "<dcterms:license>Ask us first</dcterms:license>").rights.usage_terms ==
        "Ask us first");
}

TEST_CASE("feeds: a picture's licence is the picture's, not the article's") {
  const Article article =
      rss(std::string(kText) +
          "<media:group><media:license href='https://quay.example/terms'>No resale</media:license>"
          "<media:content url='https://quay.example/a.jpg' medium='image'/></media:group>");
  const auto* figure = std::get_if<Figure>(&article.body.at(0).value);
  REQUIRE(figure);
  CHECK(figure->pictures.at(0).usage_terms == "No resale");
  CHECK(figure->pictures.at(0).licence_url == "https://quay.example/terms");
  CHECK(article.rights.empty());
}

TEST_CASE("feeds: contributors are writers with that role, publishers are kept") {
  const Article article = rss(std::string(kText) +
                              "<dc:creator>Mia Berg</dc:creator><dc:contributor>Per Lund</dc:contributor>"
                              "<atom:contributor><atom:name>Ole "
                              "Vik</atom:name></atom:contributor><dc:publisher>Quay Media AS</dc:publisher>");
  CHECK(names(article) == "Mia Berg/;Per Lund/contributor;Ole Vik/contributor;");
  REQUIRE(article.extra_fields.size() == 1);
  CHECK(article.extra_fields[0].value == "Quay Media AS");
}

TEST_CASE("feeds: names that are escaped twice are shown as they are meant") {
  CHECK(rss(kText, "<title>Nets &amp;amp; Lines</title>").publication.name == "Nets & Lines");
  CHECK(rss(kText, "<title>&lt;b&gt;Nets&lt;/b&gt; &amp;#8211; Lines</title>").publication.name ==
        "Nets – Lines");
  CHECK(rss(kText, "<title>AT&amp;T News</title>").publication.name == "AT&T News");
  CHECK(atom("<content>x</content>", "<title type='html'>Nets &amp;amp; Lines</title>").publication.name ==
        "Nets & Lines");
  const Article article =
      rss(std::string(kText) +
          "<dc:creator>Berg &amp;amp; S&amp;oslash;n</dc:creator><category>Ice &amp;amp; snow</category>"
          "<dc:publisher>Quay &amp;amp; Co</dc:publisher>");
  CHECK(names(article) == "Berg & Søn/;");
  CHECK(article.keywords == std::vector<std::string>{"Ice & snow"});
  CHECK(article.extra_fields.at(0).value == "Quay & Co");
}

TEST_CASE("feeds: relative addresses lead from the base that stands nearest") {
  const auto has = [](const Article& article, std::string_view target) {
    return dump_model(article).find(target) != std::string::npos;
  };
  const Article of_feed =
      rss(std::string(kText) + "<link>wheel.html</link><enclosure url='a.jpg' type='image/jpeg'/>",
          "<title>T</title>", "xml:base='https://quay.example/news/'");
  CHECK(of_feed.canonical_url == "https://quay.example/news/wheel.html");
  CHECK(has(of_feed, "\"https://quay.example/news/log.html\""));
  CHECK(has(of_feed, "\"https://quay.example/news/a.jpg\""));
  const Article nested = atom(
      "<link href='rain.html'/><content type='xhtml' xml:base='may/'><div "
      "xmlns='http://www.w3.org/1999/xhtml'>"
      "<p><a href='log.html'>Log</a> <img src='x.png' alt='x'/></p><div xml:base='12/'><a "
      "href='day.html'>Day</a> "
      "<a href='#top'>Top</a></div></div></content>",
      "<title>T</title>", "xml:base='https://quay.example/'");
  CHECK(nested.canonical_url == "https://quay.example/rain.html");
  CHECK(has(nested, "\"https://quay.example/may/log.html\""));
  CHECK(has(nested, "\"https://quay.example/may/x.png\""));
  CHECK(has(nested, "\"https://quay.example/may/12/day.html\""));
}

TEST_CASE("feeds: without a base, an item's own address leads from the feed's") {
  const Article article = rss(std::string(kText) + "<link>/2026/rain</link>",
                              "<title>T</title><link>https://quay.example</link>");
  CHECK(article.canonical_url == "https://quay.example/2026/rain");
}

TEST_CASE("feeds: keywords of recordings, the place in a journal and a second summary are read") {
  const Article article = first_article(
      "<rss xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' "
      "xmlns:prism='http://prismstandard.org/2.0/'>"
      "<channel><title>T</title><item><title>Rain</title><description>It rained.</description>"
      "<itunes:keywords>rain, hail &amp;amp; snow</itunes:keywords><prism:issueName>Spring</prism:issueName>"
      "</item></channel></rss>");
  CHECK(article.keywords == std::vector<std::string>{"rain", "hail & snow"});
  CHECK(article.publication.edition == "Spring");
}

TEST_CASE("feeds: a text whose markup was escaped twice is read as what it is") {
  CHECK(plain_text(rss("<description>&amp;lt;p&amp;gt;It "
                       "&amp;lt;b&amp;gt;rained&amp;lt;/b&amp;gt;.&amp;lt;/p&amp;gt;</description>")
                       .body) == "It rained.\n");
  CHECK(plain_text(rss("<description>The &amp;lt;p&amp;gt; of HTML</description>").body) ==
        "The <p> of HTML\n");
}

TEST_CASE("feeds: markup escaped twice is read although elements stand behind it") {
  const Article article =
      rss("<description>&amp;lt;div&amp;gt;&amp;lt;p&amp;gt;It &amp;lt;b&amp;gt;rained&amp;lt;/b&amp;gt;, so "
          "we left."
          "&amp;lt;/p&amp;gt;&amp;lt;/div&amp;gt; sent by <a "
          "href='https://quay.example/u'>Vik</a></description>");
  CHECK(plain_text(article.body).find("It rained, so we left.") != std::string::npos);
  CHECK(plain_text(article.body).find("&lt;") == std::string::npos);
  CHECK(plain_text(rss("<description>Write &amp;lt;/p&amp;gt; <b>here</b></description>").body) ==
        "Write &lt;/p&gt; here\n");
}

TEST_CASE("feeds: markup escaped twice is read in Atom and JSON Feed too") {
  CHECK(
      plain_text(atom("<content type='html'>&amp;lt;p&amp;gt;It rained.&amp;lt;/p&amp;gt;</content>").body) ==
      "It rained.\n");
  Diagnostics diagnostics("feed.json");
  const std::vector<Reading> readings = read_json_feed(
      {"feed.json",
       "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[{\"id\":\"1\","
       "\"title\":\"Rain\",\"content_html\":\"&lt;p&gt;It <em>rained</em>.&lt;/p&gt;\"},{\"id\":\"2\","
       "\"title\":\"Hail\",\"content_html\":\"&lt;p&gt;It hailed.&lt;/p&gt;\"}]}"},
      {}, diagnostics);
  CHECK(plain_text(readings.at(1).article.body) == "It hailed.\n");
  CHECK(readings.at(1).article.left_out.empty());
  CHECK(plain_text(readings.at(0).article.body) == "<p>It rained.</p>\n");
}

TEST_CASE("feeds: a module's elements stand for the feed's own only where it has none") {
  const Article article = first_article(
      "<rss xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' xmlns:x='urn:x' "
      "xmlns:media='http://search.yahoo.com/mrss/'><channel><title>T</title><item>"
      "<x:description>Of something else</x:description><title>Fog</title><itunes:subtitle>A dark "
      "morning</itunes:subtitle><itunes:summary>Fog, told once more</itunes:summary>"
      "<description>Fog lay on the quay.</description><itunes:author>Una Brook</itunes:author>"
      "<author>eli@f.example (Eli Tarn)</author><media:category label='Sea weather'>sea/fog</media:category>"
      "</item></channel></rss>");
  CHECK(plain_text(article.body) == "Fog lay on the quay.\n");
  CHECK(plain_text(article.standfirst) == "A dark morning");
  CHECK(names(article) == "Eli Tarn/;Una Brook/;");
  CHECK(article.keywords == std::vector<std::string>{"Sea weather"});
}

TEST_CASE("feeds: the summary of a podcast is its text, and its line the standfirst") {
  const auto podcast = [](const std::string& words) {
    return first_article(
        "<rss xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel><title>T</title>"
        "<item><title>Ice</title>" +
        words + "</item></channel></rss>");
  };
  const Article both = podcast(
      "<itunes:subtitle>A cold day</itunes:subtitle><itunes:summary>How the crews went "
      "home.</itunes:summary>");
  CHECK(plain_text(both.standfirst) == "A cold day");
  CHECK(plain_text(both.body) == "How the crews went home.\n");
  CHECK(plain_text(podcast("<itunes:subtitle>A cold day</itunes:subtitle>").body) == "A cold day\n");
}
