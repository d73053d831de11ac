// WordPress's export files and its rules for text.
#include <catch2/catch.hpp>

#include <algorithm>

#include "readers/feeds.h"
#include "readers/feeds/shortcodes.h"
#include "readers/feeds/shown_notes.h"
#include "readers/feeds/wordpress_text.h"
#include "support/error.h"

using namespace newsexport;
using feeds::with_paragraphs;

namespace {

std::string item(const std::string& title, const std::string& fields, const std::string& content) {
  return "<item><title>" + title + "</title><dc:creator>jd</dc:creator>" + fields +
         "<content:encoded><![CDATA[" + content + "]]></content:encoded></item>";
}

std::string kind(const std::string& type, const std::string& status) {
  return "<wp:post_type>" + type + "</wp:post_type><wp:status>" + status + "</wp:status>";
}

std::vector<Reading> read_export(const std::string& items, Diagnostics& diagnostics) {
  return read_feed({"site.xml",
                    "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/' "
                    "xmlns:dc='http://purl.org/dc/elements/1.1/'"
                    " xmlns:excerpt='http://wordpress.org/export/1.2/excerpt/' "
                    "xmlns:wp='http://wordpress.org/export/1.2/'>"
                    "<channel><title>Harbour</title><wp:wxr_version>1.2</wp:wxr_version>"
                    "<wp:author><wp:author_login>jd</wp:author_login><wp:author_display_name>Jane "
                    "Doe</wp:author_display_name>"
                    "</wp:author>" +
                        items + "</channel></rss>"},
                   {}, diagnostics);
}

std::string resolved(const std::string& text) {
  Diagnostics diagnostics;
  return feeds::resolve_shortcodes(text, {{"7", {"wet.jpg", "A street", "Wet"}}}, {}, diagnostics);
}

}  // namespace

TEST_CASE("wordpress: published posts and pages are articles, all else is counted and left out") {
  Diagnostics diagnostics("site.xml");
  const std::vector<Reading> readings = read_export(
      item("Rain", kind("post", "publish"), "It rained.") + item("Draft", kind("post", "draft"), "x") +
          item("About", kind("page", "publish"), "We.") +
          item("Menu", kind("nav_menu_item", "publish"), "x") + item("Own", kind("post", "private"), "x") +
          item("Locked", kind("post", "publish") + "<wp:post_password>x</wp:post_password>", "x"),
      diagnostics);
  REQUIRE(readings.size() == 2);
  CHECK(plain_text(readings[0].article.headline) == "Rain");
  CHECK(readings[0].article.bylines.at(0).name == "Jane Doe");
  CHECK(plain_text(readings[1].article.headline) == "About");
  CHECK(codes(diagnostics) ==
        std::vector<std::string>{"feed.left-out", "feed.left-out", "feed.left-out", "feed.left-out"});
}

TEST_CASE("wordpress: an export without a published post is refused") {
  Diagnostics diagnostics("site.xml");
  try {
    read_export(item("Draft", kind("post", "draft"), "x"), diagnostics);
    FAIL("it was read");
  } catch (const Error& error) {
    CHECK(error.code() == "feed.nothing-published");
  }
}

TEST_CASE("wordpress: the featured picture is that of the attachment it numbers") {
  Diagnostics diagnostics("site.xml");
  const std::vector<Reading> readings = read_export(
      item("Rain",
           kind("post", "publish") + "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key>"
                                     "<wp:meta_value>7</wp:meta_value></wp:postmeta>",
           "It rained.") +
          item(
              "wet",
              kind("attachment", "inherit") +
                  "<wp:post_id>7</wp:post_id><wp:attachment_url>https://h.example/wet.jpg</wp:attachment_url>"
                  "<excerpt:encoded>A wet street</excerpt:encoded>",
              ""),
      diagnostics);
  REQUIRE(readings.size() == 1);
  const auto* figure = std::get_if<Figure>(&readings[0].article.body.at(0).value);
  REQUIRE(figure);
  CHECK(figure->pictures.at(0).source == "https://h.example/wet.jpg");
  CHECK(plain_text(figure->caption) == "A wet street");
}

TEST_CASE("wordpress: dates are those in UTC") {
  Diagnostics diagnostics("site.xml");
  const std::vector<Reading> readings = read_export(
      item("Rain", kind("post", "publish") + "<wp:post_date_gmt>2026-05-12 08:00:00</wp:post_date_gmt>", "x"),
      diagnostics);
  REQUIRE(readings.at(0).article.published);
  CHECK(format_iso(*readings[0].article.published) == "2026-05-12T08:00:00Z");
}

