// Front matter as the generators of sites, blogs and other tools write it.
#include <catch2/catch.hpp>

#include "readers/markdown_test_support.h"
#include "support/error.h"

namespace newsexport {
namespace {

using Codes = std::vector<std::string>;

MarkdownReading with_fields(const std::string& yaml, const std::string& body = "Words.\n") {
  return MarkdownReading("---\ntitle: Mill\n" + yaml + "---\n\n" + body);
}

std::string message_of(const std::string& text) {
  try {
    const MarkdownReading reading(text);
  } catch (const Error& error) {
    return std::to_string(error.position().line) + ": " + error.what();
  }
  return "";
}

const Figure* lead_of(const Article& article) {
  return article.body.empty() ? nullptr : std::get_if<Figure>(&article.body.front().value);
}

}  // namespace

TEST_CASE("site matter: a key without meaning is a warning with the key that was meant") {
  const MarkdownReading reading = with_fields("licens: CC BY\n");
  REQUIRE(codes(reading.diagnostics) == Codes{"front-matter.unknown-key"});
  CHECK(reading.diagnostics.entries()[0].severity == Severity::warning);
  CHECK(reading.diagnostics.entries()[0].message ==
        "'licens' has no meaning here; kept as an extra field; did you mean 'license'?");
  REQUIRE(reading.article.extra_fields.size() == 1);
  CHECK(reading.article.extra_fields[0].value == "CC BY");
}

TEST_CASE("site matter: within a map the near key is one of that map") {
  const MarkdownReading reading = with_fields(
      "rights: {hodler: Mill Post, year: 2026}\nauthor: {name: Ann Miller, rol: photographs}\npictures:\n- "
      "{file: "
      "a.png, credti: Bo}\n");
  std::vector<std::string> messages;
  for (const Diagnostic& one : reading.diagnostics.entries()) {
    if (one.code == "front-matter.unknown-key")
      messages.push_back(one.message.substr(one.message.rfind(';') + 2));
  }
  CHECK(messages ==
        std::vector<std::string>{"did you mean 'holder'?", "did you mean 'role'?", "did you mean 'credit'?"});
}

TEST_CASE("site matter: keys are found in any spelling") {
  const Article article =
      with_fields(
          "Canonical_URL: https://m.example/1\ncopyrightHolder: Mill Post\nSUBTITLE: Sub\npublish_Date: "
          "2026-05-12\n")
          .article;
  CHECK(article.canonical_url == "https://m.example/1");
  CHECK(article.rights.holder == "Mill Post");
  CHECK(plain_text(article.standfirst) == "Sub");
  CHECK(format_iso(article.published.value()) == "2026-05-12");
}

TEST_CASE("site matter: what other tools need is kept without a word") {
  const MarkdownReading reading = with_fields(
      "layout: post\nweight: 3\nslug: mill\npermalink: /mill/\naliases: [/old/]\ndocumentclass: "
      "article\ngeometry: "
      "margin=2cm\ntoc: true\nShowReadingTime: true\noutput: html_document\n");
  CHECK(codes(reading.diagnostics).empty());
  CHECK(reading.article.extra_fields.size() == 10);
  CHECK(reading.article.canonical_url.empty());
  CHECK(with_fields("permalink: https://m.example/mill\n").article.canonical_url == "https://m.example/mill");
}

TEST_CASE("site matter: tags and categories are keywords, each once") {
  const Article article =
      with_fields("tags: [flour, River]\ncategories:\n- river\n- name: Trade\n  slug: t\n").article;
  CHECK(article.keywords == std::vector<std::string>{"flour", "River", "Trade"});
}

TEST_CASE("site matter: authors and those with another part in it") {
  const Article article =
      with_fields(
          "author: Ann Miller\nauthors:\n- Ann Miller\n- {name: Bo Ek, avatar: b.png}\ntranslator: Cy\n")
          .article;
  REQUIRE(article.bylines.size() == 3);
  CHECK(article.bylines[1].name == "Bo Ek");
  CHECK(article.bylines[2].role == "translator");
}

TEST_CASE("site matter: a description is the standfirst, where the text does not begin with it") {
  CHECK(plain_text(with_fields("description: The *wheel* turns.\n").article.standfirst) ==
        "The wheel turns.");
  CHECK(with_fields("excerpt: Water runs downhill…\n", "Water runs downhill again.\n")
            .article.standfirst.empty());
  const Article both = with_fields("subtitle: Sub\nsummary: It turns.\n").article;
  CHECK(plain_text(both.standfirst) == "Sub");
  CHECK(plain_text(both.abstract) == "It turns.\n");
}

TEST_CASE("site matter: the picture of an article stands before its text") {
  const Article article =
      with_fields(
          "featured_image: mill.jpg\nfeaturedImageAlt: The mill\nfeatured-image-caption: At *noon*.\n")
          .article;
  const Figure* lead = lead_of(article);
  REQUIRE(lead != nullptr);
  CHECK(lead->pictures.at(0).source == "mill.jpg");
  CHECK(lead->pictures.at(0).alternative_text == "The mill");
  CHECK(plain_text(lead->caption) == "At noon.");
  CHECK(plain_text(article.body).ends_with("Words.\n"));
}

TEST_CASE("site matter: a picture that the text shows is not shown twice, and gains what front matter says") {
  const Article article = with_fields("cover: {image: /img/mill.jpg, alt: The mill, relative: true}\n",
                                      "![](img/mill.jpg)\n\nWords.\n")
                              .article;
  REQUIRE(article.body.size() == 2);
  REQUIRE(lead_of(article) != nullptr);
  CHECK(lead_of(article)->pictures.at(0).source == "img/mill.jpg");
  CHECK(lead_of(article)->pictures.at(0).alternative_text == "The mill");
}

TEST_CASE("site matter: of several pictures the one for the article is taken, and a switch is none") {
  CHECK(lead_of(with_fields("thumbnail: s.png\nimage: l.png\n").article)->pictures.at(0).source == "l.png");
  CHECK(lead_of(with_fields("images: [a.png, b.png]\n").article)->pictures.at(0).source == "a.png");
  CHECK(lead_of(with_fields("cover: false\n").article) == nullptr);
}

TEST_CASE("site matter: drafts and what is not published are held back") {
  CHECK(with_fields("draft: yes\n").article.release == Release::withheld);
  CHECK(with_fields("draft: false\n").article.release == Release::usable);
  CHECK(with_fields("published: false\n").article.release == Release::withheld);
  CHECK(with_fields("status: private\n").article.release == Release::withheld);
  CHECK(with_fields("date: 2026-05-12\npublished: true\n").article.release == Release::usable);
  CHECK(format_iso(with_fields("date: 2026-05-12\npublished: true\n").article.published.value()) ==
        "2026-05-12");
  CHECK(codes(with_fields("draft: True\n").diagnostics) == Codes{"article.draft"});
  CHECK(codes(with_fields("draft: perhaps\n").diagnostics) == Codes{"front-matter.wrong-kind"});
}

TEST_CASE("site matter: Hugo's times") {
  const Article article =
      with_fields("publishDate: 2026-06-01T06:00:00Z\nexpiryDate: 2026-07-01\nlastmod: 2026-06-02\n").article;
  CHECK(format_iso(article.published.value()) == "2026-06-01T06:00:00Z");
  CHECK(format_iso(article.embargo.value()) == "2026-06-01T06:00:00Z");
  CHECK(format_iso(article.expires.value()) == "2026-07-01");
  CHECK(format_iso(article.updated.value()) == "2026-06-02");
  CHECK(format_iso(with_fields("status: scheduled\ndate: 2026-06-01\n").article.embargo.value()) ==
        "2026-06-01");
}

TEST_CASE("site matter: two names for one thing with two values are reported") {
  const MarkdownReading reading = with_fields("headline: Another\n");
  CHECK(codes(reading.diagnostics) == Codes{"front-matter.duplicate-key"});
  CHECK(plain_text(reading.article.headline) == "Mill");
  CHECK(codes(with_fields("date: 2026-05-12\ncreated: 2026-05-10\n").diagnostics).empty());
}

TEST_CASE("site matter: TOML, with the lines of its keys") {
  const MarkdownReading reading(
      "+++\ntitle = \"The mill: a life\"\ndate = 2026-05-12T08:30:00Z\nauthors = [\"Ann Miller\", \"Bo "
      "Ek\"]\n\n"
      "mood = \"calm\"\n[taxonomies]\ntags = [\"flour\"]\n+++\n\nWords.\n");
  CHECK(plain_text(reading.article.headline) == "The mill: a life");
  CHECK(format_iso(reading.article.published.value()) == "2026-05-12T08:30:00Z");
  CHECK(reading.article.bylines.size() == 2);
  CHECK(reading.article.keywords == std::vector<std::string>{"flour"});
  REQUIRE(codes(reading.diagnostics) == Codes{"front-matter.unknown-key"});
  CHECK(reading.diagnostics.entries()[0].position == Position{6, 1});
  REQUIRE(reading.article.body.size() == 1);
  CHECK(reading.article.body[0].position.line == 11);
  CHECK(message_of("+++\ntitle = Mill\n+++\nWords.\n").starts_with("2: front matter is not valid TOML"));
  CHECK(message_of("+++\ntitle = \"Mill\"\nWords.\n") == "1: front matter has no closing '+++'");
}

TEST_CASE("site matter: JSON, with text behind it") {
  const MarkdownReading reading(
      "{\n  \"title\": \"The \\\"mill\\\"\",\n  \"tags\": [\"flour\"],\n  \"draft\": true\n}\n\nWords.\n");
  CHECK(plain_text(reading.article.headline) == "The \"mill\"");
  CHECK(reading.article.keywords == std::vector<std::string>{"flour"});
  CHECK(reading.article.release == Release::withheld);
  CHECK(plain_text(reading.article.body) == "Words.\n");
}

TEST_CASE("site matter: what is wrong with YAML is named, with the cure") {
  CHECK(message_of("---\ntitle: Ann Miller: a life\n---\nx\n") ==
        "2: front matter is not valid YAML: 'title' has a colon inside, which YAML takes for another key; "
        "put it "
        "between quotes: title: \"Ann Miller: a life\"");
  CHECK(message_of("---\nlang: en\ntitle: 'Twas Ann's mill\n---\nx\n").find("title: \"'Twas Ann's mill\"") !=
        std::string::npos);
  CHECK(message_of("---\ntitle: @mill says\n---\nx\n").find("begins with '@'") != std::string::npos);
  CHECK(message_of("---\ntitle: [Video] The mill\n---\nx\n").find("title: \"[Video] The mill\"") !=
        std::string::npos);
  CHECK(message_of("---\ntitle:Mill\nlang: en\n---\nx\n") == "");  // no front matter: the key has no space
  CHECK(message_of("---\nlang: en\ntitle:Mill\ndate: 2026\n---\nx\n")
            .find("a space is missing behind 'title:'") != std::string::npos);
}

TEST_CASE("site matter: the caption in the picture's own map counts, whichever stands first") {
  const auto* fields =
      GENERATE("image: {path: w.jpg, caption: Wheel}\nfeature_image_caption: Weir at noon\n",
               "feature_image_caption: Weir at noon\nimage: {path: w.jpg, caption: Wheel}\n");
  const MarkdownReading reading = with_fields(fields);
  REQUIRE(lead_of(reading.article));
  CHECK(plain_text(lead_of(reading.article)->caption) == "Wheel");
  CHECK(codes(reading.diagnostics) == Codes{"front-matter.duplicate-key"});
  REQUIRE(reading.article.extra_fields.size() == 1);
  CHECK(reading.article.extra_fields[0].value == "Weir at noon");
}

TEST_CASE("site matter: two names of one detail of a picture are not one of them") {
  const MarkdownReading reading = with_fields("image: {path: w.jpg, credit: Bo, attribution: Ada}\n");
  CHECK(codes(reading.diagnostics) == Codes{"front-matter.duplicate-key"});
  CHECK(codes(with_fields("image: {path: w.jpg, alt: Oak}\nimage_alt: Oak\n").diagnostics).empty());
}

TEST_CASE("site matter: what YAML drops without a word is reported") {
  CHECK(codes(MarkdownReading("---\ntitle: Mill #1 burns\n---\nx\n").diagnostics) ==
        Codes{"front-matter.cut"});
  CHECK(codes(MarkdownReading("---\ntitle: !Now the mill\n---\nx\n").diagnostics) ==
        Codes{"front-matter.cut"});
  CHECK(codes(MarkdownReading("---\ntitle: Mill # the old one\n---\nx\n").diagnostics).empty());
  const MarkdownReading map("---\ntitle:\n  Ann Miller: a life\n---\n# Mill\n");
  REQUIRE(codes(map.diagnostics) == Codes{"front-matter.wrong-kind"});
  CHECK(map.diagnostics.entries()[0].message.find("put it between quotes") != std::string::npos);
}

}  // namespace newsexport
