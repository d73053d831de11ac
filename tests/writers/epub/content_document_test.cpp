#include "writers/epub/content_document.h"

#include <catch2/catch.hpp>

#include "citations/citations_fixture.h"
#include "writers/epub/stories.h"

using namespace newsexport;
using namespace newsexport::testing;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

int count(const std::string& text, const std::string& part) {
  int found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

std::string inlines_xhtml(Inlines inlines) {
  return body_xhtml({{Paragraph{std::move(inlines)}}});
}

Story story_with_notes(int references) {
  Inlines inlines = text("Text");
  for (int i = 1; i <= references; ++i) inlines.push_back({NoteReference{"n", 1, i}});
  Story story = story_with({{Paragraph{inlines}}});
  story.article.notes = {{"n", {paragraph("The note.")}, {}, 1, references},
                         {"unused", {paragraph("Nobody asks.")}, {}, 2, 0}};
  return story;
}

Story story_with_source(Citation citation) {
  Story story = story_with({{Paragraph{{{citation}}}}});
  Reference source;
  source.key = "ledger";
  source.variables = {{"container-title", "Ledger"}, {"title", "The quay"}};
  source.number = 1;
  source.citation_count = 2;
  story.article.references = {source};
  set_with_style(story.article);
  return story;
}

CitationItem item_in(CitationMode mode) {
  CitationItem item;
  item.key = "ledger";
  item.number = 1;
  item.occurrence = 1;
  item.mode = mode;
  return item;
}

}  // namespace

TEST_CASE("article: every word of every kind of block and inline is there, once and in order") {
  const FullEdition full = full_story();
  const std::string text = text_of(article_xhtml(full.story));
  std::size_t at = 0;
  for (const std::string& word : full.words) {
    CAPTURE(word);
    const std::size_t found = text.find(word);
    REQUIRE(found != std::string::npos);
    CHECK(found >= at);
    CHECK(text.find(word, found + 1) == std::string::npos);
    at = found;
  }
}

TEST_CASE("article: the only script is the data block, and no link runs one") {
  const std::string xhtml = article_xhtml(full_story().story);
  CHECK(count(xhtml, "<script") == 1);
  CHECK(count(xhtml, "<script type=\"application/ld+json\">") == 1);
  CHECK_FALSE(has(xhtml, "javascript:"));
  CHECK_FALSE(has(xhtml, "style="));
}

TEST_CASE("article: language, direction and title are the article's own") {
  Story story = story_with({paragraph("x")});
  story.article.language = "ar";
  const std::string xhtml = article_xhtml(story);
  CHECK(has(xhtml, "xml:lang=\"ar\" lang=\"ar\" dir=\"rtl\""));
  CHECK(has(xhtml, "<title>A headline</title>"));
  CHECK(has(xhtml, "<body class=\"rtl\">"));
}

TEST_CASE("article: what the article does not have leaves no trace") {
  const std::string xhtml = article_xhtml(story_with({paragraph("Words.")}));
  CHECK(
      xhtml.substr(xhtml.find("<body")) ==
      "<body class=\"ltr\">\n<article>\n<header class=\"title-block\">\n"
      "<h1 id=\"title\" class=\"headline\">A headline</h1>\n</header>\n<div class=\"body\">\n<p>Words.</p>\n"
      "</div>\n</article>\n</body>\n</html>\n");
}

TEST_CASE("article: from right to left, computer text still runs from left to right") {
  Story story = story_with({{Preformatted{"if (x)"}}, {Paragraph{{{Code{"f()"}}}}}});
  story.article.language = "he";
  CHECK(has(article_xhtml(story), "<pre class=\"code\" dir=\"ltr\"><code>if (x)</code></pre>"));
  CHECK(has(article_xhtml(story), "<code dir=\"ltr\">f()</code>"));
}

TEST_CASE("title block: bylines name the role as the source does") {
  Story story = story_with({});
  story.article.bylines = {{"Ann Otter", "", "", ""}, {"Bo Heron", "translated by", "", "bo@post.example"}};
  const std::string xhtml = article_xhtml(story);
  CHECK(has(xhtml, "<p class=\"byline\">By <bdi class=\"author\">Ann Otter</bdi></p>"));
  CHECK(has(xhtml,
            "<p class=\"byline\"><bdi class=\"role\">translated by</bdi> <bdi class=\"author\">"
            "<a href=\"mailto:bo@post.example\">Bo Heron</a></bdi></p>"));
}

