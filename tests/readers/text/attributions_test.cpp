// Attributions in sentences. In the table `*` stands before and behind every name that must be found; in a
// trap there is none.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "readers/text/attributions.h"

using namespace newsexport;

namespace {

const std::vector<std::string> kCiting = {
    "The plan was detailed in a recent *MSN* article based on *Wall Street Journal* reporting.",
    "Shoppers will notice little, a *LiveMint* analysis points out.",
    "A *Washington Post* report underscores how few ferries still run.",
    "In an op-ed for *CNBC*, the former harbour master called for calm.",
    "The scheme, described in a *WebProNews* overview, began in March.",
    "As per insights from *The New York Times*, the fleet will shrink.",
    "Chips are scarce, per an *Analytics India Magazine* feature on the yard.",
    "Prices differ, as a *South China Morning Post* article illustrates.",
    "The port will close in June, according to *Reuters*.",
    "The port will close in June, *Reuters* reported on Tuesday.",
    "\"We had no warning,\" the skipper told the *BBC*.",
    "The minister confirmed to *CNN* that the talks had failed.",
    "*The Guardian* reports that the bridge was never inspected.",
    "*The Guardian* first reported the failed inspection in April.",
    "Citing *Bloomberg News*, the union said that the yard was for sale.",
    "In an interview with *Der Spiegel*, the captain denied everything.",
    "*NPR*'s Jane Doe reported from the quay that the crane had gone.",
    "A *Financial Times* investigation found that the loans were hidden.",
    "The documents were first seen by *Le Monde* and *The Guardian*.",
    "Data from *Nikkei Asia* show that the route is full.",
    "The *New York Post* wrote that the mayor had slept through it.",
    "In a column for *The Atlantic*, the poet defended the seagulls.",
    "An essay in *Slate* compared the harbour to a theatre.",
    "A *Time* magazine article called it the best small port in the world.",
    "*The Wall Street Journal*'s analysis of the bids came to another sum.",
    "Her letter to *The Times* was signed by forty pilots.",
    "According to the British newspaper *The Independent*, the ferry was late.",
    "Tickets were resold abroad, *Al Jazeera* has learned.",
    "State broadcaster *NHK* reported waves of two metres.",
    "*Axios* also reported that a second buyer had appeared.",
    "An *Associated Press* survey of 30 ports found the same.",
    "As reported by *Politico*, the vote will be repeated.",
    "The yard is insolvent, according to the *Harbour Gazette*.",
    "A *Harbour Gazette* investigation brought the letters to light.",
    "The findings, outlined in a *PortTech* article, surprised nobody.",
    "The commission was told of it in 2019, as *ProPublica* revealed.",
    "A poll by *CBS News* puts the mayor ahead.",
    "*Guardian* columnist Jane Doe argues that the cranes should stay.",
    "The cranes were sold twice [*Reuters*].",
    "Speaking to *Sky News*, the pilot described the fog.",
    "*Reuters* and *CNN* reported that the channel was blocked.",
    "A *Forbes* story estimates the damage at two million.",
};

const std::vector<std::string> kTraps = {
    "HARBOUR CITY, May 12 (Reuters) - The port closed on Monday.",
    "This story was originally published on CNN.",
    "Visit The Guardian's homepage for more news.",
    "It was about time the harbour was dredged.",
    "Time will tell whether the science holds.",
    "The sun reported for duty at last in June, and nature took its course.",
    "She drank mint tea and read a wired report on the slate.",
    "The New York Times Company said it would cut 60 jobs.",
    "CNN said it would close its bureau in the city.",
    "The BBC reported a loss of two million pounds for the year.",
    "He worked as a photographer at Reuters for ten years.",
    "Mr Bloomberg argued that the city needed a new quay.",
    "A White House report on ports will follow in May.",
    "The Harbour Commission report was withdrawn.",
    "She wants to buy an iPhone feature that nobody needs.",
    "He shared it in a LinkedIn post on Friday.",
    "Her novel is a New York Times bestseller.",
    "Photograph: Jane Doe/Harbour Agency via Reuters",
    "The Daily Mail building on the quay is empty.",
    "BBC staff voted to strike over pay.",
    "The Post Office scandal report was published in July.",
    "Follow CNN on the usual channels.",
    "The Independent Commission found no fault.",
    "Nature found a way, said the gardener.",
    "The Fox News lawsuit was settled in April.",
    "I spoke to Forbes last week, before he left the council.",
    "This report by The Canadian Press was first published in July.",
    "The Mueller report ran to 448 pages.",
    "The Senate investigation was opened on Monday.",
};

struct Sentence {
  std::string text;
  std::vector<std::string> anchors;
};

Sentence parse(const std::string& marked) {
  Sentence sentence;
  bool is_inside = false;
  for (const char byte : marked) {
    if (byte == '*') {
      is_inside = !is_inside;
      if (is_inside) sentence.anchors.emplace_back();
      continue;
    }
    sentence.text += byte;
    if (is_inside) sentence.anchors.back() += byte;
  }
  return sentence;
}

std::vector<std::string> anchors_in(const std::string& text) {
  std::vector<std::string> anchors;
  for (const Attribution& one : find_attributions(text, "")) anchors.emplace_back(one.outlet);
  return anchors;
}

struct Count {
  int right = 0;
  int wrong = 0;
  int missed = 0;
};

void count(const std::string& marked, Count& sum) {
  const Sentence sentence = parse(marked);
  std::vector<std::string> left = sentence.anchors;
  for (const std::string& anchor : anchors_in(sentence.text)) {
    const auto one = std::find(left.begin(), left.end(), anchor);
    if (one == left.end()) {
      ++sum.wrong;
      fmt::print("attributions: wrong \"{}\" in: {}\n", anchor, sentence.text);
      continue;
    }
    ++sum.right;
    left.erase(one);
  }
  for (const std::string& anchor : left)
    fmt::print("attributions: missed \"{}\" in: {}\n", anchor, sentence.text);
  sum.missed += static_cast<int>(left.size());
}

}  // namespace

