// Crossheads in texts of our own. The figures on the labelled corpus are in crossheads_corpus_test.cpp.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "readers/text/crossheads.h"

using namespace newsexport::plain;
using Strings = std::vector<std::string>;

namespace {

const std::string kProse =
    "The last ferry left the quay on Monday evening with eleven passengers on board, and nobody in the town "
    "could say whether another one would ever follow it across the bay.";

// The crossheads found among these passages.
Strings crossheads_in(const Strings& texts) {
  std::vector<Passage> passages;
  for (const std::string& text : texts)
    passages.push_back({text, {static_cast<int>(passages.size()) + 1, 1}});
  mark_crossheads(passages);
  Strings found;
  for (const Passage& passage : passages) {
    if (passage.role == Role::crosshead) found.push_back(passage.text);
  }
  return found;
}

Strings with_line(const std::string& line) {
  return {kProse, kProse, line, kProse, kProse};
}

}  // namespace

TEST_CASE("crossheads: short lines between prose are found in any case style") {
  for (const std::string line :
       {"What the Pilots Say", "What the pilots say", "WHAT THE PILOTS SAY", "Who owns the quay?"}) {
    INFO(line);
    CHECK(crossheads_in(with_line(line)) == Strings{line});
  }
}

TEST_CASE("crossheads: captions, credits, quotations and ends of sentences are not headings") {
  for (const std::string line :
       {"Photo: Jane Doe", "Jane Doe/Harbour Agency", "(In the Harbour)", "\"We had no warning\"",
        "The pilots said this:", "They left.", "By Jane Doe", "www.example.com has more"}) {
    INFO(line);
    CHECK(crossheads_in(with_line(line)).empty());
  }
}

TEST_CASE("crossheads: of two short lines in a row only the one above prose can be a heading") {
  CHECK(crossheads_in({kProse, kProse, "A Quiet Year", "What the Pilots Say", kProse, kProse}) ==
        Strings{"What the Pilots Say"});
}

TEST_CASE("crossheads: a last line is none, for nothing follows it") {
  CHECK(crossheads_in({kProse, kProse, "What the Pilots Say"}).empty());
}

TEST_CASE("crossheads: a single word is a heading where others are certain, and not alone") {
  CHECK(crossheads_in(with_line("Hardware")).empty());
  CHECK(crossheads_in({kProse, "What the Pilots Say", kProse, "What the Owners Say", kProse, kProse,
                       "Hardware", kProse}) ==
        Strings{"What the Pilots Say", "What the Owners Say", "Hardware"});
}

TEST_CASE("crossheads: a line that stands three times is a label, not a heading") {
  CHECK(
      crossheads_in({kProse, "Share The Story", kProse, "Share The Story", kProse, "Share The Story", kProse})
          .empty());
}
