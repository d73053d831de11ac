// External interface: extract_article().
#include "readers/html/extraction.h"

#include "readers/html/extraction_pass.h"
#include "readers/html/page_hints.h"

namespace newsexport::html {
namespace {

constexpr int kEnoughText = 500;  // characters: with less, looser rules are tried

/// What one pass found.
struct Pass {
  Extraction extraction;
  int text = 0;
};

// All of the candidate's root that belongs to none of its parts.
void take_out_siblings(const Candidate& candidate, PageTally& tally) {
  if (candidate.parts.size() == 1 && candidate.parts.front() == candidate.root) return;
  auto part = candidate.parts.begin();  // in the order of the siblings
  for (const Node* child = candidate.root->first_child; child; child = child->next) {
    if (part != candidate.parts.end() && child == *part) {
      ++part;
    } else {
      tally.take_out(*child, site_part(*child));
    }
  }
}

Pass run_pass(const Document& document, const Node& body, const std::string& headline,
              const Strictness& strictness) {
  PageTally tally(document);
  Pass pass;
  pass.extraction.byline = take_out_furniture(body, headline, strictness, tally);
  const Candidate candidate = find_candidate(body, strictness, tally);
  prune(candidate, strictness, tally);
  take_out_siblings(candidate, tally);
  pass.extraction.root = candidate.root;
  pass.text = tally.of(*candidate.root).text;
  pass.extraction.left_out = tally.reasons();
  return pass;
}

}  // namespace

Extraction extract_article(const Document& document, const std::string& headline) {
  const Node* body = find_element(document.root(), "body");
  if (!body) body = &document.root();
  constexpr Strictness kPasses[] = {
      {true, true, true}, {false, true, true}, {false, false, true}, {false, false, false}};
  Pass best;
  for (const Strictness& strictness : kPasses) {
    Pass pass = run_pass(document, *body, headline, strictness);
    const bool is_enough = pass.text >= kEnoughText;
    if (!best.extraction.root || pass.text > best.text) best = std::move(pass);
    if (is_enough) break;
  }
  return std::move(best.extraction);
}

}  // namespace newsexport::html