TEST_CASE("with_paragraphs: blank lines divide paragraphs, line ends are breaks") {
  CHECK(with_paragraphs("One\ntwo\n\nthree") == "<p>One<br>\ntwo</p>\n\n<p>three</p>");
}

TEST_CASE("with_paragraphs: block elements are left alone, but for text in quotes and divisions") {
  CHECK(with_paragraphs("A\n<ul>\n<li>b</li>\n\n</ul>\nC") ==
        "<p>A</p>\n<ul>\n<li>b</li>\n\n</ul>\n<p>C</p>");
  CHECK(with_paragraphs("<blockquote>D\n\nE</blockquote>") ==
        "<blockquote><p>D</p>\n\n<p>E</p></blockquote>");
  CHECK(with_paragraphs("<pre>a\n\nb</pre>") == "<pre>a\n\nb</pre>");
}

TEST_CASE("with_paragraphs: a line that is an address alone becomes a link") {
  CHECK(with_paragraphs("https://v.example/1") ==
        "<p><a href=\"https://v.example/1\">https://v.example/1</a></p>");
}

TEST_CASE("with_paragraphs: marks that are never closed cost no more than any text") {
  std::string marks;
  for (int i = 0; i < 200000; ++i) marks += "<a";
  CHECK(with_paragraphs(marks).size() >= marks.size());
}

TEST_CASE("resolve_shortcodes: a caption makes a figure") {
  CHECK(
      resolved("[caption id=\"x\" width=\"300\"]<a href=\"b\"><img src=\"a.jpg\"></a> A <em>wet</em> "
               "street[/caption]") ==
      "<figure><a href=\"b\"><img src=\"a.jpg\"></a><figcaption>A <em>wet</em> street</figcaption></figure>");
  CHECK(resolved("[caption caption=\"Old\"]<img src=\"a.jpg\">[/caption]") ==
        "<figure><img src=\"a.jpg\"><figcaption>Old</figcaption></figure>");
}

TEST_CASE("resolve_shortcodes: a gallery shows the attachments that it numbers") {
  CHECK(resolved("[gallery ids=\"7,8\"]") ==
        "<figure><img src=\"wet.jpg\" alt=\"A street\"><figcaption>Wet</figcaption></figure>");
}

TEST_CASE("resolve_shortcodes: a gallery that cannot be shown, or not whole, is told of") {
  Diagnostics diagnostics;
  CHECK(feeds::resolve_shortcodes("A [gallery columns=\"3\"] B", {}, {}, diagnostics) == "A  B");
  CHECK(codes(diagnostics) == std::vector<std::string>{"feed.gallery-unnumbered"});
  Diagnostics further;
  CHECK(feeds::resolve_shortcodes("[gallery ids=\"8,9\"]", {}, {}, further).empty());
  CHECK(codes(further) == std::vector<std::string>{"feed.gallery-picture-missing"});
}

TEST_CASE("resolve_shortcodes: what the web would show becomes a link") {
  CHECK(resolved("[embed]https://v.example/1[/embed]") ==
        "\n\n<a href=\"https://v.example/1\">https://v.example/1</a>\n\n");
  CHECK(resolved("[video mp4=\"https://v.example/a.mp4\"][/video]") ==
        "\n\n<a href=\"https://v.example/a.mp4\">https://v.example/a.mp4</a>\n\n");
}

TEST_CASE("resolve_shortcodes: of others the tags go and the text stays, and the name is told") {
  Diagnostics diagnostics;
  CHECK(feeds::resolve_shortcodes("[box color=\"red\"]Words[/box] [row]more[/row]", {}, {}, diagnostics) ==
        "Words more");
  CHECK(codes(diagnostics) == std::vector<std::string>{"feed.shortcode", "feed.shortcode"});
}

TEST_CASE("resolve_shortcodes: what a note's tags enclose becomes a note, straight behind the word") {
  const std::string noted = resolved("Oak.[ref]Ledger, p. 4.[/ref] Elm.[efn_note]Ash?[/efn_note]");
  CHECK(noted.starts_with(
      "Oak.<sup class=\"footnote\"><a href=\"#shown-note-1\" id=\"shown-note-1-link\">1</a></sup> Elm.<sup"));
  CHECK(noted.find("<li id=\"shown-note-2\">Ash? <a href=\"#shown-note-2-link\">") != std::string::npos);
  CHECK(resolved("[note]A box of its own.[/note]") == "A box of its own.");
  CHECK(resolved("Oak[note]One.[/note]").find("<li id=\"shown-note-1\">One.") != std::string::npos);
}

