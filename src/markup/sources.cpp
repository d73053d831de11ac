// External interface: write_sources() (declared in back_matter.h).
#include "citations/format_reference.h"
#include "markup/back_matter.h"
#include "markup/inlines.h"

namespace newsexport {
namespace {

void write_source(Content& content, const Reference& reference) {
  content.xml.open("li");
  if (reference.number > 0) content.write_id(source_id(reference.number));
  content.xml.attribute("class", "source");
  const int count = reference.number > 0 ? reference.citation_count : 0;
  write_back_links(content, {reference.number, count, citation_id});
  const Reference* based_on = content.reference(reference.based_on);
  write_inlines(content, format_reference(reference, based_on, content.language));
  content.xml.close();
  content.xml.line();
}

}  // namespace

// The numbers are written out, as back-links, so the list itself shows none (see `.sources ol` in book.css).
void write_sources(Content& content) {
  const std::vector<Reference>& references = content.edition.article.references;
  if (references.empty()) return;
  open_section(content, {kSourcesId, "bibliography", "doc-bibliography", Label::sources});
  content.xml.open("ol", {{"class", "source-list"}});
  content.xml.line();
  for (const Reference& reference : references) write_source(content, reference);
  content.xml.close();
  content.xml.line();
  close_section(content);
}

}  // namespace newsexport
