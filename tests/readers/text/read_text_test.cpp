#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "model/dump.h"
#include "model/traverse.h"
#include "readers/text.h"
#include "readers/text/corpus.h"
#include "support/files.h"
#include "support/utf8.h"

using namespace newsexport;
using Codes = std::vector<std::string>;
using Strings = std::vector<std::string>;

namespace {

Article read(const std::string& text) {
  Diagnostics diagnostics;
  return read_text({"story.txt", text}, {}, diagnostics);
}

Codes codes_of(const std::string& text) {
  Diagnostics diagnostics;
  read_text({"story.txt", text}, {}, diagnostics);
  return codes(diagnostics);
}

Strings paragraphs_of(const Article& article) {
  Strings paragraphs;
  for (const Block& block : article.body) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) {
      paragraphs.push_back(plain_text(paragraph->content));
    }
  }
  return paragraphs;
}

Strings crossheads_of(const Article& article) {
  Strings crossheads;
  for (const Block& block : article.body) {
    if (const auto* crosshead = std::get_if<Crosshead>(&block.value)) {
      crossheads.push_back(plain_text(crosshead->content));
    }
  }
  return crossheads;
}

Strings left_out_of(const Article& article) {
  Strings lines;
  for (const LeftOut& line : article.left_out) lines.push_back(line.text);
  return lines;
}

const std::string kProse =
    "The last ferry left the quay on Monday evening with eleven passengers on board, and nobody in the town "
    "could say whether another one would ever follow it across the bay.";

// A scrape in the shape that news sites give: menu, headline, prose, crosshead, rights run together,
// leftovers.
const std::string kScrape =
    "Harbour Ledger | News | Sport | Weather\n"
    "Ferries Fall Silent as the Harbour Waits\n" +
    kProse + "\n" +
    "The plan was detailed in a recent MSN article based on Wall Street Journal reporting, and the town read "
    "it "
    "twice before it believed a single word of it.\n"
    "What the Pilots Say\n" +
    kProse +
    "\n"
    "All rights reserved.The images are property of their legal owners.For reference only.\n"
    "Comments are closed.\n";

}  // namespace

TEST_CASE("text: a scrape becomes headline, prose, crosshead, rights and what was left out") {
  const Article article = read(kScrape);
  CHECK(plain_text(article.headline) == "Ferries Fall Silent as the Harbour Waits");
  CHECK(paragraphs_of(article).size() == 3);
  CHECK(crossheads_of(article) == Strings{"What the Pilots Say"});
  CHECK(article.rights.notice ==
        "All rights reserved.The images are property of their legal owners.For reference only.");
  CHECK(article.rights.holder.empty());
  CHECK(left_out_of(article) == Strings{"Harbour Ledger | News | Sport | Weather", "Comments are closed."});
}

TEST_CASE("text: what is left out is told with its line and number of lines") {
  Diagnostics diagnostics("story.txt");
  read_text({"story.txt", kScrape}, {}, diagnostics);
  REQUIRE(codes(diagnostics) == Codes{"text.left-out", "text.left-out"});
  CHECK(
      format_diagnostic(diagnostics.entries()[0]) ==
      "story.txt:1:1: note: left out 1 line as site navigation: \"Harbour Ledger | News | Sport | Weather\" "
      "[text.left-out]");
  CHECK(diagnostics.entries()[1].position == Position{8, 1});
}

TEST_CASE("text: an attribution is a citation whose anchor is the outlet's name") {
  const Article article = read(kScrape);
  REQUIRE(article.references.size() == 2);
  std::vector<std::pair<std::string, std::string>> citations;
  traverse(article, ConstVisitor{.block = {},
                                 .inline_ =
                                     [&](const Inline& value) {
                                       const auto* citation = std::get_if<Citation>(&value.value);
                                       if (!citation) return;
                                       CHECK(citation->items.at(0).mode == CitationMode::as_anchor);
                                       citations.emplace_back(plain_text(citation->anchor),
                                                              citation->items.at(0).key);
                                     },
                                 .picture = {}});
  REQUIRE(citations.size() == 2);
  CHECK(citations[0].first == "MSN");
  CHECK(citations[1].first == "Wall Street Journal");
  const auto by_key = [&](const std::string& key) {
    return *std::ranges::find(article.references, key, &Reference::key);
  };
  const Reference msn = by_key(citations[0].second);
  CHECK(msn.variables ==
        std::map<std::string, std::string>{{"container-title", "MSN"}, {"genre", "article"}});
  CHECK(msn.is_cited_in_text);
  CHECK(msn.based_on == citations[1].second);
  CHECK(by_key(citations[1].second).variable("genre") == "reporting");
}