TEST_CASE("title block: authors without more to say share a line") {
  Story story = story_with({});
  story.article.bylines = {{"Ann Otter", "", "", ""}, {"Bo Heron", "", "", ""}};
  CHECK(has(article_xhtml(story),
            "By <bdi class=\"author\">Ann Otter</bdi>, <bdi class=\"author\">Bo Heron</bdi></p>"));
}

TEST_CASE("title block: times carry their machine-readable form") {
  Story story = story_with({});
  story.article.published = parse_date_time("2026-05-12");
  story.article.language = "en-GB";
  CHECK(has(article_xhtml(story),
            "<p class=\"times\">Published <time datetime=\"2026-05-12\">12 May 2026</time></p>"));
}

TEST_CASE("notes: reference and note link to each other, the back-link comes first") {
  const std::string xhtml = article_xhtml(story_with_notes(1));
  CHECK(has(xhtml,
            "<p>Text<a id=\"fnref-1-1\" class=\"noteref\" href=\"#fn-1\" epub:type=\"noteref\" "
            "role=\"doc-noteref\">1</a></p>"));
  CHECK(has(xhtml,
            "<div id=\"fn-1\" class=\"note\" epub:type=\"footnote\" role=\"doc-footnote\">\n"
            "<p><a class=\"backlink\" href=\"#fnref-1-1\" role=\"doc-backlink\" "
            "aria-label=\"1. Back to the text\">1.</a> The note.</p>\n</div>"));
}

TEST_CASE("notes: several references to a note have a back-link each") {
  const std::string xhtml = article_xhtml(story_with_notes(28));
  CHECK(count(xhtml, "href=\"#fn-1\"") == 28);
  CHECK(has(xhtml,
            "href=\"#fnref-1-1\" role=\"doc-backlink\" aria-label=\"1a Back to the text\" "
            "data-label=\"1.\">1a</a>"));
  CHECK(has(xhtml, "href=\"#fnref-1-28\" role=\"doc-backlink\" aria-label=\"1ab Back to the text\">1ab</a>"));
}

TEST_CASE("notes: a note that nobody refers to is printed without a back-link") {
  CHECK(has(article_xhtml(story_with_notes(1)), "<p><span class=\"number\">2.</span> Nobody asks.</p>"));
}

TEST_CASE("notes: a reference within a link follows it, as links do not nest") {
  Story story = story_with({{Paragraph{
      {{Link{"https://a.example/", "", {{Text{"words"}}, {NoteReference{"n", 1, 1}}, {Text{" more"}}}}}}}}});
  CHECK(has(article_xhtml(story), "<a href=\"https://a.example/\">words more</a><a id=\"fnref-1-1\""));
}

TEST_CASE("notes: a reference to an unknown note stays as text") {
  CHECK(inlines_xhtml({{NoteReference{"gone", 0, 0}}}) == "<p>[^gone]</p>\n");
}

TEST_CASE("citations: a parenthetical one prints its number with prefix, locator and suffix") {
  CitationItem item = item_in(CitationMode::parenthetical);
  item.prefix = text("see");
  item.suffix = text("and more");
  const std::string xhtml = article_xhtml(story_with_source({{item}, {}, ""}));
  CHECK(has(xhtml,
            "<p><span class=\"citation\">[see <a id=\"citeref-1-1\" class=\"biblioref\" href=\"#source-1\" "
            "epub:type=\"biblioref\" role=\"doc-biblioref\">1</a> and more]</span></p>"));
}

TEST_CASE("citations: one in the text prints the name before its number") {
  const std::string xhtml = article_xhtml(story_with_source({{item_in(CitationMode::in_text)}, {}, ""}));
  CHECK(has(xhtml, "<p><em>Ledger</em>\u00A0<span class=\"citation\">[<a id=\"citeref-1-1\""));
}

