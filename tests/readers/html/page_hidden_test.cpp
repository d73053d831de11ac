#include <algorithm>

#include <catch2/catch.hpp>

#include "model/dump.h"
#include "readers/html.h"

namespace newsexport {
namespace {

using Texts = std::vector<std::string>;

const std::string kProse =
    "<p>The ferry to the islands sailed again on Monday after six weeks in the dock, and the postman, who "
    "had "
    "rowed in the meantime, waved from the pier with his cap.</p>"
    "<p>The engine was mended by two sisters, the rudder was painted by the school, and the county, said its "
    "clerk, had sold a tractor for it.</p>";

std::string page(const std::string& within, const std::string& around = "") {
  return "<!DOCTYPE html><html lang=en><head><title>The ferry sails again</title></head><body>" + around +
         "<article><h1>The ferry sails again</h1>" + kProse + within + "</article></body></html>";
}

struct Read {
  Diagnostics diagnostics;
  Article article;

  explicit Read(const std::string& html) : article(read_html({"page.html", html}, {}, diagnostics)) {}

  Texts left_out(std::string_view reason) const {
    Texts texts;
    for (const LeftOut& one : article.left_out) {
      if (one.reason == reason) texts.push_back(one.text);
    }
    return texts;
  }

  bool tells(Severity severity, std::string_view code, std::string_view words) const {
    return std::ranges::any_of(diagnostics.entries(), [&](const Diagnostic& one) {
      return one.severity == severity && one.code == code && one.message.find(words) != std::string::npos;
    });
  }

