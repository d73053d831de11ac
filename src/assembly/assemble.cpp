#include "assembly/assemble.h"

#include "assembly/anchors.h"
#include "assembly/bibliographies.h"
#include "assembly/contents.h"
#include "assembly/edition_metadata.h"
#include "assembly/identifier.h"
#include "assembly/left_out.h"
#include "assembly/pictures.h"
#include "citations/number_citations.h"
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
  number_citations(assembled, diagnostics);
  drop_uncited(assembled, added);
  load_pictures(edition, read_resource, diagnostics);
  make_anchors(assembled, diagnostics);
  edition.contents = make_contents(assembled, edition.title);
  return edition;
}

}  // namespace newsexport
