#include <catch2/catch.hpp>

#include "model/dump.h"
#include "readers/html.h"

namespace newsexport {
namespace {

// Two sentences of prose with commas, as paragraphs of articles have them.
std::string prose(const std::string& mark) {
  return mark +
         " The barrier, which was built to keep the sea out of the harbour, closed at dawn, and the ferries, "
         "some of them half full, waited outside. Nobody was hurt, the harbour master said, but the trams "
         "stood "
         "still until noon.";
}

// A page as news sites are made: navigation, the article, a sidebar, comments, a foot.
std::string page(const std::string& head, const std::string& article) {
  return "<!DOCTYPE html><html lang=en-GB><head>" + head +
         "</head><body><div class=cookie-banner>We use cookies, some of them baked by others. "
         "<button>Accept</button></div>"
         "<nav><ul><li><a href=/>Home</a><li><a href=/sport>Sport</a></ul></nav>" +
         article +
         "<div class=related><h3>Related stories</h3><ul><li><a href=/2>Storm ahead</a><li><a href=/3>Ferry "
         "lost</a></ul></div>"
         "<section id=comments><h2>Comments</h2><p>" +
         prose("I think this is wrong.") +
         "</p></section>"
         "<footer><a href=/terms>Terms</a> <p>© 2026 Harbour Ledger Ltd. All rights "
         "reserved.</p></footer></body></html>";
}

std::string article_of(const std::string& more = "") {
  return "<main><article><h1>Barrier holds back the tide</h1><p>" + prose("One.") + "</p><h2>Trams</h2><p>" +
         prose("Two.") + "</p>" + more + "<p>" + prose("Three.") + "</p></article></main>";
}

Article read(const std::string& html) {
  Diagnostics diagnostics;
  return read_html(Source{"a.html", html}, {}, diagnostics);
}

std::string reasons(const Article& article) {
  std::string all;
  for (const LeftOut& one : article.left_out) all += one.reason + ";";
  return all;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("html page: the article is found among navigation, related links, comments and the foot") {
  const Article article =
      read(page("<title>Barrier holds back the tide | Harbour Ledger</title>", article_of()));
  CHECK(plain_text(article.headline) == "Barrier holds back the tide");
  CHECK(plain_text(article.body) ==
        prose("One.") + "\nTrams\n" + prose("Two.") + "\n" + prose("Three.") + "\n");
  CHECK(article.language == "en-GB");
}

TEST_CASE("html page: what is left out is told with its reason") {
  Diagnostics diagnostics("a.html");
  const Article article =
      read_html(Source{"a.html", page("<title>x</title>", article_of())}, {}, diagnostics);
  CHECK(reasons(article) == "cookie notice;site navigation;related links;readers' comments;page furniture;");
  CHECK(article.left_out[0].text == "We use cookies, some of them baked by others.");
  CHECK(codes(diagnostics) == std::vector<std::string>(5, "html.left-out"));
}

TEST_CASE("html page: each part that is left out is told, though others have the same reason") {
  Diagnostics diagnostics("a.html");
  read_html(
      Source{"a.html", "<nav>Home page</nav><article><h1>Trams</h1>" + std::string("<p>") + prose("One.") +
                           "</p><nav>World page</nav><p>" + prose("Two.") + "</p></article>"},
      {}, diagnostics);
  const auto told = [&](std::string_view words) {
    return std::ranges::count_if(diagnostics.entries(), [&](const Diagnostic& entry) {
      return entry.code == "html.left-out" && entry.message.find(words) != std::string::npos;
    });
  };
  CHECK(told("Home page") == 1);
  CHECK(told("World page") == 1);
}

TEST_CASE(
    "html page: who a quotation's footer names is its attribution, neither left out nor the article's "
    "byline") {
  for (const char* footer : {"<footer>— Ada Berg</footer>", "<footer class=quote-footer>— Ada Berg</footer>",
                             "<p><cite class=author>Ada Berg</cite></p>"}) {
    const Article article =
        read(page("", article_of("<blockquote><p>" + prose("Quoted.") + "</p>" + footer + "</blockquote>")));
    CHECK(has(dump_model(article), "attribution: \"Ada Berg\""));
    CHECK(reasons(article) ==
          "cookie notice;site navigation;related links;readers' comments;page furniture;");
    CHECK(!has(article.left_out.back().text, "Ada Berg"));
    CHECK(article.bylines.empty());
    CHECK(article.byline_note.empty());
  }
}

TEST_CASE("html page: a footer within a quotation that is not its end is page furniture still") {
  const Article article = read(page(
      "", article_of("<blockquote><footer>Share this</footer><p>" + prose("Quoted.") + "</p></blockquote>")));
  CHECK(has(reasons(article), "site navigation;page furniture;related links"));
}

TEST_CASE("html page: comments are left out whole, however many") {
  std::string comments;
  for (int comment = 0; comment < 5000; ++comment)
    comments += "<div class=comment-" + std::to_string(comment) + ">" + prose("No.") + "</div>";
  std::size_t bytes = 0;
  const Article article = read(page("", article_of() + comments));
  for (const LeftOut& one : article.left_out) bytes += one.text.size();
  CHECK(bytes > 5000 * prose("No.").size());
}

TEST_CASE("html page: the rights notice in the foot is kept, with holder and year") {
  const Article article = read(page("", article_of()));
  CHECK(article.rights.notice == "© 2026 Harbour Ledger Ltd. All rights reserved.");
  CHECK(article.rights.holder == "Harbour Ledger Ltd.");
  CHECK(article.rights.year == "2026");
  REQUIRE(article.rights.origin_of(RightsField::notice));
  CHECK(article.rights.origin_of(RightsField::notice)->kind == RightsOrigin::Kind::text);
  CHECK(article.rights.origin_of(RightsField::holder)->kind == RightsOrigin::Kind::notice);
  CHECK_FALSE(has(reasons(article), "rights"));
}

TEST_CASE("html page: the rights notice at the end of the article leaves its text") {
  const std::string html = "<html><body><article><h1>Rain</h1><p>" + prose("One.") + "</p><p>" +
                           prose("Two.") + "</p><p>" + prose("Three.") +
                           "</p><p>Copyright 2026 The Quay. All rights reserved.</p></article></body></html>";
  const Article article = read(html);
  CHECK(article.rights.notice == "Copyright 2026 The Quay. All rights reserved.");
  CHECK_FALSE(has(plain_text(article.body), "Copyright"));
}

TEST_CASE("html page: the credit of a picture is no rights notice of the page") {
  const std::string html =
      "<html><body><article><h1>Rain</h1><p>" + prose("One.") +
      "</p><figure><img src=a.jpg alt=A>"
      "<figcaption>The quay. <span class=credit>© 2026 Omar Said</span></figcaption></figure><p>" +
      prose("Two.") + "</p><p>" + prose("Three.") + "</p></article></body></html>";
  const Article article = read(html);
  CHECK(article.rights.empty());
  CHECK(has(dump_blocks(article.body), "credit=\"© 2026 Omar Said\""));
}

TEST_CASE("html page: a notice among the links of the foot begins at its sign") {
  const Article article =
      read("<html><body><article><h1>Rain</h1><p>" + prose("One.") + "</p><p>" + prose("Two.") + "</p><p>" +
           prose("Three.") +
           "</p></article><footer><a href=/a>About us</a> <a href=/b>Contact</a> <a href=/c>Jobs at the "
           "Ledger</a> © 2026 Quay Trust</footer></body></html>");
  CHECK(article.rights.notice == "© 2026 Quay Trust");
}

TEST_CASE("html page: a headline that links to itself is no link") {
  const Article article = read(
      "<html><head><title>Rain falls</title></head><body><article><h1><a href='/rain'>Rain "
      "<i>falls</i></a></h1><p>" +
      prose("One.") + "</p><p>" + prose("Two.") + "</p><p>" + prose("Three.") +
      "</p></article></body></html>");
  REQUIRE(article.headline.size() == 2);
  CHECK(std::holds_alternative<Emphasis>(article.headline[1].value));
}

TEST_CASE("html page: a licence that the page links to, and what its metadata says of the holder") {
  const Article article = read(page(
      "<script "
      "type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Barrier\",\"copyrightHolder\":"
      "{\"name\":\"Quay Trust\"},\"copyrightYear\":\"2025\"}</script>",
      article_of("<p><a rel=license href='https://creativecommons.org/licenses/by/4.0/'>CC BY 4.0</a></p>")));
  CHECK(article.rights.licence_url == "https://creativecommons.org/licenses/by/4.0/");
  CHECK(article.rights.licence_name == "CC BY 4.0");
  CHECK(article.rights.holder == "Quay Trust");
  CHECK(article.rights.year == "2025");
  CHECK(article.rights.notice == "© 2026 Harbour Ledger Ltd. All rights reserved.");
}

TEST_CASE("html page: a correction that the page shows is not said again by its metadata") {
  const Article article = read(page(
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Barrier\",\"correction\":"
      "[\"It was snow.\",\"Not Monday.\"]}</script>",
      article_of("<div class=correction><p>It was snow.</p></div>")));
  REQUIRE(article.corrections.size() == 2);
  CHECK(plain_text(article.corrections[1].content) == "Not Monday.\n");
}

TEST_CASE("html page: kicker, standfirst and byline get their places and leave the body") {
  const Article article = read(
      page("<title>Barrier holds back the tide</title><meta name=description content='The ferries waited.'>",
           "<article><p class=article-kicker>Weather</p><h1>Barrier holds back the <em>tide</em></h1><p "
           "class=standfirst>The ferries waited.</p>"
           "<div class=byline>By Ada Berg, Harbour Correspondent</div><p>" +
               prose("One.") + "</p><p>" + prose("Two.") + "</p><p>" + prose("Three.") + "</p></article>"));
  CHECK(plain_text(article.kicker) == "Weather");
  CHECK(article.headline.size() == 2);  // with its emphasis
  CHECK(plain_text(article.standfirst) == "The ferries waited.");
  REQUIRE(article.bylines.size() == 1);
  CHECK(article.bylines[0].name == "Ada Berg");
  CHECK(article.bylines[0].role == "Harbour Correspondent");
  CHECK(article.extra_fields.empty());
  CHECK(plain_text(article.body) == prose("One.") + "\n" + prose("Two.") + "\n" + prose("Three.") + "\n");
}

TEST_CASE("html page: a description that the page does not show is no standfirst") {
  const Article article =
      read(page("<meta name=description content='Ferries, trams, tides.'>", article_of()));
  CHECK(article.standfirst.empty());
  REQUIRE(article.extra_fields.size() == 1);
  CHECK(article.extra_fields[0].name == "description");
}

TEST_CASE("html page: share bars, newsletters and advertisements within the article go, its own lists stay") {
  const Article article =
      read(page("", article_of("<div class=share-bar><a href=x>Tweet</a> <a href=y>Post</a></div><div "
                               "class=newsletter-signup>Get our "
                               "mail. <input name=mail></div><div>Advertisement</div><ul><li>The port "
                               "reopens at noon.<li>Trams run "
                               "again.</ul>")));
  const std::string text = plain_text(article.body);
  CHECK_FALSE(has(text, "Tweet"));
  CHECK_FALSE(has(text, "Get our mail"));
  CHECK_FALSE(has(text, "Advertisement"));
  CHECK(has(text, "The port reopens at noon.\nTrams run again.\n"));
}

TEST_CASE("html page: pull quotes and fact boxes beside the text stay, teasers beside it go") {
  const Article article =
      read(page("", article_of("<aside class=pull-quote><p>Nobody was hurt.</p></aside><aside "
                               "class=promo><p>Read about <a href=/2>the storm "
                               "of the century, as our readers saw "
                               "it</a></p></aside><aside><h4>Tides</h4><p>High water was at noon, the "
                               "highest for forty years.</p></aside>")));
  const std::string dump = dump_blocks(article.body);
  CHECK(has(dump, "pull-quote"));
  CHECK(has(dump, "fact-box @1:"));
  CHECK_FALSE(has(dump, "storm"));
}

TEST_CASE("html page: corrections in boxes of their own, with their dates") {
  const Article article = read(
      page("", article_of("<div class=correction><p><time datetime='2026-05-13'>13 May</time></p><p>The name "
                          "was <i>wrong</i>.</p></div>")));
  REQUIRE(article.corrections.size() == 1);
  CHECK(format_iso(article.corrections[0].date.value()) == "2026-05-13");
  CHECK(plain_text(article.corrections[0].content) == "The name was wrong.\n");
  CHECK_FALSE(has(plain_text(article.body), "wrong"));
}

TEST_CASE("html page: where a script fills the page, the text of its metadata is the article") {
  Diagnostics diagnostics;
  const std::string script =
      "<script "
      "type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Rain\",\"articleBody\":\"" +
      prose("One.") + "\\n\\n" + prose("Two.") + prose("Three.") + "\"}</script>";
  const Article article = read_html(
      Source{"a.html", "<html><head>" + script + "</head><body><div id=app>Loading</div></body></html>"}, {},
      diagnostics);
  CHECK(plain_text(article.body) == prose("One.") + "\n" + prose("Two.") + prose("Three.") + "\n");
  CHECK(codes(diagnostics) == std::vector<std::string>{"html.body-from-metadata"});
}

TEST_CASE("html page: AMP is HTML with elements of its own") {
  const Article article =
      read(page("", article_of("<amp-img src=https://x/a.jpg alt=Quay width=600 height=400></amp-img>"
                               "<amp-youtube data-videoid=xyz></amp-youtube><amp-ad>Buy!</amp-ad>")));
  const std::string dump = dump_blocks(article.body);
  CHECK(has(dump, "picture \"https://x/a.jpg\" alt=\"Quay\""));
  CHECK(has(dump, "embed link=\"https://www.youtube.com/watch?v=xyz\""));
  CHECK_FALSE(has(dump, "Buy!"));
}

TEST_CASE("html page: links lead from the page's own address, pictures beside it stay files") {
  const Article article =
      read(page("<link rel=canonical href='https://ledger.example/2026/barrier'>",
                article_of("<p>" + prose("Four.") +
                           " <a href='map.html'>Map</a></p><p><img src='barrier_files/a.jpg' alt=A></p>")));
  CHECK(article.canonical_url == "https://ledger.example/2026/barrier");
  CHECK(has(dump_blocks(article.body), "link \"https://ledger.example/2026/map.html\""));
  CHECK(has(dump_blocks(article.body), "picture \"barrier_files/a.jpg\""));
}

TEST_CASE("html page: notes stay notes") {
  const Article article =
      read(page("", article_of("<p>" + prose("Four.") +
                               "<sup><a href='#fn1'>1</a></sup></p><ol class=footnotes><li "
                               "id=fn1>See the charter.</ol>")));
  REQUIRE(article.notes.size() == 1);
  CHECK(plain_text(article.notes[0].content) == "See the charter.\n");
  CHECK_FALSE(has(plain_text(article.body), "See the charter."));
}

TEST_CASE("html page: a page without marks of any kind is its own article") {
  Diagnostics diagnostics;
  const Article article = read_html(Source{"a.html", "Rain fell."}, {}, diagnostics);
  CHECK(plain_text(article.body) == "Rain fell.\n");
  CHECK(codes(diagnostics) == std::vector<std::string>{"metadata.headline-missing"});
}

TEST_CASE("html page: a hundred thousand tags are read in little time") {
  std::string html = "<html><body>";
  for (int at = 0; at < 20'000; ++at) html += "<div class=x><p>a,b</p><a href=#x>1</a></div>";
  CHECK(has(plain_text(read(html).body), "a,b"));
}

}  // namespace newsexport