TEST_CASE("resolve_shortcodes: tags that go do not run sentences together") {
  CHECK(resolved("It rained.[box a=\"1\"]It hailed.[/box]It snowed.") == "It rained. It hailed. It snowed.");
  CHECK(resolved("[dropcap]T[/dropcap]he end") == "The end");
}

TEST_CASE("resolve_shortcodes: what tags that touch enclose are paragraphs of their own") {
  CHECK(resolved("[quote]It turns[/quote][box]Nine[/box]") == "It turns\n\nNine");
  CHECK(resolved("[quote]It turns[/quote][divider][divider style=\"thin\"][box]Nine[/box]")
            .starts_with("It turns\n\n"));
  CHECK(resolved("[big][bold]W[/bold][/big]ord") == "Word");
}

TEST_CASE("resolve_shortcodes: words of attributes that are shown stay") {
  CHECK(resolved("[pane title=\"Ice on the quay\" color=\"red\"]It came.[/pane]") ==
        "<p><strong>Ice on the quay</strong></p>It came.");
  CHECK(resolved("The [hint title=\"frozen fog\"]rime[/hint] melts.") == "The rime melts.");
  CHECK(resolved("[press text=\"The whole log\" link=\"https://f.example\"]") ==
        "<a href=\"https://f.example\">The whole log</a>");
  CHECK(resolved("[video src=\"https://v.example/a.mp4\" title=\"Boats at sea\"]")
            .find("\">Boats at sea</a>") != std::string::npos);
}

TEST_CASE("without_shortcode_tags: no word is divided, and words of attributes stand in lines of their own") {
  CHECK(feeds::without_shortcode_tags("[lead]É[/lead]té [a b=\"1\"]now") == " Été  now");
  CHECK(feeds::without_shortcode_tags("[quote by=\"Una Brook\" class=\"two words\"]Fog[/quote]") ==
        " \nUna Brook\nFog ");
}

TEST_CASE("resolve_shortcodes: words in brackets stay") {
  CHECK(resolved("He \"recieved\" [sic] it [1], [the mayor] said […]") ==
        "He \"recieved\" [sic] it [1], [the mayor] said […]");
  CHECK(resolved("[[gallery]]") == "[gallery]");
}

TEST_CASE("wordpress: co-authors are the writers in their order, by login, slug or as guests; no subjects") {
  Diagnostics diagnostics("site.xml");
  const std::vector<Reading> readings =
      read_export(item("Rain",
                       kind("post", "publish") +
                           "<category domain='author' nicename='cap-mia-berg'>mia-berg</category>"
                           "<category domain='author' nicename='jd'>Jane D.</category>"
                           "<category domain='author' nicename='cap-per'>Per &amp;amp; Co</category>"
                           "<category domain='post_format' nicename='post-format-quote'>Quote</category>"
                           "<category domain='post_tag' nicename='rain'>Rain</category>"
                           "<category domain='weather' nicename='wet'>Wet</category>"
                           "<category domain='language' nicename='nb'>Norsk</category>",
                       "It rained.") +
                      item("mia",
                           kind("guest-author", "publish") +
                               "<wp:postmeta><wp:meta_key>cap-user_login</"
                               "wp:meta_key><wp:meta_value>mia-berg</wp:meta_value></wp:postmeta>"
                               "<wp:postmeta><wp:meta_key>cap-display_name</wp:meta_key><wp:meta_value>Mia "
                               "Berg</wp:meta_value></wp:postmeta>",
                           ""),
                  diagnostics);
  REQUIRE(readings.size() == 1);
  const Article& article = readings[0].article;
  std::vector<std::string> names;
  for (const Byline& one : article.bylines) names.push_back(one.name);
  CHECK(names == std::vector<std::string>{"Mia Berg", "Jane Doe", "Per & Co"});
  CHECK(article.keywords == std::vector<std::string>{"Rain", "Wet"});
  CHECK(article.language == "nb");
}

