#pragma once

#include <functional>
#include <string>

#include "citations/citation_setter.h"
#include "citations/link_sources.h"
#include "citations/shared_bibliography.h"
#include "model/story.h"
#include "support/diagnostics.h"

namespace newsexport {

/// Reads the file that an article names by a relative path, or the local copy of what lies at an address on
/// the web; throws Error with the reason (`….missing`, outside the allowed folders, a folder, …). This is how
/// the library reaches files without touching the file system.
using ResourceReader = std::function<std::string(const std::string& path)>;

struct AssemblyOptions {
  /// "YYYY-MM-DDThh:mm:ssZ" for dcterms:modified (from --modified or SOURCE_DATE_EPOCH). Empty: the article's
  /// own updated or published time, else 1970-01-01 and a diagnostic (`metadata.date-missing`).
  std::string modified;
  /// Where the text that a reader left out (Article::left_out) is set as an appendix.
  bool keep_all = false;
  /// How citations and the list of Sources are set; not owned. Only an article that cites nothing can do
  /// without one.
  const CitationSetter* citations = nullptr;
  /// Works that the article may cite beside its own references; not owned.
  const Bibliography* bibliography = nullptr;
  /// Whether the article says at its end how to cite it.
  bool cites_itself = false;
  /// Whether an edition ends with the works that its articles cite, in one list beside theirs.
  bool combines_sources = false;
  /// What becomes of the links in the text.
  LinkPolicy links = LinkPolicy::inline_only;
};

/// Article → Story: bibliographies read, citations and notes numbered, pictures loaded and made safe,
/// anchors and contents made, the identifier computed. A picture that cannot be used is reported and stays as
/// its caption.
Story assemble(Article article, const AssemblyOptions& options, const ResourceReader& read_resource,
               Diagnostics& diagnostics);

}  // namespace newsexport
