// Feeds of all formats, read as a whole: every item an article.
#include "readers/feeds.h"

#include <catch2/catch.hpp>

#include "model/dump.h"
#include "support/error.h"

using namespace newsexport;

namespace {

using Codes = std::vector<std::string>;

std::vector<Reading> read(const std::string& text) {
  Diagnostics diagnostics("feed.xml");
  return read_feed({"feed.xml", text}, {}, diagnostics);
}

std::vector<Reading> read_rss_items(const std::string& items) {
  return read(
      "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'"
      " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:media='http://search.yahoo.com/mrss/'>"
      "<channel><title>The Harbour Post</title><link>https://post.example</link><language>en-gb</language>"
      "<copyright>© 2026 The Harbour Post</copyright>" +
      items + "</channel></rss>");
}

std::string error_code(const std::string& text) {
  try {
    read(text);
  } catch (const Error& error) {
    return error.code();
  }
  return "none";
}

const Figure* first_figure(const Article& article) {
  return article.body.empty() ? nullptr : std::get_if<Figure>(&article.body.front().value);
}

}  // namespace

TEST_CASE("rss: an item with its whole text becomes an article of the channel's publication") {
  const std::vector<Reading> readings = read_rss_items(
      "<item><title>Rain &amp;amp; hail</title><link>https://post.example/rain</link>"
      "<guid isPermaLink='false'>rain-1</guid><pubDate>Tue, 12 May 2026 14:30:00 +0200</pubDate>"
      "<dc:creator>Jane Doe</dc:creator><category>Weather</category><category>Weather</category>"
      "<description>A wet day for the harbour.</description>"
      "<content:encoded><![CDATA[<p>It <em>rained</em>.</p><h2>Later</h2><p>It "
      "hailed.</p>]]></content:encoded>"
      "</item>");
  REQUIRE(readings.size() == 1);
  const Article& article = readings[0].article;
  CHECK(plain_text(article.headline) == "Rain & hail");
  CHECK(plain_text(article.standfirst) == "A wet day for the harbour.");
  CHECK(plain_text(article.body) == "It rained.\nLater\nIt hailed.\n");
  REQUIRE(article.bylines.size() == 1);
  CHECK(article.bylines[0].name == "Jane Doe");
  REQUIRE(article.published);
  CHECK(format_iso(*article.published) == "2026-05-12T14:30:00+02:00");
  CHECK(article.publication.name == "The Harbour Post");
  CHECK(article.language == "en-GB");
  CHECK(article.canonical_url == "https://post.example/rain");
  CHECK(article.identifier == "rain-1");
  CHECK(article.keywords == std::vector<std::string>{"Weather"});
  CHECK(article.rights.notice == "© 2026 The Harbour Post");
  CHECK(codes(readings[0].diagnostics).empty());
}

TEST_CASE("rss: a summary that repeats how the text begins is no standfirst") {
  const std::vector<Reading> readings = read_rss_items(
      "<item><title>Rain</title><description>It rained all […]</description>"
      "<content:encoded>&lt;p&gt;It rained all day.&lt;/p&gt;</content:encoded></item>");
  CHECK(readings.at(0).article.standfirst.empty());
}

TEST_CASE("rss: where there is only a summary it is the text, and that is reported") {
  const std::vector<Reading> readings =
      read_rss_items("<item><title>Rain</title>\n<description>It rained.</description></item>");
  CHECK(plain_text(readings.at(0).article.body) == "It rained.\n");
  CHECK(codes(readings[0].diagnostics) == Codes{"feed.summary-only"});
  CHECK(readings[0].diagnostics.entries()[0].position.line == 2);
}

TEST_CASE("rss: an item without title and text is an error of its own and harms no other") {
  const std::vector<Reading> readings =
      read_rss_items("<item><link>https://post.example/1</link></item><item><title>Rain</title></item>");
  REQUIRE(readings.size() == 2);
  CHECK(readings[0].diagnostics.has(Severity::error));
  CHECK(codes(readings[1].diagnostics) == Codes{"feed.item-without-text"});
}

TEST_CASE("rss: the item's rights go before the channel's") {
  const std::vector<Reading> readings =
      read_rss_items("<item><title>Rain</title><dc:rights>© 2026 Jane Doe</dc:rights></item>");
  CHECK(readings.at(0).article.rights.notice == "© 2026 Jane Doe");
}

TEST_CASE("rss: an author is a mail address, a name, or both") {
  const std::vector<Reading> readings = read_rss_items(
      "<item><title>1</title><author>jane@post.example (Jane Doe)</author></item>"
      "<item><title>2</title><author>John Roe &lt;john@post.example&gt;</author></item>"
      "<item><title>3</title><author>Ann Poe</author></item>");
  REQUIRE(readings.size() == 3);
  CHECK(readings[0].article.bylines.at(0).name == "Jane Doe");
  CHECK(readings[0].article.bylines.at(0).link == "mailto:jane@post.example");
  CHECK(readings[1].article.bylines.at(0).name == "John Roe");
  CHECK(readings[1].article.bylines.at(0).link == "mailto:john@post.example");
  CHECK(readings[2].article.bylines.at(0).name == "Ann Poe");
  CHECK(readings[2].article.bylines.at(0).link.empty());
}

