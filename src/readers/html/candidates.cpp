// External interface: find_candidate().
#include <algorithm>
#include <array>
#include <cmath>

#include "readers/html/elements.h"
#include "readers/html/extraction_pass.h"
#include "readers/html/page_hints.h"

namespace newsexport::html {
namespace {

constexpr int kShortestScored = 25;  // characters
constexpr int kScoredLevels = 5;     // how far up a paragraph's points reach
constexpr std::size_t kTopCandidates = 5;
constexpr std::size_t kAlternatives = 3;  // so many good candidates with one ancestor speak for the ancestor

bool is_phrasing(const Node& node) {
  return node.is_text() || !is_block_element(node);
}

// Whether all below is running text.
bool holds_only_phrasing(const Node& node) {
  for (const Node* at = node.first_child; at; at = next_node(*at, node)) {
    if (!is_phrasing(*at)) return false;
  }
  return true;
}

double starting_score(const Node& node, const Strictness& strictness) {
  static constexpr std::array<std::string_view, 3> kGood{"blockquote", "pre", "td"};
  static constexpr std::array<std::string_view, 8> kBad{"address", "dd", "dl", "dt",
                                                        "form",    "li", "ol", "ul"};
  double score = 0;
  if (node.is("div")) score += 5;
  if (std::ranges::find(kGood, node.name) != kGood.end()) score += 3;
  if (std::ranges::find(kBad, node.name) != kBad.end()) score -= 3;
  if (heading_level(node) > 0 || node.is("th")) score -= 5;
  if (strictness.weighs_hints) score += hint_weight(node);
  return score;
}

class CandidateFinder {
 public:
  CandidateFinder(const Node& body, const Strictness& strictness, const PageTally& tally)
      : body_(body), strictness_(strictness), tally_(tally), scores_(tally.reasons().size(), kUnscored) {}

  Candidate find() {
    score_paragraphs();
    const Node* top = best();
    if (!top || top == &body_) return whole_body();
    top = common_ancestor(*top);
    top = better_parent(*top);
    return with_siblings(*only_parent(*top));
  }

 private:
  static constexpr double kUnscored = -1e9;

  double& score(const Node& node) { return scores_[node.index]; }
  bool is_scored(const Node& node) const { return scores_[node.index] > kUnscored; }

  void give(const Node* first_ancestor, const Tally& text) {
    if (text.text < kShortestScored) return;
    const double points = 1 + (text.commas + 1) + std::min(text.text / 100, 3);
    const Node* at = first_ancestor;
    for (int level = 0; at && at->parent && level < kScoredLevels; ++level, at = at->parent) {
      if (!is_scored(*at)) {
        score(*at) = starting_score(*at, strictness_);
        scored_.push_back(at);
      }
      const double divider = level == 0 ? 1 : level == 1 ? 2 : level * 3;
      score(*at) += points / divider;
    }
  }

  // Running text that stands in a box among other boxes is a paragraph as well.
  void score_loose_text(const Node& box) {
    Tally run;
    const auto end_run = [&] {
      give(&box, run);
      run = {};
    };
    for (const Node* child = box.first_child; child; child = child->next) {
      if (tally_.is_out(*child)) continue;
      if (is_phrasing(*child) && holds_only_phrasing(*child)) {
        run.text += tally_.of(*child).text;
        run.commas += tally_.of(*child).commas;
      } else {
        end_run();
      }
    }
    end_run();
  }

  static bool is_paragraph_like(const Node& node) {
    static constexpr std::array<std::string_view, 9> kNames{"h2", "h3",  "h4",      "h5", "h6",
                                                            "p",  "pre", "section", "td"};
    return std::ranges::find(kNames, node.name) != kNames.end();
  }

  void score_paragraphs() {
    for (const Node* at = next_kept(body_, body_, tally_); at; at = next_kept(*at, body_, tally_)) {
      if (at->is_text()) continue;
      if (is_paragraph_like(*at)) give(at->parent, tally_.of(*at));
      if (!at->is("div")) continue;
      if (holds_only_phrasing(*at)) {
        give(at->parent, tally_.of(*at));
      } else {
        score_loose_text(*at);
      }
    }
    for (const Node* node : scored_) score(*node) *= 1 - tally_.link_density(*node);
  }

