#pragma once

#include <optional>

#include "model/article.h"
#include "support/diagnostics.h"
#include "xml/xml_query.h"

namespace newsexport::newsml_g2 {

/// The text of `contentSet`: the first `inlineXML` with something in it, else the first such `inlineData`.
/// What is in it is told by its own element: `nitf` is NITF, `html`, `body`, `p` and the like are XHTML, no
/// element is plain text. Other things (sports data, events) are reported (`newsml-g2.content-unread`) and
/// left out.
void read_content(const XmlElement& item, Article& article, Diagnostics& diagnostics);

/// A picture item as a figure: the widest rendition that is a picture, its caption, credit and rights. None
/// where no rendition names a file.
std::optional<Block> read_picture(const XmlElement& item, Diagnostics& diagnostics);

/// Puts a line behind a caption that does not say it yet.
void add_line(Inlines& caption, const XmlElement& line, Diagnostics& diagnostics);

}  // namespace newsexport::newsml_g2