TEST_CASE("text: the same outlet with the same kind of piece is one source") {
  const Article article = read("A Harbour\n\n" + kProse + " That is according to Reuters.\n\n" + kProse +
                               " Reuters reported it.\n\n" + kProse + " A Reuters analysis found more.\n");
  CHECK(article.references.size() == 2);
}

TEST_CASE("text: hard-wrapped lines are joined to paragraphs at blank lines") {
  const Article article = read(
      "The Quay Is Empty\n\n"
      "The last ferry left the quay on Monday evening with eleven passengers\n"
      "on board, and nobody in the town could say whether another one would\n"
      "ever follow it.\n\n"
      "The harbour office will not say, and the union has heard nothing from\n"
      "the owners since the spring, when the second boat was sold abroad for\n"
      "scrap.\n");
  CHECK(plain_text(article.headline) == "The Quay Is Empty");
  CHECK(
      paragraphs_of(article) ==
      Strings{
          "The last ferry left the quay on Monday evening with eleven passengers on board, and nobody in the "
          "town could say whether another one would ever follow it.",
          "The harbour office will not say, and the union has heard nothing from the owners since the "
          "spring, when the second boat was sold abroad for scrap."});
  CHECK(article.body.at(1).position == Position{7, 1});
}

TEST_CASE("text: a hyphen at the end of a wrapped line stays, and a hanging one keeps its space") {
  const Article article = read(
      "The last ferry left the quay on Monday evening with eleven co-\n"
      "operative members on board, and nobody could say whether pre-\n"
      "and post-war boats would ever follow it across the bay again.\n");
  CHECK(paragraphs_of(article) ==
        Strings{"The last ferry left the quay on Monday evening with eleven co-operative "
                "members on board, and nobody could say whether pre- and post-war boats "
                "would ever follow it across the bay again."});
}

TEST_CASE("text: in wrapped text without blank lines an indented line begins a paragraph") {
  const Article article = read(
      "   The last ferry left the quay on Monday evening with eleven people\n"
      "on board, and nobody in the town could say whether another one would\n"
      "ever follow it across the bay, for the owners had said nothing of it.\n"
      "   The harbour office will not say, and the union has heard nothing.\n");
  CHECK(paragraphs_of(article).size() == 2);
  CHECK(article.body.at(1).position == Position{4, 4});
}

TEST_CASE("text: lines that are paragraphs are not joined") {
  CHECK(paragraphs_of(read("Rain is expected on the coast today.\nFerries will not run before the evening.\n"
                           "The harbour office asks all skippers to stay in port.\n"))
            .size() == 3);
}

TEST_CASE("text: byline and date under the headline are metadata") {
  const Article article =
      read("Harbour to Reopen\nBy Jane Doe, Harbour Correspondent\nPublished 12 May 2026\n" + kProse + "\n");
  CHECK(plain_text(article.headline) == "Harbour to Reopen");
  REQUIRE(article.bylines.size() == 1);
  CHECK(article.bylines[0].name == "Jane Doe");
  CHECK(article.bylines[0].role == "Harbour Correspondent");
  REQUIRE(article.published.has_value());
  CHECK(format_iso(*article.published) == "2026-05-12");
  CHECK(article.published->as_found == "12 May 2026");
  CHECK(paragraphs_of(article) == Strings{kProse});
}

TEST_CASE("text: a line of place and date is the dateline, and its date the day of publication") {
  const Article article = read("Harbour to Reopen\nHARBOUR CITY, 12 May 2026\n" + kProse + "\n");
  CHECK(article.dateline == "HARBOUR CITY, 12 May 2026");
  REQUIRE(article.published.has_value());
  CHECK(format_iso(*article.published) == "2026-05-12");
  CHECK(paragraphs_of(article) == Strings{kProse});
}

