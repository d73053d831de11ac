// External interface: read_html().
#include "readers/html.h"

#include <algorithm>

#include "model/language.h"
#include "readers/html/address.h"
#include "readers/html/extraction.h"
#include "readers/html/fragment.h"
#include "readers/html/headline.h"
#include "readers/html/page_account.h"
#include "readers/html/page_corrections.h"
#include "readers/html/page_dateline.h"
#include "readers/html/page_facts.h"
#include "readers/html/page_hidden.h"
#include "readers/html/page_left_out.h"
#include "readers/html/page_rights.h"
#include "readers/html/parse.h"
#include "readers/html/pictures.h"
#include "readers/html/plausibility.h"
#include "readers/html/title_block.h"
#include "support/error.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr std::size_t kLeastStatedBody = 500;  // bytes of schema.org's articleBody

using html::Document;
using html::Node;
using html::PageFacts;

/// Metadata in the order of trust.
struct Facts {
  PageFacts stated;  ///< by JSON-LD, meta elements and microdata
  PageFacts shown;   ///< by the page itself
  PageFacts all;
};

Facts read_facts(const Document& document) {
  Facts facts;
  facts.stated = html::merged(
      {html::json_ld_facts(document), html::meta_facts(document), html::microdata_facts(document)});
  facts.shown = html::visible_facts(document);
  facts.all = html::merged({facts.stated, facts.shown});
  return facts;
}

Document parse(const Source& source) {
  try {
    return html::parse_page(source.text);
  } catch (const html::TreeTooLarge& failure) {
    throw Error(Error::Kind::input, source.name, "html.too-complex", failure.what());
  }
}

// Where relative links lead from: the `base` element, else the page's own address.
std::string base_of(const Document& document, const std::string& canonical_url) {
  const Node* base = html::find_element(document.root(), "base");
  if (!base || base->value("href").empty()) return canonical_url;
  return html::resolve_address(canonical_url, base->value("href"));
}

std::string language_of(const Facts& facts) {
  for (const std::string& named : {facts.shown.language, facts.stated.language}) {
    if (const auto language = canonical_language(named.substr(0, named.find(',')))) return *language;
  }
  return {};
}

void take_over(const PageFacts& facts, Article& article) {
  article.bylines = facts.bylines;
  article.published = facts.published;
  article.updated = facts.updated;
  if (article.updated && article.published && *article.updated == *article.published) article.updated.reset();
  article.publication.name = facts.publisher;
  article.publication.section = facts.section;
  article.publication.edition = facts.edition;
  article.publication.page = facts.page;
  article.dateline = facts.dateline;
  article.canonical_url = html::is_web_address(facts.canonical_url) ? facts.canonical_url : std::string();
  article.identifier = facts.identifier;
  article.keywords = facts.keywords;
  article.publication.issn = facts.issn;
  article.references = facts.works;
  Paragraph abstract;
  append_text(abstract.content, facts.abstract);
  if (!facts.abstract.empty()) article.abstract.push_back({std::move(abstract), {}, "", {}, "", {}});
}

// Those that the page's metadata has and the page does not show.
void add_stated_corrections(const std::vector<Correction>& stated, std::vector<Correction>& shown) {
  for (const Correction& one : stated) {
    const std::string words = collapse_space(plain_text(one.content));
    const bool is_shown = std::ranges::any_of(shown, [&](const Correction& other) {
      return collapse_space(plain_text(other.content)).find(words) != std::string::npos;
    });
    if (!is_shown) shown.push_back(one);
  }
}

// A headline that links to itself is just a headline.
Inlines without_links(Inlines inlines) {
  Inlines plain;
  for (Inline& one : inlines) {
    auto* link = std::get_if<Link>(&one.value);
    if (!link) {
      plain.push_back(std::move(one));
      continue;
    }
    for (Inline& inner : link->content) {
      auto* text = std::get_if<Text>(&inner.value);
      text ? append_text(plain, text->text) : plain.push_back(std::move(inner));
    }
  }
  return plain;
}

Inlines headline_inlines(const Node* shown, const std::string& headline, const HtmlContext& context) {
  Diagnostics unused;
  Inlines inlines = shown ? without_links(html::convert_to_inlines(*shown, context, unused)) : Inlines{};
  // The page's own heading may be set in italics; its words must be the headline's.
  if (html::bare_title(plain_text(inlines)) == html::bare_title(headline) && !inlines.empty()) return inlines;
  inlines.clear();
  append_text(inlines, headline);
  return inlines;
}

// A page that a script fills holds its text in metadata alone, if anywhere. One line there is a paragraph.
void use_stated_body(const std::string& stated, Article& article, Diagnostics& diagnostics) {
  const std::size_t found = plain_text(article.body).size();
  if (stated.size() < kLeastStatedBody || found * 2 > stated.size()) return;
  Blocks body;
  for (const std::string_view line : split(stated, '\n')) {
    Inlines content;
    append_text(content, html::plain_value(line));
    if (!content.empty()) body.push_back({Paragraph{std::move(content)}, {}, {}, {}, {}, {}});
  }
  const std::string shown = collapse_space(plain_text(article.body));
  if (!shown.empty()) article.left_out.push_back({shown, "the page's own text", {}});
  article.body = std::move(body);
  article.notes.clear();
  diagnostics.warning(
      {}, "html.body-from-metadata",
      "the page shows less than half of the text that its metadata holds; that text is taken, "
      "which has neither headings nor links");
}

}  // namespace

Article read_html(const Source& source, const ReadOptions&, Diagnostics& diagnostics) {
  Document document = parse(source);
  const Facts facts = read_facts(document);
  Article article;
  article.source_name = source.name;
  take_over(facts.all, article);
  article.language = language_of(facts);
  HtmlContext context;
  context.base_url = base_of(document, article.canonical_url);
  context.language = article.language;
  const auto noscripts = html::settle_noscript_twins(document, context, html::NoscriptTexts::drop);
  html::settle_painted_pictures(document);

  const std::string headline = html::headline_of(document, facts.stated, facts.shown);
  const Node* shown_headline = html::find_headline(document, headline);
  article.headline = headline_inlines(shown_headline, headline, context);
  html::Extraction extraction = html::extract_article(document, headline);
  if (shown_headline) extraction.left_out[shown_headline->index] = "headline";
  html::take_title_block(document, shown_headline, facts.all.description, context, extraction, article);
  html::take_dateline(document, shown_headline, extraction, article);
  article.rights = html::find_page_rights(document, facts.all.rights, extraction);
  article.corrections = html::take_corrections(document, context, extraction);
  add_stated_corrections(facts.all.corrections, article.corrections);

  HtmlContent content = html::convert(*extraction.root, context, diagnostics, extraction.left_out);
  article.body = std::move(content.blocks);
  article.notes = std::move(content.notes);
  use_stated_body(facts.all.body, article, diagnostics);
  html::take_left_out(document, extraction, shown_headline, article, diagnostics);
  html::take_hidden_texts(document, extraction, noscripts, article, diagnostics);
  html::account_for_page(document, extraction, article, diagnostics);
  if (article.headline.empty()) {
    diagnostics.warning(
        {1, 1}, "metadata.headline-missing",
        "the page has neither a title nor a heading that could be one; it is set without a headline");
  }
  html::require_plausible(article, facts.all, html::page_signs(document, headline), diagnostics);
  return article;
}

}  // namespace newsexport