TEST_CASE("rss: the largest rendition of a picture goes before the text, with credit and rights") {
  const std::vector<Reading> readings = read_rss_items(
      "<item><title>Rain</title><content:encoded>&lt;p&gt;It rained.&lt;/p&gt;</content:encoded>"
      "<media:content url='https://post.example/wet.jpg?w=140' width='140'><media:credit>Ann "
      "Poe</media:credit></media:content>"
      "<media:content url='https://post.example/wet.jpg?w=460' width='460'><media:credit>Ann "
      "Poe</media:credit>"
      "<media:description>A wet street</media:description><media:copyright>© Ann "
      "Poe</media:copyright></media:content>"
      "<media:thumbnail url='https://post.example/small.jpg'/></item>");
  const Article& article = readings.at(0).article;
  REQUIRE(article.body.size() == 2);
  const Figure* figure = first_figure(article);
  REQUIRE(figure);
  CHECK(figure->pictures.at(0).source == "https://post.example/wet.jpg?w=460");
  CHECK(figure->pictures.at(0).credit == "Ann Poe");
  CHECK(figure->pictures.at(0).rights == "© Ann Poe");
  CHECK(plain_text(figure->caption) == "A wet street");
}

TEST_CASE("rss: a picture that the text shows is not shown twice; a recording becomes a link") {
  const std::vector<Reading> readings = read_rss_items(
      "<item><title>Rain</title>"
      "<content:encoded>&lt;p&gt;It rained.&lt;/p&gt;&lt;img src='https://post.example/wet-300x200.jpg'&gt;"
      "</content:encoded><enclosure url='https://post.example/wet.jpg' type='image/jpeg'/>"
      "<enclosure url='https://post.example/rain.mp3' type='audio/mpeg'/></item>");
  const Article& article = readings.at(0).article;
  CHECK_FALSE(first_figure(article));
  REQUIRE_FALSE(article.body.empty());
  const auto* embed = std::get_if<Embed>(&article.body.back().value);
  REQUIRE(embed);
  CHECK(embed->link == "https://post.example/rain.mp3");
}

TEST_CASE("rss: a date that cannot be read is reported and left out") {
  const std::vector<Reading> readings =
      read_rss_items("<item><title>Rain</title><pubDate>Seg, 24 Set 2018</pubDate></item>");
  CHECK_FALSE(readings.at(0).article.published);
  CHECK(codes(readings[0].diagnostics) == Codes{"feed.date-unreadable", "feed.item-without-text"});
}

TEST_CASE("rss 1.0: items stand beside the channel") {
  const std::vector<Reading> readings = read(
      "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'"
      " xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Tides</title></channel>"
      "<item rdf:about='https://post.example/tide'><title>High "
      "tide</title><link>https://post.example/tide</link>"
      "<description>At noon.</description><dc:date>2026-05-12T09:00:00Z</dc:date></item></rdf:RDF>");
  REQUIRE(readings.size() == 1);
  CHECK(readings[0].article.publication.name == "Tides");
  CHECK(readings[0].article.published);
}

TEST_CASE("feeds: what is not well-formed is read as far as it goes, and that is reported") {
  Diagnostics diagnostics("feed.xml");
  const std::vector<Reading> readings =
      read_feed({"feed.xml",
                 "<rss><channel><item><title>Rain & hail</title><description>It rained.</description></item>"
                 "<item><title>Wind"},
                {}, diagnostics);
  REQUIRE(readings.size() == 2);
  CHECK(plain_text(readings[0].article.headline) == "Rain & hail");
  CHECK(plain_text(readings[1].article.headline) == "Wind");
  CHECK(codes(diagnostics) == Codes{"xml.mended"});
}

TEST_CASE("feeds: a feed without items and XML that is no feed are refused") {
  CHECK(error_code("<rss><channel><title>Tides</title></channel></rss>") == "feed.empty");
  CHECK(error_code("<opml/>") == "feed.unknown-format");
}