TEST_CASE("wordpress: notes of the block editor are notes, from the post's own field") {
  const std::string reference = "<sup data-fn='k-1' class='fn'><a href='#k-1' id='k-1-link'>1</a></sup>";
  const auto notes_of = [&](const std::string& value) {
    Diagnostics diagnostics("site.xml");
    return read_export(item("Rain",
                            kind("post", "publish") +
                                "<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[" +
                                value + "]]></wp:meta_value></wp:postmeta>",
                            "<!-- wp:paragraph --><p>It rained." + reference +
                                " Then it stopped.</p><!-- /wp:paragraph --><!-- wp:footnotes /-->"),
                       diagnostics);
  };
  const std::vector<Reading> readings =
      notes_of("[{\"content\":\"By the <em>gauge<\\/em>.\",\"id\":\"k-1\"}]");
  REQUIRE(readings.size() == 1);
  const Article& article = readings[0].article;
  REQUIRE(article.notes.size() == 1);
  CHECK(plain_text(article.notes[0].content) == "By the gauge.\n");
  CHECK(plain_text(article.body) == "It rained. Then it stopped.\n");
}

TEST_CASE("wordpress: notes that cannot be read are told of") {
  Diagnostics diagnostics;
  CHECK(feeds::with_editor_footnotes("a", "[{]", {3, 0}, diagnostics) == "a");
  CHECK(codes(diagnostics) == std::vector<std::string>{"feed.footnotes-unreadable"});
}

namespace {

std::string meta(const std::string& key, const std::string& value) {
  return "<wp:postmeta><wp:meta_key>" + key + "</wp:meta_key><wp:meta_value><![CDATA[" + value +
         "]]></wp:meta_value></wp:postmeta>";
}

}  // namespace

TEST_CASE("wordpress: a post's own field of that name is its standfirst") {
  const auto* key = GENERATE("subtitle", "_subtitle", "wps_subtitle", "secondary-title", "Standfirst");
  Diagnostics diagnostics("site.xml");
  const std::vector<Reading> readings = read_export(
      item("Rain", kind("post", "publish") + meta(key, "Nine years of <em>mud</em>"), "It rained."),
      diagnostics);
  REQUIRE(readings.size() == 1);
  CHECK(plain_text(readings[0].article.standfirst) == "Nine years of mud");
}

TEST_CASE("wordpress: words in a post's own fields are told of and stay in the appendix") {
  Diagnostics diagnostics("site.xml");
  const std::vector<Reading> readings = read_export(
      item("Rain",
           kind("post", "publish") + meta("_seo_description", "All about the flood") +
               meta("corrections", "The weir was misspelt") + meta("photo", "[Photo] a: the weir") +
               meta("see", "a: the mill, b: the weir") + meta("_edit_lock", "1700000000:2") +
               meta("settings", "a:1:{s:5:\"label\";s:9:\"wide page\";}") +
               meta("_oembed_12", "<p>Seen it</p>"),
           "It rained."),
      diagnostics);
  REQUIRE(readings.size() == 1);
  std::vector<std::string> texts;
  for (const LeftOut& text : readings[0].article.left_out) texts.push_back(text.text);
  CHECK(texts == std::vector<std::string>{"jd", "All about the flood", "The weir was misspelt",
                                          "[Photo] a: the weir", "a: the mill, b: the weir"});
  CHECK(std::ranges::count(codes(readings[0].diagnostics), "source.set-aside") == 5);
}

TEST_CASE("wordpress: words that a block keeps in its comment alone are unread, not lost in silence") {
  const auto words = [](const std::string& content) {
    Diagnostics diagnostics("site.xml");
    const std::vector<Reading> readings =
        read_export(item("Rain", kind("post", "publish"), content), diagnostics);
    std::string all;
    for (const LeftOut& text : readings.at(0).article.left_out) {
      if (text.reason.starts_with("unread")) all += text.text + "|";
    }
    return all;
  };
  CHECK(words("<!-- wp:acf/quote {\"name\":\"acf/quote\",\"data\":{\"text\":\"It never stops\","
              "\"_text\":\"field_5f\"}} /--><p>It rained.</p>") == "It never stops|");
  CHECK(words("<!-- wp:file {\"id\":4,\"fileName\":\"Log of the mill\"} --><p>Log of the mill</p><!-- "
              "/wp:file -->")
            .empty());
  CHECK(words("<!-- wp:group {\"metadata\":{\"name\":\"Top part\"},\"className\":\"wide one\"} -->"
              "<p>It rained.</p><!-- /wp:group -->")
            .empty());
  CHECK(words("<!-- wp:odd {not json} --><p>It rained.</p>").empty());
}
