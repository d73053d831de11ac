// External interface: take_title_block().
#include "readers/html/title_block.h"

#include <algorithm>

#include "readers/html/elements.h"
#include "readers/html/headline.h"
#include "readers/html/page_facts.h"
#include "readers/text/credits.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

constexpr std::string_view kStandfirstHints =
    "standfirst|dek|deck|subheadline|sub-headline|subhead|subtitle|sub-title|article-summary|article-intro|"
    "article-lead|article__lead|article__intro|excerpt|strapline";
constexpr std::string_view kKickerHints =
    "kicker|eyebrow|overline|supertitle|topline|article-label|section-label";
constexpr std::size_t kLongestStandfirst = 700;  // bytes
constexpr std::size_t kLongestKicker = 80;       // bytes
constexpr int kNear = 60;                        // nodes between the headline and what belongs to it
constexpr std::size_t kLongestProse = 400;       // bytes: a paragraph of that length begins the body

bool is_of_article(const Node& node) {
  for (const Node* at = &node; at; at = at->parent) {
    if (at->is("nav") || at->is("aside") || at->is("footer")) return false;
  }
  return true;
}

bool is_standfirst(const Node& node, const std::string& bare_description) {
  if (node.is_text() || is_never_shown(node) || !(is_block_element(node) || node.is("span"))) return false;
  const std::string text = text_of(node);
  if (text.size() > kLongestStandfirst || is_blank(text)) return false;
  const std::string& property = node.value("itemprop");
  if (property == "description" || property == "alternativeHeadline") return true;
  if (hints_at(node, kStandfirstHints)) return true;
  return !bare_description.empty() && (node.is("p") || heading_level(node) > 0) &&
         bare_title(text) == bare_description;
}

void take_standfirst(const Node& headline, const std::string& description, const HtmlContext& context,
                     Extraction& extraction, Article& article) {
  const std::string bare_description = bare_title(description);
  const Node* root = &headline;
  while (root->parent) root = root->parent;
  const Node* at = next_after(headline, *root);
  for (int steps = 0; at && steps < kNear; ++steps, at = next_node(*at, *root)) {
    if (at->is("p") && text_of(*at).size() > kLongestProse && !is_standfirst(*at, bare_description)) return;
    if (!is_standfirst(*at, bare_description) || !is_of_article(*at)) continue;
    Diagnostics unused;
    article.standfirst = convert_to_inlines(*at, context, unused);
    extraction.left_out[at->index] = "standfirst";
    return;
  }
}

// The nearest element before the headline whose class calls it a kicker.
void take_kicker(const Document& document, const Node& headline, const HtmlContext& context,
                 Extraction& extraction, Article& article) {
  const std::size_t first = headline.index - std::min<std::size_t>(headline.index, kNear);
  for (std::size_t at = headline.index; at-- > first;) {
    const Node& node = document.nodes[at];
    if (node.is_text() || !node.parent || !hints_at(node, kKickerHints) || !is_of_article(node)) continue;
    const std::string text = text_of(node);
    if (is_blank(text) || text.size() > kLongestKicker || find_element(node, headline.name)) continue;
    Diagnostics unused;
    article.kicker = convert_to_inlines(node, context, unused);
    extraction.left_out[node.index] = "kicker";
    return;
  }
}

bool names_all(const std::string& line, const std::vector<Byline>& bylines) {
  const std::string bare = bare_title(line);
  return std::ranges::all_of(
      bylines, [&](const Byline& one) { return bare.find(bare_title(one.name)) != std::string::npos; });
}

// The line with the names, which the extraction took out of the text: nothing of it may be lost.
void take_byline(const Extraction& extraction, Article& article) {
  if (!extraction.byline) return;
  const std::string line = collapse_space(text_of(*extraction.byline));
  if (!article.bylines.empty()) {
    if (!names_all(line, article.bylines)) article.byline_note = line;
    return;
  }
  std::optional<plain::Credits> credits = plain::read_credits(line);
  if (!credits) {
    article.bylines = bylines_of(line);
    return;
  }
  article.bylines = std::move(credits->bylines);
  article.byline_note = std::move(credits->byline_note);
  if (article.dateline.empty()) article.dateline = std::move(credits->dateline);
  if (!article.published) article.published = std::move(credits->published);
  if (!article.updated) article.updated = std::move(credits->updated);
}

}  // namespace

void take_title_block(const Document& document, const Node* headline, const std::string& description,
                      const HtmlContext& context, Extraction& extraction, Article& article) {
  if (headline) {
    take_kicker(document, *headline, context, extraction, article);
    take_standfirst(*headline, description, context, extraction, article);
  }
  take_byline(extraction, article);
  const bool is_shown = bare_title(plain_text(article.standfirst)) == bare_title(description);
  if (!description.empty() && !is_shown) article.extra_fields.push_back({"description", description, {}});
}

}  // namespace newsexport::html
