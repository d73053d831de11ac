#pragma once

#include <string_view>

#include "model/article.h"
#include "readers/html/dom.h"
#include "support/diagnostics.h"
#include "xml/xml_tree.h"

namespace newsexport::news {

/// Text without marks as paragraphs: blank lines part them, or, where there are none, every line end.
/// Runs of lines that are set in columns stay as they are (Preformatted).
Blocks read_plain_text(std::string_view text, Position start);

/// The element that holds all text of `holder`: its only child, or itself where it has more than that.
const XmlElement& text_root(const XmlElement& holder);

/// Reads an XHTML body, whatever namespace its elements are in, into `article`: what repeats the headline at
/// its top is dropped, a `header` that has it is read as one (body_header.h); paragraphs whose lines are set
/// in columns stay as they are.
void read_xhtml_body(const XmlElement& body, Article& article, Diagnostics& diagnostics);

/// The same of HTML text.
void read_html_body(std::string_view html, Position start, Article& article, Diagnostics& diagnostics);

/// `h1` to `h6`.
bool is_heading(const html::Node& node);

/// Whether there is anything to read: a headline, or text. An article without either is none.
bool has_words(const Article& article);

/// Drops a first paragraph that only repeats the byline, with its "By".
void drop_repeated_byline(Article& article);

/// Drops the standfirst and the abstract where one of the body's first three paragraphs
/// begins with their words.
void drop_repeated_summary(Article& article);

}  // namespace newsexport::news
