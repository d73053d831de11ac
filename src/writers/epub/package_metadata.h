#pragma once

#include "model/story.h"
#include "xml/xml_writer.h"

namespace newsexport {

inline constexpr char kPublicationId[] = "publication-id";  ///< what `unique-identifier` points at

/// The <metadata> of the package document: all that the article says of itself, and nothing that it does not.
void write_package_metadata(XmlWriter& xml, const Story& story);

}  // namespace newsexport
