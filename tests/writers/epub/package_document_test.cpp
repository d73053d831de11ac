#include "writers/epub/package_document.h"

#include <catch2/catch.hpp>

#include "markup/roles.h"
#include "writers/epub/accessibility.h"
#include "writers/epub/navigation_document.h"
#include "writers/epub/ncx.h"
#include "writers/epub/stories.h"
#include "writers/epub/structured_data.h"

using namespace newsexport;
using namespace newsexport::testing;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

Story story_with_picture(const std::string& alternative_text) {
  Figure figure;
  figure.pictures = {{"a.jpg", alternative_text}};
  figure.pictures[0].resource = 0;
  Story story = story_with({{figure}});
  story.resources = {{"img-001.jpg", "image/jpeg", "jpeg", 1, 1, "a.jpg"}};
  return story;
}

}  // namespace

TEST_CASE("package: an article without metadata makes no claims") {
  CHECK(package_document(book_of(story_with({})), Styling::none) == R"(<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="publication-id" xml:lang="und" dir="ltr" prefix="schema: http://schema.org/ dcterms: http://purl.org/dc/terms/ marc: http://id.loc.gov/vocabulary/">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="publication-id">urn:uuid:0f2c2d6e-6f0a-5c1b-8a4f-111111111111</dc:identifier>
<dc:title>A headline</dc:title>
<dc:language>und</dc:language>
<meta property="dcterms:modified">2026-05-12T12:30:00Z</meta>
<dc:type>article</dc:type>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityFeature">readingOrder</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">displayTransformability</meta>
<meta property="schema:accessibilityFeature">ARIA</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary" xml:lang="en" dir="ltr">The text can be reflowed and restyled, and has a table of contents and marked-up headings.</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="article" href="article.xhtml" media-type="application/xhtml+xml"/>
</manifest>
<spine toc="ncx">
<itemref idref="article"/>
<itemref idref="nav" linear="no"/>
</spine>
<guide>
<reference type="text" title="Start of the article" href="article.xhtml"/>
</guide>
</package>
)");
}

TEST_CASE("package: all metadata of the article is carried") {
  const std::string opf = package_document(book_of(full_story().story), Styling::linked);
  const char* const parts[] = {
      "xml:lang=\"en-GB\" dir=\"ltr\"",
      "tdm: http://www.w3.org/ns/tdmrep#",
      "<dc:identifier>post:12345</dc:identifier>",
      "<dc:language>en-GB</dc:language>",
      "<dc:creator id=\"creator-1\">Ann Otter</dc:creator>\n"
      "<meta refines=\"#creator-1\" property=\"role\" scheme=\"marc:relators\">aut</meta>",
      "<dc:creator id=\"creator-2\">Bo Heron</dc:creator>\n"
      "<meta refines=\"#creator-2\" property=\"role\" scheme=\"marc:relators\">pht</meta>",
      "<dc:publisher>The Harbour Post</dc:publisher>",
      "<dc:date>2026-05-12T14:30:00+02:00</dc:date>",
      "<dc:source>https://post.example/2026/quay</dc:source>",
      "<dc:description>w5x w6x</dc:description>",
      "<dc:subject>harbour</dc:subject>",
      "<dc:subject>quay &amp; pier</dc:subject>",
      "<dc:rights>© 2026 The Harbour Post. All rights reserved.</dc:rights>",
      "<dc:rights>No resale</dc:rights>",
      "<dc:rights>CC BY 4.0</dc:rights>",
      "<meta property=\"dcterms:rightsHolder\">The Harbour Post</meta>",
      "<meta property=\"dcterms:dateCopyrighted\">2026</meta>",
      "<meta property=\"schema:copyrightYear\">2026</meta>",
      "<meta property=\"schema:creditText\">Harbour Post / Otter</meta>",
      "<link rel=\"dcterms:license\" href=\"https://creativecommons.org/licenses/by/4.0/\"/>",
      "<meta property=\"tdm:reservation\">1</meta>",
      "<meta property=\"tdm:policy\">https://post.example/tdm.json</meta>",
      "<meta property=\"belongs-to-collection\" id=\"publication\">The Harbour Post</meta>",
      "<meta refines=\"#publication\" property=\"dcterms:identifier\">urn:issn:1234-5679</meta>",
      "<item id=\"resource-1\" href=\"img-001.gif\" media-type=\"image/gif\"/>",
  };
  for (const char* part : parts) {
    CAPTURE(part);
    CHECK(has(opf, part));
  }
}

