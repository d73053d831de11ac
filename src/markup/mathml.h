#pragma once

#include <string>

#include "model/article.h"
#include "xml/markup_writer.h"

namespace newsexport {

/// Whether there is MathML that write_mathml() can write.
bool is_readable_mathml(const std::string& mathml);

/// Writes a formula's MathML, made safe and valid (MathML 3, presentation): elements and attributes of a
/// closed list, the right number of children in each, no links, scripts or actions. Of `semantics` only the
/// formula itself is written. Its text in `content` becomes the alternative for those who cannot see it.
void write_mathml(MarkupWriter& xml, const Math& math);

/// Whether the article has a formula that an e-book has as MathML.
bool has_mathml(const Article& article);

}  // namespace newsexport
