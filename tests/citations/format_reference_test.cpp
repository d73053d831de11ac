#include "citations/format_reference.h"

#include <catch2/catch.hpp>

#include "citations/bibliography.h"

using namespace newsexport;

namespace {

Reference read(const std::string& item) {
  Diagnostics diagnostics;
  return read_bibliography({"refs.yaml", "- " + item}, diagnostics).at(0);
}

// Emphasis as *…*, links as their words.
std::string marked(const Inlines& inlines) {
  std::string text;
  for (const Inline& value : inlines) {
    const auto* emphasis = std::get_if<Emphasis>(&value.value);
    text += emphasis ? "*" + plain_text(emphasis->content) + "*" : plain_text(Inlines{value});
  }
  return text;
}

std::string set(const std::string& item, const std::string& language = "en-GB") {
  return marked(format_reference(read(item), nullptr, language));
}

std::string locator(const std::string& label, const std::string& value, const std::string& language = "en") {
  CitationItem item;
  item.locator_label = label;
  item.locator = value;
  return format_locator(item, language);
}

}  // namespace

TEST_CASE("a newspaper article: author, title, paper, date, address") {
  CHECK(set("{id: a, type: article-newspaper, author: [{family: Doe, given: Jane}], title: Rain over the "
            "harbour, "
            "container-title: The Example Times, issued: 2025-07-09, URL: 'https://example.org/rain'}") ==
        "Jane Doe, “Rain over the harbour.” *The Example Times*, 9 July 2025. https://example.org/rain");
}

TEST_CASE("an address is a link to itself, and only a web address is one") {
  const Inlines inlines =
      format_reference(read("{id: a, title: Rain, URL: 'https://example.org/'}"), nullptr, "en");
  const auto& link = std::get<Link>(inlines.back().value);
  CHECK(link.target == "https://example.org/");
  CHECK(plain_text(link.content) == "https://example.org/");
  CHECK(set("{id: a, title: Rain, URL: 'javascript:alert(1)'}") == "“Rain.” javascript:alert(1)");
  for (const Inline& value :
       format_reference(read("{id: a, title: Rain, URL: 'javascript:alert(1)'}"), nullptr, "en")) {
    CHECK_FALSE(std::holds_alternative<Link>(value.value));
  }
}

TEST_CASE("no missing part leaves a stray mark behind") {
  CHECK(set("{id: key-only}") == "key-only.");
  CHECK(set("{id: a, container-title: The Example Times}") == "*The Example Times*.");
  CHECK(set("{id: a, title: ''}") == "a.");
  CHECK(set("{id: a, issued: 2025}") == "2025.");
  CHECK(set("{id: a, URL: 'https://example.org'}") == "https://example.org");
  CHECK(set("{id: a, author: [{literal: City Council}]}") == "City Council.");
}

TEST_CASE("a title that brings its own end gets no full stop") {
  CHECK(set("{id: a, title: 'Why does it rain?', container-title: Times}") == "“Why does it rain?” *Times*.");
  CHECK(set("{id: a, title: It rains., container-title: Times}") == "“It rains.” *Times*.");
  CHECK(set("{id: a, type: book, title: 'Rain!', publisher: Poe Inc., issued: 2020}") ==
        "*Rain!* Poe Inc., 2020.");
  CHECK(set("{id: a, type: book, title: Rain, publisher: Poe Inc.}") == "*Rain*. Poe Inc.");
}

TEST_CASE("all authors are printed, institutions as they stand") {
  CHECK(set("{id: a, title: Rain, author: [{family: Doe, given: Jane}, {family: Roe, given: John}, "
            "{literal: City Council}, {family: Poe, given: Ann, non-dropping-particle: van}]}") ==
        "Jane Doe, John Roe, City Council and Ann van Poe, “Rain.”");
}

TEST_CASE("book, report and journal article") {
  CHECK(
      set("{id: a, type: book, title: The Long Winter, author: [{family: Poe, given: Ann}], publisher: Quay, "
          "publisher-place: Harbour City, issued: 2020, edition: 2, translator: [{family: Roe, given: "
          "Jo}]}") ==
      "Ann Poe, *The Long Winter*, translated by Jo Roe, ed.\u00A0"
      "2. Harbour City: Quay, 2020.");
  CHECK(set("{id: a, type: article-journal, title: Rain, container-title: Journal, volume: 3, issue: 2, "
            "page: 10-20, issued: 2020, DOI: 'https://doi.org/10.1000/18 2'}") ==
        "“Rain.” *Journal*, vol.\u00A0"
        "3, no.\u00A0"
        "2, 2020, pp.\u00A0"
        "10-20. https://doi.org/10.1000/18%202");
  CHECK(
      set("{id: a, type: book, title: Rain, editor: [{family: Doe, given: J.}, {family: Roe, given: R.}]}") ==
      "J. Doe and R. Roe (eds.), *Rain*.");
}

