#include "readers/account/account.h"

#include <array>

#include <catch2/catch.hpp>

#include "readers/account/prose.h"
#include "support/source.h"

using namespace newsexport;

namespace {

Article article_of(std::string_view text) {
  Article article;
  Paragraph paragraph;
  append_text(paragraph.content, text);
  Block block;
  block.value = std::move(paragraph);
  article.body.push_back(std::move(block));
  return article;
}

XmlElement tree_of(std::string text) {
  return read_xml_tree({"a.xml", std::move(text)});
}

std::vector<std::string> unread_texts(const XmlElement& tree, const Article& article,
                                      std::span<const SetAside> set_aside = {}) {
  ArticleWords words;
  words.add(article);
  std::vector<std::string> texts;
  for (const LeftOut& one : find_unread(tree, set_aside, words).unread) {
    texts.push_back(one.reason + ": " + one.text);
  }
  return texts;
}

using Texts = std::vector<std::string>;

constexpr std::string_view kSentence = "The mill on the river turned again on Thursday morning.";

}  // namespace

TEST_CASE(
    "account: text that stands in the article is read, whatever the reader made of its spaces and signs") {
  const Article article = article_of("“The mill” – on the river turned again on Thursday morning.");
  CHECK(unread_texts(
            tree_of("<a><p>\"The  mill\" -\non the <b>river</b> turned again\n on Thursday morning.</p></a>"),
            article)
            .empty());
}

TEST_CASE("account: an element that no reader knows is one entry, with its name and line") {
  const XmlElement tree = tree_of(
      "<a><p>The mill on the river turned again on Thursday morning.</p>\n"
      "<bio><p>Ada Marrow mends carts.</p><p>She lives by the ford.</p></bio></a>");
  ArticleWords words;
  words.add(article_of(kSentence));
  const Unread found = find_unread(tree, {}, words);
  REQUIRE(found.unread.size() == 1);
  CHECK(found.unread[0].reason == "bio");
  CHECK(found.unread[0].position.line == 2);
  CHECK(found.unread[0].text == "Ada Marrow mends carts.\nShe lives by the ford.");
}

TEST_CASE("account: a sentence is lost although each of its words stands elsewhere") {
  const Article article = article_of(
      "The river rose on Thursday. In the morning the mill turned. Again the council met, on the hill.");
  CHECK(unread_texts(
            tree_of("<a><p>In the morning the mill turned.</p><p>On the hill the council met again.</p></a>"),
            article) == Texts{"p: On the hill the council met again."});
}

TEST_CASE("account: a sentence cut out of a known text is told by itself") {
  const XmlElement tree = tree_of(
      "<a><p>The mill on the river turned again on Thursday morning. Nobody had expected it. The council "
      "will meet on Friday to speak of it.</p></a>");
  const Article article = article_of(
      "The mill on the river turned again on Thursday morning. The council will meet on Friday to speak of "
      "it.");
  const Texts texts = unread_texts(tree, article);
  REQUIRE(texts.size() == 1);
  CHECK(texts[0].find("Nobody had expected it") != std::string::npos);
}

TEST_CASE("account: a short name is told by its words, and the word before it may go") {
  Article article = article_of(kSentence);
  article.bylines.push_back({"Ada Marrow", "", "", "", "", ""});
  CHECK(unread_texts(tree_of("<a><by>By Ada Marrow</by><p>The mill on the river</p></a>"), article).empty());
  CHECK(unread_texts(tree_of("<a><by>T. Ferris</by><p>The mill on the river</p></a>"), article) ==
        Texts{"by: T. Ferris"});
}

TEST_CASE("account: texts without spaces between words are told too") {
  const Article article = article_of("新しい橋は六月に開通する。市長が発表した。");
  CHECK(unread_texts(tree_of("<a><p>新しい橋は六月に開通する。</p><p>費用は市が負担する。</p></a>"),
                     article) == Texts{"p: 費用は市が負担する。"});
}

