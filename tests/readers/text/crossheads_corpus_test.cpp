// Headings against the labelled texts of the corpus: the figures are printed and the requirement is asserted.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <cstdlib>
#include <set>

#include "model/traverse.h"
#include "readers/text.h"
#include "readers/text/corpus.h"
#include "support/utf8.h"

using namespace newsexport;
using newsexport::testing::LabelledText;

namespace {

struct Score {
  int right = 0;
  int wrong = 0;
  int missed = 0;

  double precision() const { return right + wrong == 0 ? 0.0 : double(right) / (right + wrong); }
  double recall() const { return right + missed == 0 ? 0.0 : double(right) / (right + missed); }
};

// The headline counts as a heading: the texts come without their titles, so the first heading takes its
// place.
std::multiset<std::string> headings_of(const Article& article) {
  std::multiset<std::string> headings;
  if (!article.headline.empty()) headings.insert(collapse_space(plain_text(article.headline)));
  for (const Block& block : article.body) {
    const auto* crosshead = std::get_if<Crosshead>(&block.value);
    if (crosshead) headings.insert(collapse_space(plain_text(crosshead->content)));
  }
  return headings;
}

void add_score(const LabelledText& text, Score& score) {
  Diagnostics diagnostics;
  std::multiset<std::string> found = headings_of(read_text({text.name, text.text}, {}, diagnostics));
  for (const LabelledText::Passage& passage : text.passages) {
    if (!passage.is_heading) continue;
    const auto one = found.find(collapse_space(passage.text));
    if (one == found.end()) {
      ++score.missed;
      if (std::getenv("NEWSEXPORT_EXPLAIN")) fmt::print("MISSED {}: {}\n", text.name, passage.text);
      continue;
    }
    ++score.right;
    found.erase(one);
  }
  score.wrong += static_cast<int>(found.size());
  if (std::getenv("NEWSEXPORT_EXPLAIN")) {
    for (const std::string& heading : found) fmt::print("WRONG {}: {}\n", text.name, heading);
  }
}

Score score_of(const std::string& prefix) {
  Score score;
  for (const LabelledText& text : newsexport::testing::labelled_texts(prefix)) add_score(text, score);
  fmt::print("headings, {:<12} precision {:.2f}, recall {:.2f} ({} right, {} wrong, {} missed)\n",
             prefix.empty() ? "all:" : prefix + ":", score.precision(), score.recall(), score.right,
             score.wrong, score.missed);
  return score;
}

}  // namespace

TEST_CASE("text: headings of the labelled corpus are found with precision .70 and recall .50 at least") {
  if (newsexport::testing::corpus_folder().empty()) {
    WARN("skipped: the labelled corpus is not here (name its folder in NEWSEXPORT_CORPUS)");
    return;
  }
  score_of("readability");
  score_of("guardian");
  const Score all = score_of("");
  CHECK(all.precision() >= 0.70);
  CHECK(all.recall() >= 0.50);
}
