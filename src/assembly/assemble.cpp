#include "assembly/assemble.h"

#include <cassert>

#include "assembly/anchors.h"
#include "assembly/bibliographies.h"
#include "assembly/contents.h"
#include "assembly/edition_metadata.h"
#include "assembly/identifier.h"
#include "assembly/left_out.h"
#include "assembly/pictures.h"
#include "citations/cite_in_notes.h"
#include "citations/number_citations.h"
#include "citations/own_reference.h"
#include "citations/set_article_citations.h"
#include "model/complete_rights.h"

namespace newsexport {

Edition assemble(Article article, const AssemblyOptions& options, const ResourceReader& read_resource,
                 Diagnostics& diagnostics) {
  Edition edition;
  edition.article = std::move(article);
  Article& assembled = edition.article;
  // Before anything is added to the text, so that options do not change who the article is.
  edition.identifier = make_identifier(assembled);
  edition.title = make_title(assembled, diagnostics);
  edition.modified = make_modified(assembled, options, diagnostics);
  complete_rights(assembled, diagnostics);
  report_missing_metadata(assembled, diagnostics);
  if (options.keep_all) append_left_out(assembled);
  const ReferenceKeys added = read_bibliographies(assembled, read_resource, diagnostics);
  if (options.bibliography) add_cited_references(assembled, *options.bibliography);
  make_link_sources(assembled, options.links);
  if (options.citations && options.citations->style().is_note_style())
    cite_in_notes(assembled, *options.citations);
  number_citations(assembled, diagnostics);
  drop_uncited(assembled, added);
  assert(options.citations || assembled.references.empty());
  if (options.citations) set_article_citations(assembled, *options.citations, diagnostics);
  if (options.cites_itself && options.citations) {
    edition.own_reference = own_reference(assembled, edition.title);
    set_single_entry(*edition.own_reference, assembled.language, *options.citations, diagnostics);
  }
  load_pictures(edition, read_resource, diagnostics);
  make_anchors(assembled, diagnostics);
  edition.contents = make_contents(assembled, edition.title);
  return edition;
}

}  // namespace newsexport