TEST_CASE("account: what a format sets aside is no loss; with a reason it is kept for the appendix") {
  constexpr auto kSetAside =
      std::to_array<SetAside>({{"head/date", ""}, {"note", "note to editors"}, {"@Label", ""}});
  const XmlElement tree = tree_of(
      "<a><head><date>Thursday the twelfth</date></head><note>Please <b>check</b> names</note>"
      "<p label='some words here'>The mill on the river turned</p><date>second Thursday of May</date></a>");
  Article article = article_of(kSentence);
  Diagnostics diagnostics("a.xml");
  account_for(tree, kSetAside, article, diagnostics);
  CHECK(codes(diagnostics) == std::vector<std::string>{"source.unread", "source.set-aside"});
  REQUIRE(article.left_out.size() == 2);
  CHECK(article.left_out[0].text == "second Thursday of May");
  CHECK(article.left_out[1].text == "Please check names");
  CHECK(article.left_out[1].reason == "note to editors");
}

TEST_CASE("account: attributes with words are text, single words and technical ones are none") {
  const Article article = article_of(kSentence);
  CHECK(
      unread_texts(
          tree_of("<a class='wide box' kind='photo'><p alt='The mill at noon'>The mill on the river</p></a>"),
          article) == Texts{"alt: The mill at noon"});
}

TEST_CASE("account: markup within a text is looked through, and what it does not show is no text") {
  const Article article = article_of(kSentence);
  CHECK(unread_texts(
            tree_of("<a><p>The mill on the river</p><d>&lt;p class='x y'&gt;Nobody&amp;#8217;s cart&lt;/p&gt;"
                    "&lt;script&gt;var long_name = 'some words';&lt;/script&gt;</d></a>"),
            article) == Texts{"d: Nobody’s cart"});
}

TEST_CASE("account: JSON is told by the names of its members") {
  JsonValue tree{JsonValue::Kind::map, "", {}, {}, {1, 1}};
  const auto add = [&tree](std::string name, std::string text) {
    tree.members.push_back({std::move(name), {JsonValue::Kind::text, std::move(text), {}, {}, {2, 3}}});
  };
  add("body", std::string(kSentence));
  add("PubStatus", "usable");
  add("strap", "Carts go by the ford");
  ArticleWords words;
  words.add(article_of(kSentence));
  constexpr auto kSetAside = std::to_array<SetAside>({{"pubstatus", ""}});
  const Unread found = find_unread(tree, kSetAside, words);
  REQUIRE(found.unread.size() == 1);
  CHECK(found.unread[0].reason == "strap");
  CHECK(found.unread[0].position.line == 2);
}

TEST_CASE("account: addresses, numbers and codes are not to be read; names and words are") {
  for (const std::string_view code :
       {"urn:iptc:4711", "img_2.png", "2026-05-12", "42", "ab12", "story.html", "a@b.example", "—"}) {
    INFO(code);
    CHECK_FALSE(is_prose(code));
  }
  for (const std::string_view words : {"Ferris", "O'Neil", "J.R. Cole", "Straße", "橋", "the 2nd door"}) {
    INFO(words);
    CHECK(is_prose(words));
  }
}

TEST_CASE("account: very many lost texts are counted, not told one by one") {
  std::string text = "<a><p>The mill on the river turned again</p>";
  for (int i = 0; i < 100; ++i)
    text += "<q>Lost cart of the " + std::string(static_cast<std::size_t>(i % 50 + 1), 'x') + " kind</q>";
  Article article = article_of(kSentence);
  Diagnostics diagnostics("a.xml");
  account_for(tree_of(text + "</a>"), {}, article, diagnostics);
  CHECK(diagnostics.entries().size() == 21);
  CHECK(diagnostics.entries().back().message == "30 more texts are not in the article");
  CHECK(article.left_out.size() == 50);
}

TEST_CASE("account: a word that an element divides is one word") {
  CHECK(
      unread_texts(tree_of("<a><p>In the 21<sup>st</sup> century</p></a>"), article_of("In the 21st century"))
          .empty());
  CHECK(unread_texts(tree_of("<a><p>In the 21st century <b>of mills</b></p></a>"),
                     article_of("In the 21st century")) == Texts{"b: of mills"});
}

