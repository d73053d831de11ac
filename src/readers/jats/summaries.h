#pragma once

#include "readers/jats/conversion.h"

namespace newsexport::jats {

/// The first abstract without a type is the article's; others ("summary", "toc", translations) follow it as
/// boxes.
void read_abstracts(const XmlElement& meta, Conversion& conversion);

/// The words of `kwd-group`s, each once. A group whose title says more than "Keywords" ("Abbreviations") is
/// printed under it, behind the text.
void read_keywords(const XmlElement& meta, Conversion& conversion, Blocks& out);

void add_keyword(Article& article, const std::string& words);

}  // namespace newsexport::jats
