// External interface: read_nitf(), read_nitf_element(). The parts of a document are read in readers/nitf/.
#include "readers/nitf.h"

#include <algorithm>
#include <iterator>

#include "readers/account/account.h"
#include "readers/news/body_text.h"
#include "readers/news/fields.h"
#include "readers/nitf/blocks.h"
#include "readers/nitf/body_end.h"
#include "readers/nitf/body_head.h"
#include "readers/nitf/conversion.h"
#include "readers/nitf/head.h"
#include "readers/nitf/set_aside.h"
#include "support/error.h"
#include "xml/xml_query.h"

namespace newsexport {
namespace {

// What footnotes there are, and what links lead to, must be known before the first link is read.
void find_notes(const XmlElement& element, nitf::Conversion& conversion) {
  for (const XmlElement* child : child_elements(element)) {
    const std::string_view name = local_name(*child);
    if (name == "fn") conversion.note_ids.insert(attribute(*child, "id"));
    if (name == "a" && attribute(*child, "href").starts_with('#')) {
      conversion.linked.insert(attribute(*child, "href").substr(1));
    }
    find_notes(*child, conversion);
  }
}

void require_headline(Article& article, Diagnostics& diagnostics) {
  if (!article.headline.empty()) return;
  auto* first = article.body.empty() ? nullptr : std::get_if<Paragraph>(&article.body.front().value);
  if (!first) {
    diagnostics.warning({1, 0}, "nitf.headline-missing", "there is no headline; the article has none");
    return;
  }
  diagnostics.warning(article.body.front().position, "nitf.headline-missing",
                      "there is no headline; the first paragraph stands in for it");
  article.headline = std::move(first->content);
  article.body.erase(article.body.begin());
}

void read_body(const XmlElement& body, nitf::Conversion& conversion) {
  Article& article = conversion.article;
  for (const XmlElement* part : child_elements(body)) {
    const std::string_view name = local_name(*part);
    if (name == "body.head") {
      nitf::read_body_head(*part, conversion);
    } else if (name == "body.content") {
      std::ranges::move(nitf::read_blocks(*part, conversion), std::back_inserter(article.body));
    } else if (name == "body.end") {
      nitf::read_body_end(*part, conversion);
    } else {  // not in the schema, but in files
      XmlElement holder{.line = part->line};
      holder.children.push_back({*part});
      std::ranges::move(nitf::read_blocks(holder, conversion), std::back_inserter(article.body));
    }
  }
}

const XmlElement* find_nitf(const XmlElement& root) {
  if (local_name(root) == "nitf") return &root;
  const std::vector<const XmlElement*> found = descendants(root, "nitf");
  return found.empty() ? nullptr : found.front();
}

}  // namespace

Article read_nitf_element(const XmlElement& nitf, Diagnostics& diagnostics) {
  Article article;
  nitf::Conversion conversion{.article = article, .diagnostics = diagnostics};
  find_notes(nitf, conversion);
  const std::string& base = attribute(nitf, "baselang");
  article.language = news::read_language(base.empty() ? attribute(nitf, "lang") : base,
                                         nitf::position_of(nitf), diagnostics);
  nitf::read_headline(nitf, conversion);
  if (const XmlElement* head = find_element(nitf, "head")) nitf::read_head(*head, conversion);
  if (const XmlElement* body = find_element(nitf, "body")) read_body(*body, conversion);
  news::drop_repeated_byline(article);
  news::drop_repeated_summary(article);
  return article;
}

Article read_nitf(const Source& source, const ReadOptions&, Diagnostics& diagnostics) {
  const XmlElement root = read_any_xml_tree(source, diagnostics);
  const XmlElement* nitf = find_nitf(root);
  if (!nitf || !find_element(*nitf, "body")) {
    throw Error(Error::Kind::input, source.name, "nitf.no-body",
                "there is no NITF article with a body in it");
  }
  Article article = read_nitf_element(*nitf, diagnostics);
  article.source_name = source.name;
  if (!news::has_words(article)) {
    throw Error(Error::Kind::input, source.name, "nitf.empty",
                "the NITF document has neither headline nor text");
  }
  require_headline(article, diagnostics);
  account_for(root, nitf::kSetAside, article, diagnostics);
  return article;
}

}  // namespace newsexport
