// External interface: write_sources(), write_cite_this() (declared in back_matter.h).
#include <algorithm>

#include "markup/back_matter.h"
#include "markup/inlines.h"

namespace newsexport {
namespace {

void write_source(Content& content, const Reference& reference) {
  content.xml.open("li");
  if (reference.number > 0) content.write_id(source_id(reference.number));
  content.xml.attribute("class", reference.entry_label.empty() ? "source" : "source labelled");
  const BackLinks links{reference.number, reference.citation_count, citation_id};
  if (!reference.entry_label.empty()) write_back_links(content, links, plain_text(reference.entry_label));
  write_inlines(content, reference.entry);
  if (reference.entry_label.empty()) write_marks_back(content, links);
  content.xml.close();
  content.xml.line();
}

}  // namespace

bool has_sources(const Article& article) {
  return std::ranges::any_of(article.references,
                             [](const Reference& reference) { return !reference.entry.empty(); });
}

// The labels are written out, as back-links, so the list itself shows none (see `.sources ol` in book.css).
void write_sources(Content& content) {
  const Article& article = content.story.article;
  if (!has_sources(article)) return;
  open_section(content, {kSourcesId, "bibliography", "doc-bibliography", Label::sources});
  content.xml.open("ol", {{"class", "source-list"}});
  content.xml.line();
  for (const Reference& reference : article.references)
    if (!reference.entry.empty()) write_source(content, reference);
  content.xml.close();
  content.xml.line();
  close_section(content);
}

void write_cite_this(Content& content) {
  const std::optional<Reference>& reference = content.story.own_reference;
  if (!reference || reference->entry.empty()) return;
  open_section(content, {kCiteThisId, "bibliography", "", Label::cite_this});
  content.xml.open("p", {{"class", "own-reference"}});
  write_inlines(content, reference->entry);
  content.xml.close();
  content.xml.line();
  close_section(content);
}

}  // namespace newsexport
