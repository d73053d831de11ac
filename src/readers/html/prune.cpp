// External interface: prune().
#include <algorithm>
#include <array>

#include "readers/html/elements.h"
#include "readers/html/extraction_pass.h"
#include "readers/html/page_hints.h"
#include "readers/html/pictures.h"
#include "readers/html/quotations.h"
#include "readers/text/site_lexicon.h"
#include "readers/text/words.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

constexpr int kManyCommas = 10;        // prose: the element is judged no further
constexpr int kLongestShareBox = 500;  // characters
constexpr int kShortestAside = 40;     // characters of prose
constexpr int kLongestLabel = 30;      // characters of "Advertisement"
constexpr int kShortestContent = 25;   // characters of a box without pictures

/// Films that stand for themselves in an article.
bool is_film(const Node& node) {
  static constexpr std::array<std::string_view, 13> kHosts{
      "youtube.com",  "youtube-nocookie.com", "player.vimeo.com",     "dailymotion.com",
      "v.qq.com",     "archive.org",          "upload.wikimedia.org", "player.twitch.tv",
      "bilibili.com", "live.bilibili.com",    "instagram.com",        "twitter.com",
      "x.com"};
  if (!node.is("iframe") && !node.is("object") && !node.is("embed")) return false;
  for (const auto& [name, value] : node.attributes) {
    const auto names = [&](std::string_view host) { return value.find(host) != std::string::npos; };
    if (std::ranges::any_of(kHosts, names)) return true;
  }
  return false;
}

bool has_film(const Node& node) {
  for (const Node* at = &node; at; at = next_node(*at, node)) {
    if (is_film(*at)) return true;
  }
  return false;
}

// A box of running text is a paragraph.
bool is_paragraph(const Node& node) {
  for (const Node* at = node.first_child; at; at = next_node(*at, node)) {
    if (is_block_element(*at) || is_picture_element(*at)) return false;
  }
  return true;
}

// A table of facts, as its markup says it.
bool is_data_table(const Node& table) {
  const std::string& role = table.value("role");
  if (role == "presentation" || table.value("datatable") == "0") return false;
  if (table.has("summary")) return true;
  int rows = 0;
  int cells = 0;
  int columns = 0;
  for (const Node* at = table.first_child; at; at = next_node(*at, table)) {
    if (at->is("table")) return false;
    if (at->is("caption") || at->is("col") || at->is("colgroup") || at->is("tfoot") || at->is("thead") ||
        at->is("th")) {
      return true;
    }
    if (at->is("tr")) {
      ++rows;
      cells = 0;
    }
    if (at->is("td")) columns = std::max(columns, ++cells);
  }
  if (rows == 1 || columns <= 1) return false;
  return rows >= 10 || columns > 4 || rows * columns > 10;
}

bool stands_in(const Node& node, std::string_view element, const Node& within, int levels) {
  const Node* at = node.parent;
  for (int level = 0; at && at != within.parent && level < levels; ++level, at = at->parent) {
    if (at->is(element)) return true;
  }
  return false;
}

class Pruner {
 public:
  Pruner(const Candidate& candidate, const Strictness& strictness, PageTally& tally)
      : candidate_(candidate), strictness_(strictness), tally_(tally), is_in_facts_(tally.reasons().size()) {}

  void prune() {
    collect();
    each({"form", "fieldset"}, [&](const Node& node) { prune_by_content(node); });
    each({"object", "embed", "footer", "link"}, [&](const Node& node) { prune_furniture(node); });
    each({"aside"}, [&](const Node& node) { prune_aside(node); });
    each({}, [&](const Node& node) { prune_share_box(node); });
    each({"iframe", "input", "textarea", "select", "button", "nav"}, [&](const Node& node) {
      const bool is_shown = is_film(node) || is_fold_heading(node) ||
                            (node.is("iframe") && stands_in(node, "figure", *candidate_.root, 3));
      if (!is_shown) tally_.take_out(node, node.is("nav") ? "site navigation" : "a form");
    });
    each({"h1", "h2"}, [&](const Node& node) {
      if (strictness_.weighs_hints && hint_weight(node) < 0) tally_.take_out(node, "page furniture");
    });
    each({"table"}, [&](const Node& node) { prune_by_content(node); });
    each({"ul", "ol"}, [&](const Node& node) { prune_by_content(node); });
    each({"div", "section"}, [&](const Node& node) {
      if (!is_paragraph(node)) prune_by_content(node);
    });
    each({"div", "p", "span"}, [&](const Node& node) { prune_advertisement(node); });
  }

