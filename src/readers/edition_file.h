#pragma once

#include <string>
#include <vector>

#include "model/article.h"
#include "support/diagnostics.h"
#include "support/source.h"

namespace newsexport {

/// An input that an edition file names.
struct EditionEntry {
  std::string path;  ///< as it stands there, relative to the file's folder
  Position position;
};

struct EditionFileSection {
  std::string title;  ///< empty: these articles stand in no section
  std::vector<EditionEntry> articles;
};

/// An edition file, as it is read.
struct EditionFile {
  Article own;  ///< what the edition says of itself; its body is the imprint
  std::string number;
  std::string cover;  ///< a path, or empty
  std::string style;  ///< the name of a built-in style, or empty
  std::vector<EditionFileSection> sections;
};

/// Reads an edition file: YAML with the keys of an article's front matter (title, subtitle, date,
/// publication, lang, rights, …), and
///
///     number: 132                  # of the issue
///     publisher: The Harbour Post  # short for publication: {name: …}
///     cover: cover.jpg
///     style: newspaper             # unless the command line names another
///     imprint: |                   # Markdown
///       Editor: Ann Otter
///     articles: [lead.md]          # those in no section
///     sections:
///       - title: City
///         articles: [bridge.md, feed.xml]
///
/// Values of the wrong kind are reported (`edition.field-invalid`) and left out. Throws Error (kind input)
/// `edition.invalid`, `edition.too-large` for what is no YAML map or is nested or expands as no honest file
/// does, and `edition.title-missing`.
EditionFile read_edition_file(const Source& source, Diagnostics& diagnostics);

}  // namespace newsexport