TEST_CASE("account: what only joins names or says what a line is, is no loss") {
  Article article = article_of(kSentence);
  article.bylines = {{.name = "Ann Lee"}, {.name = "Thomas Est"}};
  ArticleWords words;
  words.add(article);
  const auto lost = [&](const std::string& text) {
    return find_unread(tree_of("<a><p>" + std::string(kSentence) + "</p>" + text + "</a>"), {}, words)
        .unread.size();
  };
  CHECK(lost("<by>By <person>Ann Lee</person> and <person>Thomas Est</person></by>") == 0);
  CHECK(lost("<by>Von Thomas Est</by>") == 0);
  CHECK(lost("<by>By <person>Bo Ek</person></by>") == 1);
  CHECK(lost("<by>Von Karl Brandt</by>") == 1);
}

namespace {

std::vector<std::string> texts_set_aside(std::string text, const Article& article) {
  constexpr auto kRows = std::to_array<SetAside>({{"short", "running title"}, {"code", ""}});
  ArticleWords words;
  words.add(article);
  std::vector<std::string> texts;
  for (const LeftOut& one : find_unread(tree_of(std::move(text)), kRows, words).set_aside) {
    texts.push_back(one.text);
  }
  return texts;
}

}  // namespace

TEST_CASE("account: what is set aside is said only where its words stand in a row") {
  const Article article = article_of(kSentence);
  CHECK(texts_set_aside("<a><short>the river turned again</short></a>", article).empty());
  CHECK(texts_set_aside("<a><short>The mill on Thursday morning</short></a>", article) ==
        Texts{"The mill on Thursday morning"});
  // Neither a line end nor a mark-up divides a phrase.
  CHECK(texts_set_aside("<a><short>Mill turned on\n   Thursday</short></a>", article) ==
        Texts{"Mill turned on Thursday"});
  CHECK(texts_set_aside("<a><short>Thursday: <i>mill</i> turned</short></a>", article) ==
        Texts{"Thursday: mill turned"});
  CHECK(texts_set_aside("<a><short>Water/Wheels</short></a>", article) == Texts{"Water/Wheels"});
}

TEST_CASE("account: an address says no word, and codes stay codes within what is set aside") {
  CHECK(texts_set_aside("<a><short>Brook Lane</short></a>",
                        article_of("See https://f.example/brook-lane now.")) == Texts{"Brook Lane"});
  CHECK(texts_set_aside("<a><short><b>Brook Lane</b><code>zeta theta</code></short></a>", article_of("x")) ==
        Texts{"Brook Lane"});
}

TEST_CASE("account: a text that is set aside is unread all the same where nobody knows it") {
  constexpr auto kRows = std::to_array<SetAside>({{"short", "running title"}});
  ArticleWords words;
  words.add(article_of("x"));
  const Unread found =
      find_unread(tree_of("<a><short>Brook Lane</short><p>x</p><odd>Brook Lane</odd></a>"), kRows, words);
  CHECK(found.set_aside.size() == 1);
  CHECK(found.unread.size() == 1);
}

TEST_CASE("account: a short phrase of pieces that stand apart is lost, the fields of a line are not") {
  Article article =
      article_of("The mill on the river turned again, and the river bridge was closed until Friday.");
  article.bylines.push_back({"Ann Marrow", "", "", "", "", ""});
  article.bylines.push_back({"Bo Reed", "", "", "", "", ""});
  article.publication.name = "Quay Evening Post";
  const auto unread = [&](const std::string& text) {
    return unread_texts(tree_of("<a>" + text + "</a>"), article);
  };
  CHECK(unread("<p>mill on the river bridge was closed</p>") ==
        Texts{"a: mill on the river bridge was closed"});
  CHECK(unread("<p>on the river turned again</p>").empty());
  CHECK(unread("<by>By Ann Marrow and Bo Reed, Quay Evening Post</by>").empty());
  CHECK(unread("<p>Text: river bridge was closed</p>").empty());
  CHECK(unread("<p>ill on the river turned ag</p>").empty());
}

TEST_CASE("account: a section of characters within markup is a comment") {
  CHECK(without_markup("<p>Low <![CDATA[ water ]]> mark</p>").find("water") == std::string::npos);
  CHECK(without_markup("a <! b") == "a \n");
}