TEST_CASE("package: a byline's role becomes its relator, and an unknown one a contributor's") {
  CHECK(relator_of("") == "aut");
  CHECK(relator_of("Business correspondent") == "aut");
  CHECK(relator_of("Photographs") == "pht");
  CHECK(relator_of("translated by") == "trl");
  CHECK(relator_of("Illustrations") == "ill");
  CHECK(relator_of("edited by") == "edt");
  CHECK(relator_of("Additional reporting") == "ctb");
  CHECK(relator_of("sound") == "ctb");
}

TEST_CASE("accessibility: a picture without a description is not claimed to have one") {
  const Accessibility described = accessibility_of(book_of(story_with_picture("The quay")));
  CHECK(described.features.front() == "alternativeText");
  CHECK(described.sufficient_access_modes == std::vector<std::string>{"textual", "textual,visual"});
  const Accessibility bare = accessibility_of(book_of(story_with_picture("")));
  CHECK(bare.features.front() == "tableOfContents");
  CHECK(bare.access_modes == std::vector<std::string>{"textual", "visual"});
  CHECK(bare.sufficient_access_modes == std::vector<std::string>{"textual,visual"});
  CHECK(has(bare.summary, "no text alternative"));
  Story captioned = story_with_picture("");
  std::get<Figure>(captioned.article.body[0].value).caption = {{Text{"Dawn at the quay."}}};
  CHECK(accessibility_of(book_of(captioned)).features.front() == "tableOfContents");
}

TEST_CASE("accessibility: a decorative or missing picture is no visual content") {
  Story story = story_with_picture("");
  std::get<Figure>(story.article.body[0].value).pictures[0].is_decorative = true;
  CHECK(accessibility_of(book_of(story)).access_modes == std::vector<std::string>{"textual"});
}

TEST_CASE("accessibility: a picture that moves is a hazard that nobody has looked at") {
  const std::string frame("!\xf9\4\0\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0", 23);
  const std::string start("GIF89a\1\0\1\0\x80\0\0\xff\xff\xff\0\0\0", 19);
  Story story = story_with_picture("x");
  story.resources[0].media_type = "image/gif";
  story.resources[0].bytes = start + frame + ";";
  CHECK(accessibility_of(book_of(story)).hazard == "none");
  story.resources[0].bytes = start + frame + frame + ";";
  CHECK(accessibility_of(book_of(story)).hazard == "unknown");
}

TEST_CASE("navigation: contents and landmarks follow the document, one type a landmark") {
  const std::string nav = navigation_document(book_of(full_story().story), Styling::linked);
  CHECK(has(nav,
            "<ol>\n<li><a href=\"article.xhtml#title\">w3x w4x</a>\n<ol>\n"
            "<li><a href=\"article.xhtml#first\">First</a>\n<ol>\n"
            "<li><a href=\"article.xhtml#second\">Second</a></li>\n</ol>\n</li>\n</ol>\n</li>\n"
            "<li><a href=\"article.xhtml#corrections\">Correction</a></li>\n"
            "<li><a href=\"article.xhtml#notes\">Notes</a></li>\n"
            "<li><a href=\"article.xhtml#sources\">Sources</a></li>\n"
            "<li><a href=\"article.xhtml#rights\">Rights</a></li>\n</ol>"));
  CHECK(has(nav, "<li><a epub:type=\"bodymatter\" href=\"article.xhtml\">Start of the article</a></li>"));
  CHECK(has(nav, "<li><a epub:type=\"endnotes\" href=\"article.xhtml#notes\">Notes</a></li>"));
  CHECK(has(nav, "<title>Contents</title>"));
}