TEST_CASE("attributions: every phrase of the requirements is found, with its outlet alone as the anchor") {
  for (std::size_t at = 0; at < 8; ++at) {
    const Sentence sentence = parse(kCiting[at]);
    INFO(sentence.text);
    CHECK(anchors_in(sentence.text) == sentence.anchors);
  }
}

TEST_CASE("attributions: precision is .9 and recall .9 at least on labelled sentences and traps") {
  Count sum;
  for (const std::string& sentence : kCiting) count(sentence, sum);
  for (const std::string& sentence : kTraps) count(sentence, sum);
  const double precision = double(sum.right) / (sum.right + sum.wrong);
  const double recall = double(sum.right) / (sum.right + sum.missed);
  fmt::print("attributions: {} sentences, precision {:.2f}, recall {:.2f}\n", kCiting.size() + kTraps.size(),
             precision, recall);
  CHECK(precision >= 0.9);
  CHECK(recall >= 0.9);
}

TEST_CASE("attributions: the kind of piece and what it is based on come from the sentence") {
  const auto found = find_attributions(
      "As detailed in a recent MSN article based on Wall Street Journal reporting, the port is quiet.", "");
  REQUIRE(found.size() == 2);
  CHECK(found[0].genre == "article");
  CHECK(found[0].based_on == 1u);
  CHECK(found[1].outlet == "Wall Street Journal");
  CHECK(found[1].genre == "reporting");
  CHECK_FALSE(found[1].based_on.has_value());
}

TEST_CASE("attributions: the kind of piece may stand before the outlet") {
  const auto found = find_attributions("In an op-ed for CNBC, she called for calm.", "");
  REQUIRE(found.size() == 1);
  CHECK(found[0].genre == "op-ed");
}

TEST_CASE("attributions: what the outlet of the headline says of itself is no citation") {
  const std::string text = "CNN said the studio was safe.";
  CHECK(find_attributions(text, "").size() == 1);
  CHECK(find_attributions(text, "Fire at CNN").empty());
}

TEST_CASE("attributions: offsets count bytes of a text with other scripts before the name") {
  const std::string text = "“Das Schöne – 美しい – bleibt”, according to Reuters.";
  const auto found = find_attributions(text, "");
  REQUIRE(found.size() == 1);
  CHECK(text.substr(found[0].begin, found[0].end - found[0].begin) == "Reuters");
}

TEST_CASE("attributions: a text of many megabytes on one line is searched to its end") {
  std::string text;
  while (text.size() < 3'000'000) text += "The harbour is quiet and nobody knows why. ";
  text += "That is according to Reuters.";
  CHECK(find_attributions(text, "").size() == 1);
}