TEST_CASE("account: a field that outputs do not show is a note, once, and stands in the appendix") {
  Article article = article_of(kSentence);
  article.keywords = {"rivers"};
  article.extra_fields = {
      {"slugline", "MILL-TURNS", {3, 0}}, {"genre", "rivers", {4, 0}}, {"urgency", "4", {5, 0}}};
  Diagnostics diagnostics("a.xml");
  report_unread({}, article, diagnostics);
  report_unread({}, article, diagnostics);
  REQUIRE(diagnostics.entries().size() == 1);
  CHECK(diagnostics.entries()[0].code == "source.set-aside");
  CHECK(diagnostics.entries()[0].message == "left out as slugline: \"MILL-TURNS\"");
  REQUIRE(article.left_out.size() == 1);
  CHECK(article.left_out[0].text == "MILL-TURNS");
}

TEST_CASE("account: compared exactly, a text that others have in pieces is lost") {
  ArticleWords words;
  words.add(article_of("The mill turned. Rain fell on Thursday."));
  const XmlElement tree = tree_of("<a><t>Thursday rain</t><t>Rain fell</t></a>");
  CHECK(find_unread(tree, {}, words).unread.empty());
  const Unread exact = find_unread(tree, {}, words, Compare::exactly);
  REQUIRE(exact.unread.size() == 1);
  CHECK(exact.unread[0].text == "Thursday rain");
}

TEST_CASE("account: a label before a name is counted in letters, whatever bytes they have") {
  Article article = article_of(kSentence);
  article.bylines = {{.name = "يوسف المرساوي"}, {.name = "Олег Рябов"}};
  for (const char* line : {"بقلم يوسف المرساوي", "Текст: Олег Рябов"}) {
    INFO(line);
    CHECK(unread_texts(tree_of("<a><p>" + std::string(kSentence) + "</p><by>" + line + "</by></a>"), article)
              .empty());
  }
}

TEST_CASE("account: compared exactly, a text of which one line is lost is kept with its other lines") {
  ArticleWords words;
  words.add(article_of("NNA. The mill turned."));
  const XmlElement tree = tree_of("<a><t>&lt;p&gt;Visby council&lt;/p&gt;&lt;p&gt;NNA&lt;/p&gt;</t></a>");
  const Unread exact = find_unread(tree, {}, words, Compare::exactly);
  REQUIRE(exact.unread.size() == 1);
  CHECK(exact.unread[0].text == "Visby council\nNNA");
}

TEST_CASE("account: a short word that touches its neighbour is known by the word that they are together") {
  const auto unread = [](const std::string& text, std::string_view article) {
    return unread_texts(tree_of("<a><p>" + std::string(kSentence) + "</p>" + text + "</a>"),
                        article_of(std::string(kSentence) + " " + std::string(article)));
  };
  CHECK(unread("<p>Total<font>forty</font>, of <data>elm</data>wood</p>", "Totalforty, of elmwood").empty());
  CHECK(unread("<p><x>Oakum</x><y>Gate</y><z>South</z></p>", "OakumGateSouth").empty());
  CHECK(unread("<p>Zone<b>A</b> and <i>old tar</i>red</p>", "ZoneA and old tarred").empty());
  // In text that holds its markup as characters too.
  CHECK(unread("<t>&lt;p&gt;Total&lt;u&gt;forty&lt;/u&gt;&lt;/p&gt;</t>", "Totalforty").empty());
}

TEST_CASE("account: a short word is lost though its neighbour is known, and though it is in another word") {
  const auto unread = [](const std::string& text, std::string_view article) {
    return unread_texts(tree_of("<a><p>" + std::string(kSentence) + "</p>" + text + "</a>"),
                        article_of(std::string(kSentence) + " " + std::string(article)));
  };
  CHECK(unread("<p>Total<font>forty</font></p>", "Total") == Texts{"font: forty"});
  CHECK(unread("<p>Total<font>forty</font></p>", "Total of fortyfold") == Texts{"font: forty"});
  CHECK(unread("<p>Total <font>forty</font></p>", "Totalforty") == Texts{"p: Total forty"});
}