 private:
  void collect() {
    for (const Node* part : candidate_.parts) {
      for (const Node* at = next_kept(*part, *part, tally_); at; at = next_kept(*at, *part, tally_)) {
        if (at->is_text()) continue;
        nodes_.push_back(at);
        const bool is_inside = is_in_facts_[at->parent->index];
        is_in_facts_[at->index] = is_inside || (at->is("table") && is_data_table(*at));
      }
    }
  }

  // Innermost first, so that what is left of an element is known when its turn comes.
  template <typename Judge>
  void each(std::initializer_list<std::string_view> names, Judge judge) {
    for (auto node = nodes_.rbegin(); node != nodes_.rend(); ++node) {
      const bool is_named = names.size() == 0 || std::ranges::find(names, (*node)->name) != names.end();
      if (is_named && !tally_.is_out(**node)) judge(**node);
    }
  }

  void prune_furniture(const Node& node) {
    if (!has_film(node) && !is_of_attribution(node)) tally_.take_out(node, "page furniture");
  }

  // Pull quotes and fact boxes are the article's; teasers and sign-ups are links or named so.
  void prune_aside(const Node& node) {
    if (has_film(node) || is_pull_quote(node) || is_fact_box(node)) return;
    const bool is_prose = tally_.of(node).paragraph_text >= kShortestAside && tally_.link_density(node) < 0.1;
    if (!is_prose || hint_weight(node) < 0 || !unlikely_reason(node).empty())
      tally_.take_out(node, site_part(node));
  }

  void prune_advertisement(const Node& node) {
    if (tally_.of(node).text > kLongestLabel) return;
    const std::string text(plain::without_punctuation(trim(text_of(node))));
    if (plain::is_advertisement_line(text)) tally_.take_out(node, "advertisement");
  }

  void prune_share_box(const Node& node) {
    if (is_share_box(node) && tally_.of(node).text < kLongestShareBox) tally_.take_out(node, "share links");
  }

  bool is_list(const Node& node) const {
    if (node.is("ul") || node.is("ol")) return true;
    const Tally& own = tally_.of(node);
    int list_text = 0;
    for (const Node* at = node.first_child; at; at = next_kept(*at, node, tally_)) {
      const bool is_outer = (at->is("ul") || at->is("ol")) && !stands_in(*at, "li", node, 100);
      if (is_outer) list_text += tally_.of(*at).text;
    }
    return own.text > 0 && list_text > own.text * 0.9;
  }

  void prune_by_content(const Node& node) {
    if (!strictness_.prunes) return;
    if (is_in_facts_[node.index] || stands_in(node, "code", *candidate_.root, 100)) return;
    const int weight = strictness_.weighs_hints ? hint_weight(node) : 0;
    if (weight < 0) return tally_.take_out(node, site_part(node));
    const Tally& own = tally_.of(node);
    if (own.commas >= kManyCommas || has_film(node)) return;
    if (!is_worth_little(node, own, weight)) return;
    if (!is_list(node) || !is_list_of_pictures(node, own)) tally_.take_out(node, site_part(node));
  }

  bool is_worth_little(const Node& node, const Tally& own, int weight) const {
    const bool list = is_list(node);
    const bool in_figure = stands_in(node, "figure", *candidate_.root, 3);
    const double heading_density = own.text == 0 ? 0 : static_cast<double>(own.heading_text) / own.text;
    const double links = tally_.link_density(node);
    if (own.pictures > 1 && own.paragraphs < own.pictures * 0.5 && !in_figure) return true;
    if (!list && own.items - 100 > own.paragraphs) return true;
    if (own.inputs > own.paragraphs / 3) return true;
    const bool is_short = own.text < kShortestContent && (own.pictures == 0 || own.pictures > 2);
    if (!list && heading_density < 0.9 && is_short && links > 0 && !in_figure) return true;
    if (!list && weight < 25 && links > 0.2) return true;
    if (weight >= 25 && links > 0.5) return true;
    if ((own.embeds == 1 && own.text < 75) || own.embeds > 1) return true;
    return own.pictures == 0 && own.paragraph_text == 0 && own.text == own.link_text;
  }

  bool is_list_of_pictures(const Node& node, const Tally& own) const {
    int items = 0;
    for (const Node* at = node.first_child; at; at = next_kept(*at, node, tally_)) items += at->is("li");
    return items > 0 && own.pictures == items;
  }

  const Candidate& candidate_;
  const Strictness& strictness_;
  PageTally& tally_;
  std::vector<const Node*> nodes_;  ///< the elements below the candidate's parts
  std::vector<bool> is_in_facts_;   ///< by Node::index: in a table of facts, which is judged as a whole
};

}  // namespace

void prune(const Candidate& candidate, const Strictness& strictness, PageTally& tally) {
  Pruner(candidate, strictness, tally).prune();
}

}  // namespace newsexport::html