TEST_CASE("citations: an anchor's own words stay before the number") {
  const std::string xhtml =
      article_xhtml(story_with_source({{item_in(CitationMode::as_anchor)}, text("a Ledger report"), ""}));
  CHECK(has(xhtml, "<p>a Ledger report\u00A0<span class=\"citation\">[<a id=\"citeref-1-1\""));
}

TEST_CASE("citations: one without a known key prints as the source has it") {
  CitationItem unknown;
  unknown.key = "nobody";
  CHECK(inlines_xhtml({{Citation{{unknown}, {}, "[see @nobody]"}}}) == "<p>[see @nobody]</p>\n");
  CHECK(inlines_xhtml({{Citation{{unknown}, {}, ""}}}) == "<p>[nobody]</p>\n");
}

TEST_CASE("sources: a work is listed once, with a back-link for each citation") {
  const std::string xhtml =
      article_xhtml(story_with_source({{item_in(CitationMode::parenthetical)}, {}, ""}));
  CHECK(count(xhtml, "<li id=\"source-1\" class=\"source labelled\">") == 1);
  CHECK(has(xhtml,
            "href=\"#citeref-1-1\" role=\"doc-backlink\" aria-label=\"1a Back to the text\" "
            "data-label=\"1.\">1a</a>"));
  CHECK(has(xhtml, "href=\"#citeref-1-2\" role=\"doc-backlink\" aria-label=\"1b Back to the text\">1b</a>"));
}

TEST_CASE("sources: a work that is never cited is listed without a back-link") {
  Story story = story_with({});
  Reference source;
  source.key = "x";
  source.variables = {{"title", "Uncited work"}};
  story.article.references = {source};
  set_with_style(story.article);
  const std::string xhtml = article_xhtml(story);
  CHECK(has(xhtml, "Uncited work"));
  CHECK_FALSE(has(xhtml, "doc-backlink"));
}

TEST_CASE("rights: the notice stands word for word, and nothing is said twice or made up") {
  Story story = story_with({});
  story.article.rights.notice = "© 2026 The Harbour Post.\nNo copies.";
  story.article.rights.holder = "The Harbour Post";
  story.article.rights.year = "2026";
  const std::string xhtml = article_xhtml(story);
  const std::string section = xhtml.substr(xhtml.find("<section id=\"rights\""));
  CHECK(section ==
        "<section id=\"rights\" class=\"rights\" epub:type=\"copyright-page\" "
        "aria-labelledby=\"rights-heading\">\n"
        "<h2 id=\"rights-heading\" class=\"section-title\">Rights</h2>\n"
        "<p class=\"rights-notice\">© 2026 The Harbour Post.</p>\n"
        "<p class=\"rights-notice\">No copies.</p>\n</section>\n</body>\n</html>\n");
}

TEST_CASE("rights: text and data mining is mentioned only where it is reserved") {
  Story story = story_with({});
  story.article.rights.tdm_reservation = false;
  CHECK(has(article_xhtml(story), "<meta name=\"tdm-reservation\" content=\"0\"/>"));
  CHECK_FALSE(has(article_xhtml(story), "id=\"rights\""));
  story.article.rights.tdm_reservation = true;
  CHECK(has(article_xhtml(story), "<p class=\"tdm\">"));
}

TEST_CASE("links: an id of the article can be linked to, another cannot") {
  const Blocks body = {{Crosshead{2, text("Here")}, {}, "here"},
                       {Paragraph{{{Link{"#here", "", text("a")}}, {Link{"#gone", "", text("b")}}}}}};
  CHECK(has(body_xhtml(body), "<p><a href=\"#here\">a</a>b</p>"));
}

TEST_CASE("headings: a level that the source leaves out does not leave a gap, and equals stay equal") {
  const Blocks body = {{Crosshead{3, text("a")}},
                       {Crosshead{3, text("b")}},
                       {Crosshead{6, text("c")}},
                       {Crosshead{2, text("d")}}};
  CHECK(body_xhtml(body) ==
        "<h2 class=\"crosshead\">a</h2>\n<h2 class=\"crosshead\">b</h2>\n"
        "<h3 class=\"crosshead\">c</h3>\n<h2 class=\"crosshead\">d</h2>\n");
}