TEST_CASE("text: byline and dates may share a line with bars, and two full names are two people") {
  const Article article = read(
      "Harbour to Reopen\nBy Jane Doe and John Roe | May 12, 2026 | Updated: May 13, 2026 | 4 min read\n" +
      kProse + "\n");
  REQUIRE(article.bylines.size() == 2);
  CHECK(article.bylines[1].name == "John Roe");
  CHECK(format_iso(article.published.value()) == "2026-05-12");
  CHECK(format_iso(article.updated.value()) == "2026-05-13");
  CHECK(left_out_of(article) == Strings{"4 min read"});
}

TEST_CASE("text: one sentence between headline and byline is the standfirst") {
  const Article article = read(
      "Harbour to Reopen\nAfter a year of silence the first ferry is expected on Sunday.\nBy Jane Doe\n" +
      kProse + "\n");
  CHECK(plain_text(article.standfirst) == "After a year of silence the first ferry is expected on Sunday.");
}

TEST_CASE("text: a caption may stand between headline and prose") {
  const Article article = read("Harbour to Reopen\nPhoto: Jane Doe\n" + kProse + "\n" + kProse + "\n");
  CHECK(plain_text(article.headline) == "Harbour to Reopen");
  CHECK(paragraphs_of(article) == Strings{"Photo: Jane Doe", kProse, kProse});
}

TEST_CASE("text: one sentence below the headline without a byline is body") {
  const Article article =
      read("Harbour to Reopen\nThe first ferry is expected on Sunday at noon.\n" + kProse + "\n");
  CHECK(article.standfirst.empty());
  CHECK(paragraphs_of(article).size() == 2);
}

TEST_CASE("text: a text that begins with prose has no headline, and that is reported") {
  const Article article = read(kProse + "\n\n" + kProse + "\n");
  CHECK(article.headline.empty());
  CHECK(paragraphs_of(article).size() == 2);
  CHECK(codes_of(kProse + "\n\n" + kProse + "\n") == Codes{"metadata.headline-missing"});
}

TEST_CASE("text: a text of one line is body") {
  CHECK(paragraphs_of(read("Rain")) == Strings{"Rain"});
}

TEST_CASE("text: a text of site leftovers alone is kept") {
  CHECK(paragraphs_of(read("Comments are closed.\n")) == Strings{"Comments are closed."});
}

TEST_CASE("text: two list items are a list, one is a paragraph with its dash") {
  const Article article = read("The Harbour\n" + kProse + "\n- two ferries\n- one crane\n" + kProse +
                               "\n* a lone remark\n" + kProse + "\n3. third\n4. fourth\n");
  const auto list_at = [&](std::size_t at) { return std::get_if<List>(&article.body.at(at).value); };
  REQUIRE(list_at(1));
  CHECK(list_at(1)->items.size() == 2);
  CHECK(plain_text(list_at(1)->items[0]) == "two ferries\n");
  CHECK(list_at(1)->items[0][0].position == Position{3, 3});
  CHECK(paragraphs_of(article).at(2) == "* a lone remark");
  REQUIRE(list_at(5));
  CHECK(list_at(5)->kind == List::Kind::numbered);
  CHECK(list_at(5)->start == 3);
}

TEST_CASE("text: related posts and the titles below them are left out, prose below them is not") {
  const Article article =
      read("The Harbour\n" + kProse + "\nRelated posts\nThe Crane That Fell\nWho Owns the Quay?\n");
  CHECK(left_out_of(article) == Strings{"Related posts", "The Crane That Fell", "Who Owns the Quay?"});
  CHECK(read("The Harbour\n" + kProse + "\nRelated posts\n" + kProse + "\n").left_out.empty());
}

TEST_CASE("text: an advertisement mark within the article is left out") {
  const Article article = read("The Harbour\n" + kProse + "\nADVERTISEMENT\n" + kProse + "\n");
  CHECK(left_out_of(article) == Strings{"ADVERTISEMENT"});
  CHECK(paragraphs_of(article).size() == 2);
}

TEST_CASE("text: tags at the end are keywords") {
  CHECK(read("The Harbour\n" + kProse + "\nTags: ferries, harbour\n").keywords ==
        Strings{"ferries", "harbour"});
}

TEST_CASE("text: a section name above the headline is the kicker") {
  const Article article = read("OPINION\nWhy the Ferries Must Return\n" + kProse + "\n");
  CHECK(plain_text(article.kicker) == "OPINION");
  CHECK(plain_text(article.headline) == "Why the Ferries Must Return");
}

