#pragma once

#include "model/article.h"
#include "support/diagnostics.h"
#include "xml/xml_query.h"

namespace newsexport::newsml_g2 {

/// The name of a party or concept: its first `name`, else `literal`, else its `uri` where that is an address
/// of the web.
std::string name_of(const XmlElement& element);

/// Each `rightsInfo` of the item, in order: holder, notices, usage terms, who is accountable, links to terms,
/// data mining; its validity, and as scope what `scope` and `aspect` say. A machine-readable
/// expression in RightsML (ODRL) is read; of others the language's name is kept as an extra field, and they
/// are reported. `article.identifier` is known before.
void read_rights(const XmlElement& item, Article& article, Diagnostics& diagnostics);

/// The whole of an item's rights in one line: for a picture.
std::string rights_line(const XmlElement& item);

}  // namespace newsexport::newsml_g2
