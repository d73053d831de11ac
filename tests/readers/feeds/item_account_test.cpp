// The account of every word of a feed.
#include <catch2/catch.hpp>

#include "readers/feeds.h"

using namespace newsexport;

namespace {

// For each article its diagnostics of the account, and the texts that it left out.
std::vector<std::string> account_of(std::vector<Reading> readings) {
  std::vector<std::string> told;
  for (const Reading& reading : readings) {
    std::string all;
    for (const Diagnostic& one : reading.diagnostics.entries()) {
      if (one.code.starts_with("source.")) all += one.code + ":" + std::to_string(one.position.line) + " ";
    }
    for (const LeftOut& one : reading.article.left_out) all += "[" + one.text + "]";
    told.push_back(all);
  }
  return told;
}

std::vector<std::string> account_of_feed(const std::string& text) {
  Diagnostics diagnostics("feed.xml");
  return account_of(read_feed({"feed.xml", text}, {}, diagnostics));
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("feed account: a feed all of whose text is read has nothing to tell") {
  CHECK(account_of_feed(
            "<rss xmlns:dc='http://purl.org/dc/elements/1.1/' "
            "xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
            "<channel><title>Quay Post</title><generator>Feed Machine 2</generator><item><title>Rain</title>"
            "<link>https://quay.example/rain</link><guid>rain one</guid><pubDate>Tue, 12 May 2026 14:30:00 "
            "+0200</pubDate>"
            "<dc:creator>Mia Berg</dc:creator><dc:publisher>Quay Media</dc:publisher><category>Ice &amp;amp; "
            "snow</category>"
            "<description>It rained on the quay all day […]</description><content:encoded><![CDATA[<p>It "
            "rained on the "
            "quay all day &amp; night.</p>]]></content:encoded></item></channel></rss>") == Texts{""});
}

TEST_CASE(
    "feed account: text in an element that nobody knows is a warning with its line, in its own article") {
  CHECK(account_of_feed(
            "<rss xmlns:x='urn:x'><channel><title>Quay Post</title><item><title>Rain</title>"
            "<description>It rained.</description></item>\n<item><title>Hail</title>\n"
            "<x:verdict>Nobody was hurt by it</x:verdict><description>It hailed.</description></item>"
            "</channel></rss>") == Texts{"", "source.unread:3 [Nobody was hurt by it]"});
}

TEST_CASE("feed account: what the feed says of itself is set aside, told once") {
  CHECK(account_of_feed(
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>Quay Post</title>"
            "<subtitle>News from the harbour</subtitle><entry><title>Rain</title><content>It rained."
            "</content></entry><entry><title>Hail</title><content>It hailed.</content></entry></feed>") ==
        Texts{"source.set-aside:1 [News from the harbour]", ""});
}

TEST_CASE(
    "feed account: comments of readers in an export are set aside, shortcodes and their attributes are "
    "none") {
  CHECK(account_of_feed(
            "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/' "
            "xmlns:wp='http://wordpress.org/export/1.2/'>"
            "<channel><title>Quay Post</title><wp:wxr_version>1.2</wp:wxr_version><item><title>Rain</title>"
            "<content:encoded>It rained. [box style=\"wide and blue\"]It hailed.[/box]</content:encoded>"
            "<wp:post_type>post</wp:post_type><wp:status>publish</wp:status>\n"
            "<wp:comment><wp:comment_content>I like rain very much</wp:comment_content></wp:comment></item>"
            "</channel></rss>") == Texts{"source.set-aside:2 [I like rain very much]"});
}

TEST_CASE("feed account: members of a JSON feed that nobody knows are warned of") {
  Diagnostics diagnostics("feed.json");
  CHECK(account_of(read_json_feed(
            {"feed.json",
             "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Quay Post\",\n"
             "\"items\": [{\"id\": \"r 1\", \"title\": \"Rain\", \"content_text\": \"It rained.\",\n"
             "\"_verdict\": {\"words\": \"Nobody was hurt by it\"}}]}"},
            {}, diagnostics)) == Texts{"source.unread:3 [Nobody was hurt by it]"});
}

TEST_CASE("feed account: what a category is called for programs is set aside, a mailbox's name is read") {
  CHECK(account_of_feed(
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>Quay Post</title><entry><title>Rain</title>"
            "<category term='deep frost' label='Frost in May'/><category term='low water'/>"
            "<content>It rained.</content></entry></feed>") == Texts{"source.set-aside:1 [deep frost]"});
  CHECK(account_of_feed(
            "<rss><channel><title>Quay Post</title><item><title>Rain</title><description>It "
            "rained.</description><author>eli@f.example (Eli Tarn)</author></item></channel></rss>") ==
        Texts{""});
}

TEST_CASE("feed account: words of a shortcode's attribute that are not shown are unread") {
  CHECK(account_of_feed(
            "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/' "
            "xmlns:wp='http://wordpress.org/export/1.2/'><channel><title>Quay Post</title>"
            "<wp:wxr_version>1.2</wp:wxr_version><item><title>Rain</title>"
            "<content:encoded>[lead]I[/lead]t rained, [said by=\"Una Brook\"]again[/said].</content:encoded>"
            "<wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item></channel></rss>") ==
        Texts{"source.unread:1 [Una Brook]"});
}