TEST_CASE("an address that is the doi is printed once, and when it was read comes after it") {
  CHECK(set("{id: a, title: Rain, DOI: 10.1000/182, URL: 'https://doi.org/10.1000/182', accessed: "
            "2025-11-02}") == "“Rain.” https://doi.org/10.1000/182 Accessed 2 November 2025.");
}

TEST_CASE("titles are quoted in the language of the article") {
  CHECK(set("{id: a, title: Regen, container-title: Zeitung, issued: 2025-07-09}", "de") ==
        "„Regen“. *Zeitung*, 9. Juli 2025.");
  CHECK(set("{id: a, title: Pluie, container-title: Journal}", "fr") == "«\u00A0Pluie\u00A0». *Journal*.");
  CHECK(set("{id: a, title: 雨, container-title: 日報}", "zh-Hant") == "“雨”。*日報*。");
}

TEST_CASE("a source known from a sentence says so") {
  Reference msn;
  msn.key = "msn";
  msn.is_cited_in_text = true;
  msn.variables = {{"container-title", "MSN"}, {"genre", "article"}};
  Reference journal;
  journal.key = "wsj";
  journal.variables = {{"container-title", "Wall Street Journal"}, {"genre", "reporting"}};
  CHECK(marked(format_reference(msn, &journal, "en")) ==
        "*MSN*, article, based on *Wall Street Journal* reporting (as cited in the text).");
}

TEST_CASE("csl's marks in a title are set, and other angle brackets are text") {
  const Inlines inlines =
      format_reference(read("{id: a, title: 'On <i>E. coli</i> and 5 < 6 <b>'}"), nullptr, "en");
  CHECK(marked(inlines) == "“On *E. coli* and 5 < 6 <b>.”");
}

TEST_CASE("dates with a season, in doubt, in ranges, in words") {
  CHECK(set("{id: a, issued: {date-parts: [[2020, 21]]}}") == "Spring 2020.");
  CHECK(set("{id: a, issued: 1890~}") == "c. 1890.");
  CHECK(set("{id: a, issued: 2020-05-12/2020-05-14}") == "12 May 2020 – 14 May 2020.");
  CHECK(set("{id: a, issued: {literal: Michaelmas 1890}}") == "Michaelmas 1890.");
}

TEST_CASE("the short name is the families, the outlet, the title or the key") {
  CHECK(short_name(read("{id: a, author: [{family: Doe, given: J.}, {family: Roe}]}"), "en") ==
        "Doe and Roe");
  CHECK(short_name(read("{id: a, author: [{family: A}, {family: B}, {family: C}, {family: D}]}"), "en") ==
        "A et al.");
  CHECK(short_name(read("{id: a, container-title: Times, title: Rain}"), "en") == "Times");
  CHECK(short_name(read("{id: a, title: <i>Rain</i>}"), "en") == "Rain");
  CHECK(short_name(read("{id: a}"), "en") == "a");
}

TEST_CASE("locators carry their label, in the plural for more than one") {
  CHECK(locator("page", "3") ==
        "p.\u00A0"
        "3");
  CHECK(locator("page", "33-35") ==
        "pp.\u00A0"
        "33-35");
  CHECK(locator("page", "3, 7") ==
        "pp.\u00A0"
        "3, 7");
  CHECK(locator("page", "A-3") ==
        "p.\u00A0"
        "A-3");
  CHECK(locator("page", "3–4", "de-AT") ==
        "S.\u00A0"
        "3–4");
  CHECK(locator("chapter", "2", "cy") ==
        "chap.\u00A0"
        "2");
  CHECK(locator("stanza", "2") ==
        "stanza\u00A0"
        "2");
  CHECK(locator("", "passim") == "passim");
}

TEST_CASE("locators in Roman numerals have a plural too") {
  CHECK(locator("page", "vi-xi") == "pp.\u00A0vi-xi");
  CHECK(locator("page", "iv, 7") == "pp.\u00A0iv, 7");
  CHECK(locator("page", "iv") == "p.\u00A0iv");
  CHECK(locator("section", "A-iii") == "sec.\u00A0A-iii");
}

TEST_CASE("a reference that names no other is not based on one without a key") {
  const Reference without_key = read("{title: No key, author: [{literal: X}]}");
  CHECK(marked(format_reference(read("{id: a, title: Rain}"), &without_key, "en")) == "“Rain.”");
}

TEST_CASE("an interview names who asked") {
  CHECK(set("{id: a, type: interview, title: On tides, author: [{family: Ruane, given: Cormac}], "
            "interviewer: [{family: Calloway, given: Ines}], issued: 2026-04-22}") ==
        "Cormac Ruane, “On tides.” interviewed by Ines Calloway, 22 April 2026.");
}