TEST_CASE("figures: a missing picture leaves its words and its caption") {
  Figure figure;
  figure.pictures = {{"quay.jpg", "The quay at dawn"}};
  figure.caption = text("Dawn.");
  CHECK(body_xhtml({{figure}}) ==
        "<figure>\n<div class=\"picture\"><span class=\"missing-picture\">The quay at dawn</span></div>\n"
        "<figcaption>Dawn.</figcaption>\n</figure>\n");
}

TEST_CASE("figures: one whose picture is not there and that has no word is not written") {
  Picture missing;
  missing.source = "quay.jpg";
  Paragraph rain;
  append_text(rain.content, "Rain.");
  CHECK(body_xhtml({{Figure{{missing}, {}, {}}}, {rain}}) == "<p>Rain.</p>\n");
}

TEST_CASE("inlines: the words for a missing picture touch no others; a picture that is there may") {
  const auto line = [](std::string before, Picture picture, std::string after) {
    Paragraph paragraph;
    append_text(paragraph.content, before);
    paragraph.content.push_back(
        {Link{"https://a.example/", "", {Inline{InlinePicture{std::move(picture)}}}}});
    append_text(paragraph.content, after);
    return body_xhtml({{paragraph}});
  };
  Picture missing;
  missing.source = "https://a.example/quay.jpg";
  const std::string shown = "<span class=\"missing-picture\">https://a.example/quay.jpg</span></a>";
  CHECK(has(line("", missing, "Rain fell"), shown + " Rain fell"));
  CHECK(has(line("", missing, "(Both by a reader)"), shown + " (Both by a reader)"));
  CHECK(has(line("", missing, "“Rain” fell"), shown + " “Rain” fell"));
  CHECK(has(line("See", missing, ", at dawn"), ">See <a href=\"https://a.example/\">" + shown + ", at dawn"));
  CHECK(has(line("(", missing, ")"), ">(<a href=\"https://a.example/\">" + shown + ")"));
  Picture decorative = missing;
  decorative.is_decorative = true;
  CHECK(has(line("a", decorative, "b"), ">a<a href=\"https://a.example/\"></a>b"));
}

TEST_CASE("figures: only a decorative picture is hidden from screen readers") {
  Story story = full_story().story;
  auto& figure = std::get<Figure>(story.article.body[8].value);
  figure.pictures[0].is_decorative = true;
  CHECK(has(article_xhtml(story), "<img src=\"img-001.gif\" alt=\"\" role=\"presentation\"/>"));
  figure.pictures[0].is_decorative = false;
  figure.pictures[0].alternative_text = "";
  figure.caption.clear();
  CHECK(has(article_xhtml(story), "<img src=\"img-001.gif\" alt=\"Picture without description\"/>"));
}

TEST_CASE("fact boxes: a landmark has a name of its own, any other box is a group") {
  const FactBox box{text("In brief"), {paragraph("x")}};
  const std::string xhtml = body_xhtml({{box}, {box}});
  CHECK(has(xhtml, "<aside class=\"fact-box\" aria-labelledby=\"box-1\">"));
  CHECK(has(xhtml, "<div class=\"fact-box\" role=\"group\" aria-labelledby=\"box-2\">"));
}

TEST_CASE("tables: header cells say what they head, an empty corner is no header") {
  Table table;
  table.header = {{{{}, true}, {{paragraph("Tons")}, true}}};
  table.body = {{{{paragraph("Quay")}, true}, {{paragraph("7")}, false, 1, 1, Table::Alignment::right}}};
  CHECK(
      body_xhtml({{table}}) ==
      "<table>\n<thead>\n<tr><td></td><th scope=\"col\">Tons</th></tr>\n</thead>\n"
      "<tbody>\n<tr><th scope=\"row\">Quay</th><td class=\"align-right\">7</td></tr>\n</tbody>\n</table>\n");
}

TEST_CASE("lists: tight items go without paragraphs, numbers start where the source has them start") {
  List list;
  list.kind = List::Kind::numbered;
  list.start = 3;
  list.numbering = List::Numbering::upper_roman;
  list.items = {{paragraph("a")}, {paragraph("b")}};
  CHECK(body_xhtml({{list}}) ==
        "<ol class=\"tight\" start=\"3\" type=\"I\">\n<li>a</li>\n<li>b</li>\n</ol>\n");
}

