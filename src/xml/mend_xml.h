#pragma once

#include <string>

#include "xml/declared_entities.h"

namespace newsexport {

/// What prepare_xml() made, turned into XML that is well-formed behind the document type of `entities`:
/// missing end tags are added and stray ones taken away, "&" and "<" that are only characters are escaped,
/// attributes get their quotation marks and stand once, comments go, and so does what stands outside of the
/// root element. Lines keep their numbers. Its rules for tags left open are HTML's where the names are: a
/// `br` or `img` has no content, a `p` ends the `p` before it.
std::string mend_xml(const std::string& prepared, const DeclaredEntities& entities);

}  // namespace newsexport
