// JATS and NLM articles: read_jats(), sniff_jats().
#include "readers/jats.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "model/language.h"
#include "readers/jats/blocks.h"
#include "readers/jats/front.h"
#include "readers/jats/funding.h"
#include "readers/jats/inlines.h"
#include "readers/jats/references.h"
#include "support/error.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport {
namespace {

using jats::Conversion;

/// Elements that become blocks with their own id.
constexpr auto kAnchors = std::to_array<std::string_view>(
    {"sec", "fig", "table-wrap", "boxed-text", "disp-formula", "supplementary-material", "app", "statement",
     "list", "ack", "glossary", "p", "disp-quote", "media", "def-list"});

/// What the text may refer to, before it is read.
void find_targets(const XmlElement& element, Conversion& conversion) {
  for (const XmlElement* child : child_elements(element)) {
    const std::string_view name = local_name(*child);
    const std::string id = jats::attribute_text(*child, "id");
    const bool is_anchor = std::ranges::find(kAnchors, name) != kAnchors.end();
    if (is_anchor && !id.empty()) conversion.block_ids.insert(id);
    if (name == "xref") {
      for (const std::string& target : split_words(attribute(*child, "rid")))
        conversion.referred_ids.insert(target);
    }
    if (name == "table-wrap-foot") {
      for (const XmlElement* note : descendants(*child, "fn")) {
        conversion.block_ids.insert(jats::attribute_text(*note, "id"));
      }
      continue;
    }
    const bool holds_notes = name == "fn-group" || name == "author-notes";
    if (holds_notes) {
      for (const XmlElement* note : descendants(*child, "fn")) {
        conversion.note_ids.insert(jats::attribute_text(*note, "id"));
      }
    }
    find_targets(*child, conversion);
  }
  conversion.block_ids.erase("");
  conversion.note_ids.erase("");
}

void read_back(const XmlElement& back, Conversion& conversion) {
  for (const XmlElement* child : child_elements(back)) {
    const std::string_view name = local_name(*child);
    if (name == "fn-group") jats::add_notes(*child, 2, conversion, conversion.article.body);
    if (name == "app-group") {
      for (const XmlElement* app : child_elements(*child, "app")) {
        jats::add_section(*app, 2, conversion, conversion.article.body);
      }
    }
    const bool is_section = name == "sec" || name == "ack" || name == "app" || name == "glossary" ||
                            name == "notes" || name == "bio";
    if (is_section) jats::add_section(*child, 2, conversion, conversion.article.body);
  }
}

void add_blocks(Blocks blocks, Article& article) {
  std::move(blocks.begin(), blocks.end(), std::back_inserter(article.body));
}

void read_parts(const XmlElement& article, Conversion& conversion) {
  const XmlElement* body = find_element(article, "body");
  const XmlElement* back = find_element(article, "back");
  const XmlElement* floats = find_element(article, "floats-group");
  if (!floats) floats = find_element(article, "floats-wrap");
  if (body) add_blocks(jats::read_blocks(*body, 2, conversion), conversion.article);
  if (back) read_back(*back, conversion);
  if (const XmlElement* front = find_element(article, "front")) jats::add_funding(*front, conversion);
  if (floats) add_blocks(jats::read_blocks(*floats, 2, conversion), conversion.article);
}

/// A response or part stands after its article, under its own title and its makers' names.
void read_sub_article(const XmlElement& element, Conversion& conversion) {
  Article inner;
  const XmlElement* front = find_element(element, "front-stub");
  if (!front) front = find_element(element, "front");
  if (front) {
    Conversion stub{inner, conversion.diagnostics, {}, {}, {}, {}, {}};
    jats::read_front(*front, stub);
  }
  Blocks& body = conversion.article.body;
  if (!inner.headline.empty()) body.push_back(jats::make_block(Crosshead{2, inner.headline}, element));
  std::string names;
  for (const Byline& byline : inner.bylines) names += (names.empty() ? "" : ", ") + byline.name;
  if (!names.empty())
    body.push_back(jats::make_block(Paragraph{{{Emphasis{jats::text_inlines(names)}}}}, element));
  read_parts(element, conversion);
}

std::string language_of(const XmlElement& root, Diagnostics& diagnostics) {
  const std::string* tag = root.find_attribute("xml:lang");
  if (!tag || tag->empty()) return {};
  if (const auto language = canonical_language(*tag)) return *language;
  diagnostics.warning({root.line, 0}, "metadata.invalid-value",
                      fmt::format("'{}' is no language tag; it is left out", *tag));
  return {};
}

void report(const Article& article, const XmlElement& root, Diagnostics& diagnostics) {
  if (article.headline.empty()) {
    diagnostics.warning({root.line, 0}, "metadata.headline-missing", "the article has no title");
  }
  if (article.body.empty()) {
    diagnostics.warning({root.line, 0}, "jats.no-text", "the article has no text but its front matter");
  }
}

}  // namespace

int sniff_jats(std::string_view text) {
  constexpr int kCertain = 100;
  constexpr std::size_t kHead = 16384;
  if (local_name(root_name(text)) != "article") return 0;
  const std::string_view head = text.substr(0, kHead);
  for (const std::string_view mark : {"//NLM//DTD", "JATS", "<front", "article-type=", "dtd-version="}) {
    if (head.find(mark) != std::string_view::npos) return kCertain;
  }
  return 0;
}

Article read_jats(const Source& source, const ReadOptions&, Diagnostics& diagnostics) {
  const XmlElement root = read_any_xml_tree(source, diagnostics);
  if (local_name(root) != "article") {
    throw Error(Error::Kind::input, source.name, "jats.no-article",
                fmt::format("its root element is '{}', and not 'article'", root.name), {root.line, 0});
  }
  Article article;
  article.source_name = source.name;
  Conversion conversion{article, diagnostics, {}, {}, {}, {}, {}};
  article.language = language_of(root, diagnostics);
  jats::read_references(root, conversion);
  find_targets(root, conversion);
  if (const XmlElement* front = find_element(root, "front")) jats::read_front(*front, conversion);
  read_parts(root, conversion);
  for (const XmlElement* child : child_elements(root)) {
    const std::string_view name = local_name(*child);
    if (name == "sub-article" || name == "response") read_sub_article(*child, conversion);
  }
  report(article, root, diagnostics);
  return article;
}

}  // namespace newsexport
