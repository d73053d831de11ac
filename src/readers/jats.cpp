// JATS and NLM articles: read_jats(), sniff_jats().
#include "readers/jats.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "model/language.h"
#include "readers/account/account.h"
#include "readers/jats/blocks.h"
#include "readers/jats/front.h"
#include "readers/jats/funding.h"
#include "readers/jats/parts.h"
#include "readers/jats/references.h"
#include "readers/jats/set_aside.h"
#include "readers/said_words.h"
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

/// Marks that tie people to affiliations and notes: no output prints them.
constexpr auto kBehindPeople =
    std::to_array<std::string_view>({"contrib", "aff", "collab", "author-notes", "aff-alternatives"});

struct Targets {
  std::set<std::string> notes;     ///< `fn` of the back matter and of the authors' notes
  std::set<std::string> referred;  ///< that some `xref` of the text leads to
  std::set<std::string> blocks;
};

void collect_ids(const XmlElement& element, std::set<std::string>& ids) {
  for (const XmlElement* note : descendants(element, "fn")) ids.insert(jats::attribute_text(*note, "id"));
}

void find_references(const XmlElement& element, Targets& targets) {
  for (const XmlElement* child : child_elements(element)) {
    const std::string_view name = local_name(*child);
    if (name == "xref") {
      for (const std::string& target : split_words(attribute(*child, "rid"))) targets.referred.insert(target);
    }
    if (std::ranges::find(kBehindPeople, name) == kBehindPeople.end()) find_references(*child, targets);
  }
}

void find_anchors(const XmlElement& element, Targets& targets) {
  for (const XmlElement* child : child_elements(element)) {
    const std::string_view name = local_name(*child);
    const bool is_anchor = std::ranges::find(kAnchors, name) != kAnchors.end();
    if (is_anchor) targets.blocks.insert(jats::attribute_text(*child, "id"));
    if (name == "table-wrap-foot") {
      collect_ids(*child, targets.blocks);
    } else {
      if (name == "fn-group" || name == "author-notes") collect_ids(*child, targets.notes);
      find_anchors(*child, targets);
    }
  }
}

/// What the text may refer to, before it is read. Notes that it does not refer to become text.
void find_targets(const XmlElement& root, Conversion& conversion) {
  Targets targets;
  find_references(root, targets);
  find_anchors(root, targets);
  for (const std::string& id : targets.notes)
    (targets.referred.contains(id) ? conversion.note_ids : targets.blocks).insert(id);
  conversion.block_ids = std::move(targets.blocks);
  conversion.block_ids.erase("");
  conversion.note_ids.erase("");
}

/// Parts of the article beside its front and its body: back matter of every kind, floats.
void read_back(const XmlElement& back, Conversion& conversion) {
  Blocks& body = conversion.article.body;
  for (const XmlElement* child : child_elements(back)) jats::read_child(*child, 2, conversion, body);
}

void add_blocks(Blocks blocks, Article& article) {
  std::move(blocks.begin(), blocks.end(), std::back_inserter(article.body));
}

void read_parts(const XmlElement& article, Blocks after, Conversion& conversion) {
  for (const XmlElement* body : child_elements(article, "body"))
    add_blocks(jats::read_blocks(*body, 2, conversion), conversion.article);
  for (const XmlElement* back : child_elements(article, "back")) read_back(*back, conversion);
  for (const std::string_view front : {"front", "front-stub"}) {
    for (const XmlElement* meta : child_elements(article, front)) jats::add_funding(*meta, conversion);
  }
  add_blocks(std::move(after), conversion.article);
  for (const std::string_view floats : {"floats-group", "floats-wrap"}) {
    for (const XmlElement* group : child_elements(article, floats))
      add_blocks(jats::read_blocks(*group, 2, conversion), conversion.article);
  }
}

/// What names a response or part: its kind, title, makers, summary and rights.
void read_front_of_part(const XmlElement& element, Conversion& conversion, Blocks& after) {
  Article part;
  part.language = conversion.article.language;
  part.notes = std::move(conversion.article.notes);
  Conversion stub{part,
                  conversion.diagnostics,
                  conversion.note_ids,
                  conversion.block_ids,
                  conversion.reference_keys,
                  conversion.reference_order};
  Blocks& body = conversion.article.body;
  for (const std::string_view front : {"front-stub", "front"}) {
    for (const XmlElement* meta : child_elements(element, front)) jats::read_front(*meta, stub, after);
  }
  conversion.article.notes = std::move(part.notes);
  jats::add_front_of_part(std::move(part), element, body, after);
}

/// A response or part stands after its article, under its own title and its makers' names.
void read_sub_article(const XmlElement& element, Conversion& conversion) {
  Blocks after;
  read_front_of_part(element, conversion, after);
  read_parts(element, std::move(after), conversion);
  for (const XmlElement* child : child_elements(element)) {
    const std::string_view name = local_name(*child);
    if (name == "sub-article" || name == "response") read_sub_article(*child, conversion);
  }
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

/// Between the parts of an entry stand words that the citation style sets anew ("pp.", "eds").
void report_unread_words(const XmlElement& root, Article& article, Diagnostics& diagnostics) {
  ArticleWords words;
  words.add(article);
  Unread found = find_unread(root, jats::texts_set_aside(), words);
  std::erase_if(found.unread, [](const LeftOut& text) {
    return text.reason.ends_with("citation") && joins_only(text.text);
  });
  report_unread(std::move(found), article, diagnostics);
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
  Conversion conversion{article, diagnostics, {}, {}, {}, {}};
  article.language = language_of(root, diagnostics);
  jats::read_references(root, conversion);
  find_targets(root, conversion);
  Blocks after;
  for (const XmlElement* front : child_elements(root, "front")) jats::read_front(*front, conversion, after);
  read_parts(root, std::move(after), conversion);
  for (const XmlElement* child : child_elements(root)) {
    const std::string_view name = local_name(*child);
    if (name == "sub-article" || name == "response") read_sub_article(*child, conversion);
  }
  report(article, root, diagnostics);
  report_unread_words(root, article, diagnostics);
  return article;
}

}  // namespace newsexport