TEST_CASE("navigation: a heading without words is left out, what stands below it stays") {
  Story story = story_with({});
  story.contents = {{"title", "A headline", 1, {{"x", " ", 2, {{"y", "Below", 3, {}}}}}}};
  const std::vector<NavigationEntry> entries = navigation_entries(book_of(story));
  REQUIRE(entries.size() == 1);
  REQUIRE(entries[0].entries.size() == 1);
  CHECK(entries[0].entries[0].target == "article.xhtml#y");
}

TEST_CASE("ncx: identifier, depth and points are those of the publication") {
  const std::string xml = ncx(book_of(full_story().story));
  CHECK(has(xml, "<meta name=\"dtb:uid\" content=\"urn:uuid:0f2c2d6e-6f0a-5c1b-8a4f-111111111111\"/>"));
  CHECK(has(xml, "<meta name=\"dtb:depth\" content=\"3\"/>"));
  CHECK(has(xml,
            "<navPoint id=\"point-3\" playOrder=\"3\">\n<navLabel><text>Second</text></navLabel>\n"
            "<content src=\"article.xhtml#second\"/>"));
}

TEST_CASE("ncx: an article without a title goes by its identifier, and nobody without a name is an author") {
  Story story = story_with({});
  story.title = " ";
  story.article.bylines = {{"", "reporter", "", ""}, {"Ann Otter", "", "", ""}};
  const std::string xml = ncx(book_of(story));
  CHECK(has(xml, "<docTitle><text>" + story.identifier + "</text></docTitle>"));
  CHECK(!has(xml, "<text></text>"));
  CHECK(!has(xml, "<text/>"));
  CHECK(has(xml, "<text>Ann Otter</text>"));
}

TEST_CASE("structured data: what the article has, safe within a script element") {
  Story story = story_with({});
  story.title = "</script> & <b>";
  story.article.bylines = {{"Ann Otter", "", "", ""}};
  CHECK(structured_data(story) ==
        R"({"@context":"https://schema.org","@type":"NewsArticle",)"
        R"("headline":"\u003c/script\u003e \u0026 \u003cb\u003e","author":{"name":"Ann Otter"}})");
}

TEST_CASE("package: agent, territory, dates, restrictions and further rights are dc:rights", "[rights]") {
  Story story = story_with({});
  Rights& rights = story.article.rights;
  rights.agent = "Quay Syndication";
  rights.territory = "EU";
  rights.ends = parse_date_time("2027-05-12");
  rights.restrictions = "No calendars";
  story.article.further_rights = {{"photographs", {.notice = "© Agency"}}};
  const std::string opf = package_document(book_of(story), Styling::none);
  for (const char* part :
       {"<dc:rights>Represented by: Quay Syndication</dc:rights>",
        "<dc:rights>Restrictions: No calendars</dc:rights>", "<dc:rights>Territory: EU</dc:rights>",
        "<dc:rights>Valid: until 12 May 2027</dc:rights>", "<dc:rights>For: photographs © Agency</dc:rights>",
        "<meta property=\"schema:expires\">2027-05-12</meta>"}) {
    CAPTURE(part, opf);
    CHECK(has(opf, part));
  }
}

TEST_CASE("structured data: restrictions, end of use and a picture's rights are told in schema.org's words",
          "[rights]") {
  Story story = story_with({});
  story.article.rights.restrictions = "No calendars";
  story.article.expires = parse_date_time("2027-05-12");
  Picture picture;
  picture.credit = "Agency";
  picture.creator = "Jane Doe";
  picture.licence_url = "https://agency.example/terms";
  picture.usage_terms = "Once only";
  picture.digital_source_type = "trainedAlgorithmicMedia";
  picture.resource = 0;
  story.resources.push_back({"img-001.jpg", "image/jpeg", "", 4, 3, "quay.jpg"});
  story.article.body.push_back({Figure{{picture}, {}, {}}});
  const std::string data = structured_data(story);
  for (const char* part :
       {R"("conditionsOfAccess":"No calendars")", R"("expires":"2027-05-12")", R"("creditText":"Agency")",
        R"("creator":{"name":"Jane Doe"})", R"("license":"https://agency.example/terms")",
        R"("usageInfo":"Once only")",
        R"("digitalSourceType":"http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia")"}) {
    CAPTURE(part, data);
    CHECK(has(data, part));
  }
}