TEST_CASE("text: an agency's dateline stays in its sentence") {
  const Article article = read("The Harbour\nHARBOUR CITY, May 12 (Reuters) - " + kProse + "\n");
  CHECK(paragraphs_of(article) == Strings{"HARBOUR CITY, May 12 (Reuters) - " + kProse});
  CHECK(article.references.empty());
}

TEST_CASE("text: Chinese lines are paragraphs and gain no spaces") {
  const Article article =
      read("港口重新開放\n昨天晚上最後一班渡輪離開了碼頭。\n沒有人知道下一班什麼時候來。\n");
  Strings lines = paragraphs_of(article);
  if (!article.headline.empty()) lines.insert(lines.begin(), plain_text(article.headline));
  CHECK(lines == Strings{"港口重新開放", "昨天晚上最後一班渡輪離開了碼頭。", "沒有人知道下一班什麼時候來。"});
}

TEST_CASE("text: one word of many megabytes is one paragraph") {
  CHECK(paragraphs_of(read(std::string(5'000'000, 'a'))).at(0).size() == 5'000'000);
}

namespace {

// Everything that the model holds of the source, as words in alphabetical order: order is told by the other
// tests, here no word may be missing and none be new.
Strings words_of(const Article& article) {
  std::string all;
  const auto add = [&](const std::string& text) { all += text + "\n"; };
  for (const Inlines* line : {&article.kicker, &article.headline, &article.standfirst})
    add(plain_text(*line));
  add(plain_text(article.body));
  add(article.rights.notice);
  for (const Byline& byline : article.bylines) add(byline.name + " " + byline.role);
  add(article.byline_note);
  for (const auto& time : {article.published, article.updated}) {
    if (time) add(time->as_found);
  }
  for (const std::string& keyword : article.keywords) add(keyword);
  for (const LeftOut& line : article.left_out) add(line.text);
  Strings words = split_words(all);
  std::ranges::sort(words);
  return words;
}

// List markers and rules are marks, not words; the labels of metadata ("By", "Published") are the writers'.
bool is_mark(const std::string& word) {
  static const Strings kLabels{"By", "by", "and", "Published", "Updated", "Tags:"};
  const bool is_number = word.size() <= 4 && word.find_first_not_of("0123456789") == word.size() - 1 &&
                         (word.back() == '.' || word.back() == ')');
  return is_number || word.find_first_not_of("-*_=~#•◦▪—|,") == std::string::npos ||
         std::ranges::find(kLabels, word) != kLabels.end();
}

Strings without_marks(Strings words) {
  std::erase_if(words, is_mark);
  return words;
}

// Words of `text` that the article lacks, and the other way round.
Strings lost_or_new_words(const std::string& text, const Article& article) {
  Strings expected = split_words(text);
  std::ranges::sort(expected);
  const Strings source = without_marks(expected);
  const Strings found = without_marks(words_of(article));
  Strings difference;
  std::ranges::set_symmetric_difference(source, found, std::back_inserter(difference));
  return difference;
}

}  // namespace

TEST_CASE("text: the comparison of words notices one that is dropped") {
  Article article = read(kScrape);
  CHECK(lost_or_new_words(kScrape, article) == Strings{});
  article.left_out.pop_back();
  CHECK(lost_or_new_words(kScrape, article) == Strings{"Comments", "are", "closed."});
}

TEST_CASE("text: every word of the samples is in the model, and no other") {
  for (const std::string name : {"orchard-scrape.txt", "wrapped-dispatch.txt"}) {
    INFO(name);
    const std::string text =
        read_file(std::filesystem::path(NEWSEXPORT_SOURCE_DIR) / "samples" / name, 1 << 20);
    CHECK(lost_or_new_words(text, read(text)) == Strings{});
  }
}

TEST_CASE("text: every word of every text of the corpus is in the model, and no other") {
  if (newsexport::testing::corpus_folder().empty()) {
    WARN("skipped: the labelled corpus is not here (name its folder in NEWSEXPORT_CORPUS)");
    return;
  }
  const auto texts = newsexport::testing::labelled_texts("");
  REQUIRE(texts.size() >= 50);
  for (const auto& text : texts) {
    INFO(text.name);
    CHECK(lost_or_new_words(text.text, read(text.text)) == Strings{});
  }
}
