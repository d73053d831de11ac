#include "assembly/assemble.h"

#include <cassert>

#include "assembly/anchors.h"
#include "assembly/bibliographies.h"
#include "assembly/contents.h"
#include "assembly/identifier.h"
#include "assembly/left_out.h"
#include "assembly/pictures.h"
#include "assembly/story_metadata.h"
#include "citations/cite_in_notes.h"
#include "citations/number_citations.h"
#include "citations/own_reference.h"
#include "citations/set_article_citations.h"
#include "model/complete_rights.h"

namespace newsexport {

Story assemble(Article article, const AssemblyOptions& options, const ResourceReader& read_resource,
               Diagnostics& diagnostics) {
  Story story;
  story.article = std::move(article);
  Article& assembled = story.article;
  // Before anything is added to the text, so that options do not change who the article is.
  story.identifier = make_identifier(assembled);
  story.title = make_title(assembled, diagnostics);
  story.modified = make_modified(assembled, options, diagnostics);
  complete_rights(assembled, diagnostics);
  report_missing_metadata(assembled, diagnostics);
  load_pictures(story, read_resource, diagnostics);
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
    story.own_reference = own_reference(assembled, story.title);
    set_single_entry(*story.own_reference, assembled.language, *options.citations, diagnostics);
  }
  make_anchors(assembled, diagnostics);
  story.contents = make_contents(assembled, story.title);
  return story;
}

}  // namespace newsexport
