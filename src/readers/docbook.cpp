// DocBook articles: read_docbook(), sniff_docbook().
#include "readers/docbook.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "model/language.h"
#include "readers/account/account.h"
#include "readers/docbook/bibliography.h"
#include "readers/docbook/blocks.h"
#include "readers/docbook/info.h"
#include "readers/docbook/inlines.h"
#include "readers/docbook/set_aside.h"
#include "support/error.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport {
namespace {

using docbook::Conversion;

/// What else may stand at the root of a DocBook file.
constexpr auto kOtherRoots = std::to_array<std::string_view>(
    {"book", "chapter", "part", "set", "section", "sect1", "appendix", "preface", "refentry", "reference",
     "topic", "glossary", "bibliography", "dedication", "colophon", "partintro", "assembly"});

void find_targets(const XmlElement& element, Conversion& conversion) {
  for (const XmlElement* child : child_elements(element)) {
    const std::string id = docbook::id_of(*child);
    if (!id.empty()) conversion.ids.insert(id);
    const std::string title = text_of(docbook::titled_child(*child, "title"));
    if (!id.empty() && !title.empty()) conversion.titles[id] = title;
    find_targets(*child, conversion);
  }
}

std::string language_of(const XmlElement& root, Diagnostics& diagnostics) {
  const std::string& tag = attribute(root, "lang");
  if (tag.empty()) return {};
  if (const auto language = canonical_language(tag)) return *language;
  diagnostics.warning({root.line, 0}, "metadata.invalid-value",
                      fmt::format("'{}' is no language tag; it is left out", tag));
  return {};
}

}  // namespace

int sniff_docbook(std::string_view text) {
  constexpr int kCertain = 100;
  constexpr std::size_t kHead = 16384;
  const std::string_view root = local_name(root_name(text));
  const bool is_article = root == "article";
  const bool is_other = std::ranges::find(kOtherRoots, root) != kOtherRoots.end();
  if (!is_article && !is_other) return 0;
  const std::string_view head = text.substr(0, kHead);
  for (const std::string_view mark :
       {"docbook.org/ns/docbook", "DTD DocBook", "<articleinfo", "<bookinfo", "<para>", "<sect1"}) {
    if (head.find(mark) != std::string_view::npos) return kCertain;
  }
  return 0;
}

Article read_docbook(const Source& source, const ReadOptions&, Diagnostics& diagnostics) {
  const XmlElement root = read_any_xml_tree(source, diagnostics);
  if (local_name(root) != "article") {
    throw Error(
        Error::Kind::input, source.name, "docbook.no-article",
        fmt::format("is DocBook with the root element '{}'; of DocBook only articles are read", root.name),
        {root.line, 0});
  }
  Article article;
  article.source_name = source.name;
  Conversion conversion{article, diagnostics, {}, {}, {}, {}};
  article.language = language_of(root, diagnostics);
  docbook::read_bibliography(root, conversion);
  find_targets(root, conversion);
  if (const XmlElement* title = docbook::titled_child(root, "title")) {
    article.headline = docbook::read_inlines(*title, conversion);
  } else {
    diagnostics.warning({root.line, 0}, "metadata.headline-missing", "the article has no title");
  }
  if (const XmlElement* subtitle = docbook::titled_child(root, "subtitle")) {
    article.standfirst = docbook::read_inlines(*subtitle, conversion);
  }
  Blocks after;
  for (const XmlElement* info : child_elements(root)) {
    if (docbook::is_info(*info)) docbook::read_info(*info, conversion, after);
  }
  article.body = docbook::read_blocks(root, 2, conversion);
  std::move(after.begin(), after.end(), std::back_inserter(article.body));
  account_for(root, docbook::texts_set_aside(), article, diagnostics);
  return article;
}

}  // namespace newsexport