TEST_CASE("inlines: a passage in another language says so, with its direction") {
  CHECK(inlines_xhtml({{Span{text("سلام"), "ar", Direction::inherit, "", {}}}}) ==
        "<p><span xml:lang=\"ar\" lang=\"ar\" dir=\"rtl\">سلام</span></p>\n");
  CHECK(inlines_xhtml({{Span{text("x"), "us", Direction::inherit, "", {}}}}) == "<p><span>x</span></p>\n");
}

TEST_CASE("inlines: quotations within quotations take the other marks") {
  CHECK(inlines_xhtml({{Quote{{{Text{"a "}}, {Quote{text("b"), ""}}}, ""}}}) ==
        "<p><span class=\"quote\">“a <span class=\"quote\">‘b’</span>”</span></p>\n");
}

TEST_CASE("article: ten thousand notes are written") {
  Story story = story_with({});
  for (int i = 1; i <= 10000; ++i) {
    const std::string key = std::to_string(i);
    story.article.body.push_back({Paragraph{{{NoteReference{key, i, 1}}}}});
    story.article.notes.push_back({key, {paragraph("note")}, {}, i, 1});
  }
  CHECK(has(content_document(story, Styling::none), "<div id=\"fn-10000\""));
}

TEST_CASE("rights: those of a part follow the article's own, behind what they are for", "[rights]") {
  Story story = story_with({});
  story.article.rights.notice = "© 2026 The Quay";
  story.article.further_rights = {{"photographs", {.notice = "© Agency", .licence_name = "CC BY 4.0"}}};
  story.article.further_rights[0].rights.licence_url = "https://creativecommons.org/licenses/by/4.0/";
  CHECK(has(article_xhtml(story),
            "<p class=\"rights-notice\">© 2026 The Quay</p>\n<p>For: photographs</p>\n"
            "<p class=\"rights-notice\">© Agency</p>\n"
            "<p>Licence: CC BY 4.0, <a href=\"https://creativecommons.org/licenses/by/4.0/\">"
            "https://creativecommons.org/licenses/by/4.0/</a></p>\n"));
}

TEST_CASE("figures: a picture's rights, terms and labels stand behind its credit, each once", "[rights]") {
  Picture picture;
  picture.alternative_text = "A quay";
  picture.credit = "Agency";
  picture.rights = "© Agency";
  picture.usage_terms = "Once only";
  picture.digital_source_type = "trainedAlgorithmicMedia";
  picture.data_mining = "PROHIBITED";
  CHECK(has(body_xhtml({{Figure{{picture}, text("The quay"), {}}}}),
            "<figcaption>The quay <span class=\"credit\">Agency</span> "
            "<span class=\"picture-rights\">© Agency</span> <span class=\"picture-rights\">Once only</span> "
            "<span class=\"picture-rights\">Made with artificial intelligence</span> "
            "<span class=\"picture-rights\">Text and data mining is reserved.</span></figcaption>"));
}

TEST_CASE("figures: without a credit the creator is named", "[rights]") {
  Picture picture;
  picture.alternative_text = "A quay";
  picture.creator = "Jane Doe";
  CHECK(has(body_xhtml({{Figure{{picture}, {}, {}}}}), "<span class=\"credit\">Jane Doe</span>"));
}

TEST_CASE("figures: an omitted picture keeps its caption, and nothing leads to it", "[rights]") {
  Picture picture;
  picture.source = "https://agency.example/quay.jpg";
  picture.is_omitted = true;
  const std::string xhtml = body_xhtml({{Figure{{picture}, text("The quay"), {}}}});
  CHECK(has(xhtml, "<figcaption>The quay</figcaption>"));
  CHECK_FALSE(has(xhtml, "agency.example"));
}

TEST_CASE("rights: the credit of a picture within a line stands among them", "[rights]") {
  Picture picture;
  picture.credit = "Agency";
  picture.resource = 0;
  Story story = story_with({{Paragraph{{{InlinePicture{picture}}}}}});
  story.resources.push_back({"img-001.gif", "image/gif", "", 4, 3, "dot.gif"});
  CHECK(has(article_xhtml(story), "<p class=\"picture-credit\">Credit: Agency</p>"));
}