  const Node* best() {
    std::ranges::stable_sort(scored_,
                             [&](const Node* one, const Node* other) { return score(*one) > score(*other); });
    return scored_.empty() ? nullptr : scored_.front();
  }

  // Where several candidates are nearly as good, what stands around them is the article.
  const Node* common_ancestor(const Node& top) {
    std::vector<const Node*> good;
    for (std::size_t at = 1; at < std::min(scored_.size(), kTopCandidates); ++at) {
      if (score(*scored_[at]) / score(top) >= 0.75) good.push_back(scored_[at]);
    }
    if (good.size() < kAlternatives) return &top;
    for (const Node* around = top.parent; around && !around->is("body"); around = around->parent) {
      const auto holds = [&](const Node* node) {
        const Node* at = node->parent;
        while (at && at != around) at = at->parent;
        return at == around;
      };
      if (static_cast<std::size_t>(std::ranges::count_if(good, holds)) >= kAlternatives) return around;
    }
    return &top;
  }

  // A parent that scores more, for its other children have paragraphs too.
  const Node* better_parent(const Node& top) {
    if (!is_scored(top)) return &top;
    double last = score(top);
    const double least = last / 3;
    const Node* at = top.parent;
    for (; at && !at->is("body"); at = at->parent) {
      if (!is_scored(*at)) continue;
      if (score(*at) < least) break;
      if (score(*at) > last) return at;
      last = score(*at);
    }
    return &top;
  }

  // The siblings stand outside of a box that holds the candidate alone.
  const Node* only_parent(const Node& top) const {
    const Node* at = &top;
    while (at->parent && !at->parent->is("body") && is_only_element(*at)) at = at->parent;
    return at;
  }

  bool is_only_element(const Node& node) const {
    for (const Node* sibling = node.parent->first_child; sibling; sibling = sibling->next) {
      if (sibling != &node && !sibling->is_text() && !tally_.is_out(*sibling)) return false;
    }
    return true;
  }

  Candidate whole_body() const { return {&body_, {&body_}}; }

  bool belongs(const Node& sibling, const Node& top, double least) {
    const Tally& own = tally_.of(sibling);
    const bool is_same_class = !top.value("class").empty() && sibling.value("class") == top.value("class");
    const double top_score = is_scored(top) ? score(top) : 0;
    if (is_scored(sibling) && score(sibling) + (is_same_class ? top_score * 0.2 : 0) >= least) return true;
    const bool is_paragraph = sibling.is("p") || (sibling.is("div") && holds_only_phrasing(sibling));
    if (!is_paragraph) return false;
    const double density = tally_.link_density(sibling);
    if (own.text > 80) return density < 0.25;
    const std::string text = text_of(sibling);
    return own.text > 0 && density == 0 &&
           (text.find(". ") != std::string::npos || trim_html(text).ends_with('.'));
  }

  Candidate with_siblings(const Node& top) {
    Candidate candidate;
    candidate.root = top.parent && !top.is("body") ? top.parent : &top;
    if (candidate.root == &top) return {&top, {&top}};
    const double least = std::max(10.0, (is_scored(top) ? score(top) : 0) * 0.2);
    for (const Node* sibling = candidate.root->first_child; sibling; sibling = sibling->next) {
      if (sibling->is_text() || tally_.is_out(*sibling)) continue;
      if (sibling == &top || belongs(*sibling, top, least)) candidate.parts.push_back(sibling);
    }
    return candidate;
  }

  const Node& body_;
  const Strictness& strictness_;
  const PageTally& tally_;
  std::vector<double> scores_;
  std::vector<const Node*> scored_;
};

}  // namespace

Candidate find_candidate(const Node& body, const Strictness& strictness, const PageTally& tally) {
  return CandidateFinder(body, strictness, tally).find();
}

}  // namespace newsexport::html
