#pragma once

#include <string>

#include "model/story.h"
#include "xml/xml_writer.h"

namespace newsexport {

enum class Styling { none, linked };

/// article.xhtml: the whole article in one file, title block, body, corrections, notes, sources and rights,
/// so that a note is in the file that refers to it (Thorium opens no other).
std::string content_document(const Story& story, Styling styling);

/// The title, or the identifier where the article has none: no document goes without.
std::string document_title(const Story& story);

/// Opens <html> with the namespaces, the article's language and direction.
void open_html(XmlWriter& xml, const Story& story);
void write_stylesheet_link(XmlWriter& xml, Styling styling);

}  // namespace newsexport
