#pragma once

#include "readers/docbook/conversion.h"

namespace newsexport::docbook {

/// A `figure` or a `mediaobject`: its pictures with caption (title and `caption`) and credit (the `author`
/// and `othercredit` of its `info`); a film or a recording becomes an Embed; without either its blocks are
/// kept.
void add_figure(const XmlElement& element, int level, Conversion& conversion, Blocks& out);

/// The picture of a `mediaobject`: the first that has a file, with the words of a `textobject` as its
/// alternative text.
Picture picture_in(const XmlElement& element);

}  // namespace newsexport::docbook
