#include <catch2/catch.hpp>

#include "readers/html.h"

namespace newsexport {
namespace {

constexpr const char* kSentence =
    "The barrier, which was built to keep the sea out, closed at dawn, and the ferries waited outside.";

Article read(const std::string& body, const std::string& head = "") {
  Diagnostics diagnostics;
  return read_html(Source{"a.html", "<html><head><title>Barrier holds back the tide</title>" + head +
                                        "</head><body><article><h1>Barrier holds back the tide</h1>" + body +
                                        "<p>Nobody was hurt, the harbour master said, but the trams, most of "
                                        "them new, stood still until noon.</p></article></body></html>"},
                   {}, diagnostics);
}

// "dateline|first line of the body"
std::string parted(const std::string& body, const std::string& head = "") {
  const Article article = read(body, head);
  const std::string text = plain_text(article.body);
  return article.dateline + "|" + text.substr(0, text.find('\n'));
}

std::string stated(const std::string& dateline) {
  return R"(<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",)"
         R"("headline":"Barrier holds back the tide","dateline":")" +
         dateline + R"("}</script>)";
}

}  // namespace

TEST_CASE("html dateline: an agency's goes from the first paragraph to the article, with its dash") {
  const std::string wanted = std::string("LONDON, May 12 (Reuters)|") + kSentence;
  CHECK(parted(std::string("<p>LONDON, May 12 (Reuters) — ") + kSentence + "</p>") == wanted);
  CHECK(parted(std::string("<p>\n <b>LONDON</b>, May\n 12 (<i>Reuters</i>)&nbsp;- ") + kSentence + "</p>") ==
        wanted);
  CHECK(parted(std::string("<p><span>LONDON, May 12 (Reuters) — ") + kSentence + "</span></p>") == wanted);
}

TEST_CASE("html dateline: one that class or itemprop marks needs no agency") {
  const std::string wanted = std::string("BERLIN|") + kSentence;
  CHECK(parted(std::string("<p><span class=dateline>BERLIN</span> – ") + kSentence + "</p>") == wanted);
  CHECK(parted(std::string("<p><span itemprop=dateline>BERLIN —</span> ") + kSentence + "</p>") == wanted);
  CHECK(parted(std::string("<p><strong class='article-dateline'>BERLIN</strong> ") + kSentence + "</p>") ==
        wanted);
  CHECK(parted(std::string("<p class=dateline>BERLIN</p><p>") + kSentence + "</p>") == wanted);
}

TEST_CASE("html dateline: a marked one is nobody's byline, and nothing that was left out") {
  const Article article = read(std::string("<p><span class=dateline>BERLIN</span> – ") + kSentence + "</p>");
  CHECK(article.bylines.empty());
  CHECK(article.byline_note.empty());
  CHECK(article.left_out.empty());
}

TEST_CASE("html dateline: one within the line of the byline stays in that line") {
  const Article article = read(
      std::string("<div class=byline><span>Ada Berg</span>, <span class=dateline>BERLIN</span></div><p>") +
      kSentence + "</p>");
  CHECK(article.dateline.empty());
  CHECK(article.bylines.at(0).name + article.byline_note == "Ada Berg, BERLIN");
}

TEST_CASE("html dateline: that of another story, in a box beside, is not this one's") {
  CHECK(parted(std::string("<aside><p class=dateline>PARIS</p></aside><p>") + kSentence + "</p>") ==
        std::string("|") + kSentence);
}

TEST_CASE("html dateline: credits and captions before the text are passed over") {
  CHECK(
      parted(std::string("<figure><img src=a.jpg><figcaption>PARIS (AP) — A picture of the barrier from the "
                         "sea, with two ferries and the harbour master.</figcaption></figure><p>Ada Berg</p>"
                         "<p>LONDON (AP) — ") +
             kSentence + "</p>")
          .starts_with("LONDON (AP)|"));
}

TEST_CASE("html dateline: only the paragraph that begins the text has one") {
  CHECK(parted(std::string("<p>") + kSentence + "</p><p>LONDON (AP) — " + kSentence + "</p>") ==
        std::string("|") + kSentence);
}

TEST_CASE("html dateline: one that holds a link stays in the text, with the link") {
  const std::string body = std::string("LONDON (Reuters) — ") + kSentence;
  CHECK(parted("<p>LONDON (<a href=https://reuters.example/>Reuters</a>) — " + std::string(kSentence) +
               "</p>") == "|" + body);
}

TEST_CASE("html dateline: what the metadata says is not doubled, and not contradicted") {
  const std::string text = std::string("<p>LONDON (AP) — ") + kSentence + "</p>";
  CHECK(parted(text, stated("London")) == std::string("LONDON (AP)|") + kSentence);
  CHECK(parted(std::string("<p>LONDON — ") + kSentence + "</p>", stated("LONDON")) ==
        std::string("LONDON|") + kSentence);
  CHECK(parted(text, stated("PARIS")) == std::string("PARIS|LONDON (AP) — ") + kSentence);
}

TEST_CASE("html dateline: a date alone that is called dateline is the article's date still") {
  const Article article = read(std::string("<p class=dateline>12 May 2026</p><p>") + kSentence + "</p>");
  CHECK(article.dateline.empty());
  REQUIRE(article.published);
  CHECK(article.published->year == 2026);
}

}  // namespace newsexport
