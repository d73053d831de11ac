#pragma once

#include <string>
#include <string_view>

#include "markup/element.h"
#include "model/story.h"
#include "xml/xml_writer.h"

namespace newsexport {

enum class Styling { none, linked };

/// article.xhtml: the whole article in one file, title block, body, corrections, notes, sources and rights,
/// so that a note is in the file that refers to it (Thorium opens no other). See divide_documents() for an
/// article that is too large for that.
std::string content_document(const Story& story, Styling styling);

/// One file of an article that is divided: `body` is the <body> of this part. Data about the article as a
/// whole (JSON-LD) stands in the first alone.
enum class PartOfArticle { first, other };
std::string content_document_part(const Story& story, const Element& body, Styling styling,
                                  PartOfArticle part);

/// The <body> of the whole article as a tree, with the marks of the printed pages.
Element content_body(const Story& story);

/// Opens <html> with the namespaces, the article's language and direction.
void open_html(XmlWriter& xml, const Story& story);
/// The <head> of a document that has but a title.
void write_plain_head(XmlWriter& xml, std::string_view title, Styling styling);

}  // namespace newsexport