  bool has(std::string_view words) const { return plain_text(article.body).find(words) != std::string::npos; }
};

}  // namespace

TEST_CASE("html: prose among the article that no browser shows is a warning, and is kept for --keep-all") {
  const std::string words = "Nobody has told the goats on the outer island that a boat will come for them.";
  for (const char* const around : {"<p hidden>", "<div style='Display : none'>", "<section hidden=''><p>",
                                   "<div style='visibility:hidden'>", "<dialog><p>", "<canvas>"}) {
    const Read read(page(around + words));
    INFO(around);
    CHECK_FALSE(read.has("goats"));
    CHECK(read.tells(Severity::warning, "html.prose-left-out", "Nobody has told the goats on the outer"));
    CHECK(std::ranges::count(read.article.left_out, words, &LeftOut::text) == 1);
  }
}

TEST_CASE("html: hidden labels, parts of the site and what the article says too are no warning") {
  const auto warns = [](const Read& read) {
    return read.tells(Severity::warning, "html.prose-left-out", "");
  };
  CHECK_FALSE(warns(Read(page("<div hidden><a href=#>Share</a> <a href=#>Print</a></div>"))));
  CHECK_FALSE(warns(Read(page("<div hidden>" + kProse + "</div>"))));
  const std::string offer =
      "<p>Take our letter, which comes each morning at six o'clock and costs nothing.</p>";
  const Read read(page("<div class=newsletter-box hidden>" + offer + "</div>"));
  CHECK_FALSE(warns(read));
  CHECK(read.tells(Severity::note, "html.left-out", "left out as hidden: \"Take our letter"));
  CHECK_FALSE(warns(Read(page("", "<div hidden>" + offer + "</div>"))));
}

TEST_CASE("html: what can be unfolded is read") {
  const Read read(
      page("<p hidden=until-found>The horn was found in a barn.</p>"
           "<details><summary>Fares</summary><p>Two crowns for a horse.</p></details>"
           "<h3><button>Who pays for the horn?</button></h3><p>The parish does.</p>"
           "<dialog open><p>The pier is closed on Sundays.</p></dialog>"));
  for (const char* const words : {"found in a barn", "Fares", "for a horse", "Who pays", "closed on Sundays"})
    CHECK(read.has(words));
}

TEST_CASE("html: text for browsers without scripts is told, a picture's twin is the picture") {
  const std::string reason = "text for browsers without scripts";
  const Read prose(
      page("<noscript><p>The timetable hangs at the pier for whoever has no telephone with "
           "him.</p></noscript>"));
  CHECK(prose.left_out(reason) ==
        Texts{"The timetable hangs at the pier for whoever has no telephone with him."});
  CHECK(prose.tells(Severity::warning, "html.prose-left-out", "The timetable hangs"));
  const Read notice(page("<noscript>You need to enable JavaScript to run this page of ours.</noscript>"));
  CHECK(notice.tells(Severity::note, "html.left-out", "You need to enable JavaScript"));
  CHECK_FALSE(notice.tells(Severity::warning, "html.prose-left-out", ""));
  const Read twin(
      page("<img data-src=ferry.jpg alt='The ferry'><noscript><img src=ferry.jpg alt='The ferry'>"
           "</noscript>"));
  CHECK(twin.left_out(reason) == Texts{});
}

TEST_CASE("html: a shadow tree that the page declares is read in its place, with its slots") {
  const Read read(page(
      "<fare-box><template shadowrootmode=open><style>p { color: red }</style><slot name=fare>None "
      "yet.</slot>"
      "<p>Fares are kept low until autumn.</p><slot><p>Ask at the pier.</p></slot><slot name=dog>Dogs pay "
      "nothing.</slot></template><p>Children bring a fish.</p><p slot=fare>Three crowns for a man.</p>"
      "<p slot=lost>The harbour master keeps all that is found on board.</p></fare-box>"));
  const std::string text = plain_text(read.article.body);
  std::size_t at = 0;
  for (const char* const words : {"Three crowns for a man.", "Fares are kept low until autumn.",
                                  "Children bring a fish.", "Dogs pay nothing."}) {
    at = text.find(words, at);
    INFO(words);
    CHECK(at != std::string::npos);
  }
  CHECK_FALSE(read.has("Ask at the pier"));
  CHECK_FALSE(read.has("harbour master"));
  CHECK(read.tells(Severity::note, "html.left-out", "harbour master") |
        read.tells(Severity::note, "html.left-out", "Ask at the pier. The harbour"));
}

TEST_CASE("html: shadow trees stand within each other, and a tree without slots takes nothing away") {
  const Read nested(page(
      "<a-row><template shadowrootmode=closed><b-cell><template shadowrootmode=open><p>Above the cell.</p>"
      "<slot name=in></slot></template><slot slot=in></slot></b-cell></template><p>The deckhand sings.</p>"
      "</a-row>"));
  CHECK(plain_text(nested.article.body).find("The deckhand sings.") >
        plain_text(nested.article.body).find("Above the cell."));
  CHECK(nested.has("The deckhand sings."));
  const Read slotless(page("<template shadowrootmode=open><p>The mate sleeps in the bow.</p></template>"));
  CHECK(slotless.has("The mate sleeps"));
  CHECK(slotless.has("sailed again on Monday"));
  // A template that declares no tree is for scripts.
  const Read plain(
      page("<template><p>The cook sleeps in the galley.</p><p>{{ name }} sleeps.</p></template>"));
  CHECK_FALSE(plain.has("The cook"));
  CHECK(plain.left_out("a template for scripts") == Texts{"The cook sleeps in the galley."});
}

TEST_CASE("html: what is painted as a picture is one, and the label of any other is told") {
  const Read read(
      page("<div role=img aria-label='The pier at dawn' style=\"background: red url( 'Pier.jpg' )\"></div>"
           "<div role=img aria-label='A gull on a post'></div>"
           "<p>A fire <span role=img aria-label='a small flame'>🔥</span> was seen.</p>"));
  CHECK(dump_model(read.article).find("picture \"Pier.jpg\" alt=\"The pier at dawn\"") != std::string::npos);
  CHECK(read.left_out("the alternative text of what is no picture file") ==
        Texts{"A gull on a post\na small flame"});
  CHECK(read.tells(Severity::note, "source.set-aside", "A gull on a post"));
}

}  // namespace newsexport
