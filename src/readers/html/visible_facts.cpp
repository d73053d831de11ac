// External interface: microdata_facts(), visible_facts(), merged().
#include <algorithm>
#include <array>

#include "readers/html/address.h"
#include "readers/html/elements.h"
#include "readers/html/page_facts.h"
#include "readers/html/page_hints.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

constexpr std::size_t kLongestByline = 100;  // bytes

std::string visible_text(const Node& node) {
  return collapse_space(text_of(node));
}

// What microdata takes for the value of a property (HTML standard, 5.2.4).
std::string property_value(const Node& node) {
  if (node.has("content")) return collapse_space(node.value("content"));
  if (node.is("time") && node.has("datetime")) return node.value("datetime");
  if (node.is("a") || node.is("link")) return node.value("href");
  return visible_text(node);
}

bool is_article_type(const std::string& type) {
  return type.find("Article") != std::string::npos || type.find("BlogPosting") != std::string::npos;
}

const Node* find_article_item(const Document& document) {
  for (const Node& node : document.nodes) {
    if (node.parent && node.has("itemscope") && is_article_type(node.value("itemtype"))) return &node;
  }
  return nullptr;
}

// The name of a person or organization: of an item, its own property; else its text.
std::string item_name(const Node& node) {
  for (const Node* at = node.first_child; node.has("itemscope") && at; at = next_node(*at, node)) {
    if (has_word(at->value("itemprop"), "name")) {
      return at->has("content") ? collapse_space(at->value("content")) : visible_text(*at);
    }
  }
  return node.has("content") ? collapse_space(node.value("content")) : visible_text(node);
}

template <typename Value>
void set_once(Value& field, Value value) {
  if (field.empty()) field = std::move(value);
}

void read_property(const Node& node, PageFacts& facts) {
  const auto is = [&](std::string_view name) { return has_word(node.value("itemprop"), name); };
  if (is("headline")) set_once(facts.headline, property_value(node));
  if (is("alternativeHeadline")) set_once(facts.description, property_value(node));
  if (is("datePublished") && !facts.published) facts.published = date_of(property_value(node));
  if (is("dateModified") && !facts.updated) facts.updated = date_of(property_value(node));
  if (is("articleSection")) set_once(facts.section, property_value(node));
  if (is("publisher")) set_once(facts.publisher, item_name(node));
  if (is("inLanguage")) set_once(facts.language, property_value(node));
  if (is("copyrightHolder")) set_once(facts.rights.holder, item_name(node));
  if (is("copyrightYear")) set_once(facts.rights.year, property_value(node));
  if (is("license")) set_once(facts.rights.licence_url, property_value(node));
  if (!is("author") && !is("creator")) return;
  const std::string name = item_name(node);
  if (name.size() > kLongestByline) return;
  for (Byline& byline : bylines_of(name)) {
    const bool is_known = std::ranges::find(facts.bylines, byline.name, &Byline::name) != facts.bylines.end();
    if (!is_known) facts.bylines.push_back(std::move(byline));
  }
}

// Whether the element tells of the page's own licence: one in its foot or head, not of one picture.
bool is_page_licence(const Node& node) {
  if (!has_word(node.value("rel"), "license") && !has_word(node.value("rel"), "licence")) return false;
  return !find_ancestor(node, "figure") && !find_ancestor(node, "figcaption");
}

void read_licence(const Node& node, Rights& rights) {
  if (!rights.licence_url.empty()) return;
  rights.licence_url = resolve_address("", node.value("href"));
  const std::string name = visible_text(node);
  if (name.size() < kLongestByline) rights.licence_name = name;
}

// The h1 that is the headline: the one alone, or the first within the article.
std::string headline_of(const Document& document) {
  std::vector<const Node*> headings;
  for (const Node& node : document.nodes) {
    if (node.is("h1") && node.parent && !is_blank(text_of(node)) && !is_never_shown(node))
      headings.push_back(&node);
  }
  if (headings.size() == 1) return visible_text(*headings.front());
  for (const Node* heading : headings) {
    if (find_ancestor(*heading, "article") || find_ancestor(*heading, "main")) return visible_text(*heading);
  }
  return {};
}

bool is_of_page(const Node& node) {
  for (const Node* at = &node; at; at = at->parent) {
    if (at->is("nav") || at->is("aside") || at->is("footer") || hints_at(*at, "comment|related|sidebar"))
      return false;
  }
  return true;
}

}  // namespace

PageFacts microdata_facts(const Document& document) {
  PageFacts facts;
  const Node* article = find_article_item(document);
  for (const Node* at = article ? article->first_child : nullptr; at;) {
    if (at->has("itemprop")) read_property(*at, facts);
    // What an item within says is not said of the article.
    at = at->has("itemscope") ? next_after(*at, *article) : next_node(*at, *article);
  }
  return facts;
}

PageFacts visible_facts(const Document& document) {
  PageFacts facts;
  facts.headline = headline_of(document);
  facts.language = document.root().value("lang");
  if (facts.language.empty()) facts.language = document.root().value("xml:lang");
  for (const Node& node : document.nodes) {
    if (!node.parent || node.is_text()) continue;
    const bool has_machine_date = node.is("time") && node.has("datetime");
    if (has_machine_date && !facts.published && is_of_page(node))
      facts.published = date_of(node.value("datetime"));
    if (node.is("a") && is_page_licence(node)) read_licence(node, facts.rights);
    const bool may_name =
        facts.bylines.empty() && !node.is("link") && (node.is("a") || node.is("span") || node.is("address"));
    if (!may_name || !has_word(node.value("rel"), "author") || !is_of_page(node)) continue;
    const std::string name = visible_text(node);
    if (name.size() < kLongestByline) facts.bylines = bylines_of(name);
  }
  return facts;
}

PageFacts merged(const std::vector<PageFacts>& sources) {
  PageFacts result;
  for (const PageFacts& one : sources) {
    set_once(result.headline, one.headline);
    set_once(result.name, one.name);
    set_once(result.description, one.description);
    set_once(result.bylines, one.bylines);
    if (!result.published) result.published = one.published;
    if (!result.updated) result.updated = one.updated;
    set_once(result.publisher, one.publisher);
    set_once(result.section, one.section);
    set_once(result.edition, one.edition);
    set_once(result.page, one.page);
    set_once(result.dateline, one.dateline);
    set_once(result.language, one.language);
    set_once(result.canonical_url, one.canonical_url);
    set_once(result.identifier, one.identifier);
    set_once(result.keywords, one.keywords);
    set_once(result.body, one.body);
    set_once(result.issn, one.issn);
    set_once(result.abstract, one.abstract);
    if (result.works.empty()) result.works = one.works;
    if (result.corrections.empty()) result.corrections = one.corrections;
    if (result.rights.empty()) {
      result.rights = one.rights;
      continue;
    }
    set_once(result.rights.notice, one.rights.notice);
    set_once(result.rights.licence_url, one.rights.licence_url);
    set_once(result.rights.licence_name, one.rights.licence_name);
    set_once(result.rights.usage_terms, one.rights.usage_terms);
    set_once(result.rights.credit_line, one.rights.credit_line);
    if (!result.rights.tdm_reservation) {
      result.rights.tdm_reservation = one.rights.tdm_reservation;
      result.rights.tdm_policy = one.rights.tdm_policy;
    }
  }
  return result;
}

}  // namespace newsexport::html
