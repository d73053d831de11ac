// Pages in which there is no article, or in which something else may have been taken for it.
#include <catch2/catch.hpp>

#include "readers/html.h"
#include "readers/html/notices.h"
#include "readers/html/plausibility.h"
#include "support/error.h"

namespace newsexport {
namespace {

using Codes = std::vector<std::string>;

/// The code of the refusal, or the codes of the warnings.
Codes outcome(const std::string& title, const std::string& body) {
  Diagnostics diagnostics;
  const Source page{"page.html", "<!doctype html><html lang=en><head><title>" + title +
                                     "</title></head><body>" + body + "</body></html>"};
  try {
    read_html(page, {}, diagnostics);
  } catch (const Error& error) {
    return {error.code()};
  }
  Codes warnings;
  for (const Diagnostic& one : diagnostics.entries()) {
    if (one.severity == Severity::warning) warnings.push_back(one.code);
  }
  return warnings;
}

const std::string kStory =
    "<article><h1>Mill turns again</h1><p>The wheel of the upper mill turned on Monday for the first time "
    "since the "
    "flood, and the miller, who had waited for eleven years, said that it was about time.</p><p>Flour is to "
    "be had from "
    "Thursday on. The first sack goes to the school, which has baked with what it had, and that was "
    "little.</p></article>";

}  // namespace

TEST_CASE("html: a page without a paragraph has no article") {
  CHECK(outcome("Mill turns again", "<div id=app></div><script>run()</script>") == Codes{"html.no-article"});
  CHECK(outcome("Mill turns again", "") == Codes{"html.no-article"});
  CHECK(outcome("Mill turns again", kStory).empty());
}

TEST_CASE("html: a page that only tells its visitor something is refused") {
  CHECK(outcome("Mill turns again", "<p>You need to enable JavaScript to run this app.</p>") ==
        Codes{"html.notice"});
  CHECK(
      outcome("Mühle dreht sich", "<p>Ihr Browser ist veraltet. Bitte laden Sie eine neuere Fassung.</p>") ==
      Codes{"html.notice"});
  CHECK(outcome("Le moulin tourne",
                "<h2>Votre vie privée</h2><p>Nos partenaires et nous déposons des cookies. Vous "
                "pouvez tout accepter.</p>") == Codes{"html.notice"});
  CHECK(outcome("Just a moment…", "<p>Checking your browser before you go on.</p>") == Codes{"html.notice"});
}

TEST_CASE("html: a short article about browsers is one") {
  CHECK(
      outcome(
          "Mill museum drops its old browser",
          "<article><p>The mill museum will no longer support the browser that came with its till, which is "
          "out of date, and buys a newer one.</p></article>")
          .empty());
}

TEST_CASE("html: text that has nothing of the page's title is reported") {
  CHECK(outcome("Mill turns again",
                "<article><p>Parsley wants little light and much patience, and whoever sows it in "
                "March will see it in May at the earliest.</p></article>") == Codes{"html.unlike-title"});
  CHECK(outcome("水車がまた回る", "<article><p>上の水車が月曜日に十一年ぶりに回りました。</p></article>")
            .empty());
}

TEST_CASE("html: a part with sentences that was left out and is longer than the text is reported") {
  Article article;
  append_text(article.headline, "Mill turns again");
  Paragraph paragraph;
  append_text(paragraph.content, "The mill turns again, and the miller says that it was about time.");
  Block block;
  block.value = std::move(paragraph);
  article.body.push_back(std::move(block));
  article.left_out.push_back(
      {"It stood still.\nFor nine years, since the flood.\nThe goat of the lower mill ate the sign.",
       "comments",
       {}});
  Diagnostics diagnostics;
  html::require_plausible(article, {}, {}, diagnostics);
  CHECK(codes(diagnostics) == Codes{"html.shorter-than-left-out"});
  article.left_out[0].text =
      "Mill\nWheel\nGoat\nA list of all the mills that have ever turned in this valley and in the next";
  Diagnostics of_links;
  html::require_plausible(article, {}, {}, of_links);
  CHECK(codes(of_links).empty());
}

TEST_CASE("html: notices are told in many languages, and long texts are none") {
  CHECK(html::kind_of_notice("Включите JavaScript, чтобы продолжить.") == "a notice about JavaScript");
  CHECK(html::kind_of_notice("お使いのブラウザは古いため表示できません。") == "a notice about the browser");
  CHECK(html::kind_of_notice("Wir und unsere Partner speichern Daten auf Ihrem Gerät. Alle akzeptieren") ==
        "a request for consent");
  CHECK(html::kind_of_notice("Página no encontrada") == "an error page");
  CHECK(html::kind_of_notice("The mill turns again, and the browser of goats is content.").empty());
  CHECK(html::kind_of_notice("Please enable JavaScript. " + std::string(2000, 'x')).empty());
}

}  // namespace newsexport