TEST_CASE("atom: text is plain, escaped or XHTML, as its type says") {
  const std::vector<Reading> readings = read(
      "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='de'><title>Hafen</title><rights>© "
      "Hafenpost</rights>"
      "<author><name>Jane Doe</name></author>"
      "<entry><title>1 &lt; 2</title><content type='html'>&lt;p&gt;Regen.&lt;/p&gt;</content></entry>"
      "<entry><title type='html'>&lt;b&gt;Hagel&lt;/b&gt;</title><content type='xhtml'>"
      "<x:div xmlns:x='http://www.w3.org/1999/xhtml'><x:p>Es "
      "<x:em>hagelt</x:em>.</x:p></x:div></content></entry>"
      "<entry><title>Wind</title><content type='text'>Erst so.\n\nDann so.</content></entry></feed>");
  REQUIRE(readings.size() == 3);
  CHECK(plain_text(readings[0].article.headline) == "1 < 2");
  CHECK(plain_text(readings[0].article.body) == "Regen.\n");
  CHECK(plain_text(readings[1].article.headline) == "Hagel");
  CHECK(dump_model(readings[1].article).find("em[\"hagelt\"]") != std::string::npos);
  CHECK(readings[2].article.body.size() == 2);
  CHECK(readings[2].article.language == "de");
  CHECK(readings[2].article.bylines.at(0).name == "Jane Doe");
  CHECK(readings[2].article.rights.notice == "© Hafenpost");
}

TEST_CASE("atom: links, dates, categories and the feed that an entry was copied from") {
  const std::vector<Reading> readings = read(
      "<feed xmlns='http://www.w3.org/2005/Atom'><title>All "
      "news</title><entry><id>urn:x:1</id><title>Rain</title>"
      "<link rel='self' href='https://a.example/self'/><link href='https://a.example/rain'/>"
      "<link rel='license' href='https://creativecommons.org/licenses/by/4.0/'/>"
      "<published>2026-05-12T09:00:00Z</published><updated>2026-05-13T09:00:00Z</updated>"
      "<category term='w' label='Weather'/><source><title>The Harbour Post</title><rights>© "
      "HP</rights></source>"
      "<summary>It rained.</summary></entry></feed>");
  const Article& article = readings.at(0).article;
  CHECK(article.canonical_url == "https://a.example/rain");
  CHECK(article.identifier == "urn:x:1");
  CHECK(article.rights.licence_url == "https://creativecommons.org/licenses/by/4.0/");
  CHECK(article.keywords == std::vector<std::string>{"Weather"});
  CHECK(article.publication.name == "The Harbour Post");
  REQUIRE(article.updated);
  CHECK(article.updated->day == 13);
}

TEST_CASE("atom 0.3: modes and old names") {
  const std::vector<Reading> readings = read(
      "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title>Rain</title>"
      "<issued>2004-05-12T09:00:00Z</issued><content type='text/html' mode='escaped'>&lt;p&gt;It "
      "rained.&lt;/p&gt;</content></entry></feed>");
  CHECK(plain_text(readings.at(0).article.body) == "It rained.\n");
  CHECK(readings[0].article.published);
}

TEST_CASE("json feed: each item is an article") {
  Diagnostics diagnostics("feed.json");
  const std::vector<Reading> readings = read_json_feed(
      {"feed.json",
       R"({"version": "https://jsonfeed.org/version/1.1", "title": "The Harbour Post", "language": "en",
"authors": [{"name": "Jane Doe", "url": "https://post.example/jane"}],
"items": [
{"id": "1", "url": "https://post.example/rain", "title": "Rain", "content_html": "<p>It rained.</p>",
 "summary": "A wet day.", "image": "https://post.example/wet.jpg", "date_published": "2026-05-12T09:00:00Z",
 "tags": ["Weather"]},
{"id": "2", "content_text": "It hailed."}]})"},
      {}, diagnostics);
  REQUIRE(readings.size() == 2);
  const Article& rain = readings[0].article;
  CHECK(plain_text(rain.standfirst) == "A wet day.");
  CHECK(rain.bylines.at(0).name == "Jane Doe");
  CHECK(rain.body.size() == 2);
  CHECK(rain.published);
  CHECK(plain_text(readings[1].article.body) == "It hailed.\n");
  CHECK(codes(readings[1].diagnostics) == Codes{"metadata.headline-missing"});
  CHECK(readings[1].diagnostics.entries()[0].position.line == 7);
}

TEST_CASE("json feed: broken JSON is refused with its place") {
  Diagnostics diagnostics("feed.json");
  try {
    read_json_feed({"feed.json", "{\"items\": [\n{]"}, {}, diagnostics);
    FAIL("it was read");
  } catch (const Error& error) {
    CHECK(error.code() == "feed.invalid-json");
    CHECK(error.position().line == 2);
  }
}

TEST_CASE("feeds: formats are told by root element or version") {
  CHECK(sniff_rss("<?xml version='1.0'?>\n<!-- x --><rss version='2.0'>") == 100);
  CHECK(sniff_rss("<rdf:RDF xmlns='x'>") == 100);
  CHECK(sniff_atom("<feed xmlns='http://www.w3.org/2005/Atom'>") == 100);
  CHECK(sniff_json_feed("{\"version\": \"https://jsonfeed.org/version/1\"}") == 100);
  CHECK(sniff_rss("<nitf/>") + sniff_atom("<rss/>") + sniff_json_feed("{\"version\": \"1\"}") == 0);
}
