#pragma once

#include "writers/epub/book.h"
#include "xml/xml_writer.h"

namespace newsexport {

inline constexpr char kPublicationId[] = "publication-id";  ///< what `unique-identifier` points at

inline constexpr char kCoverImageId[] = "cover-image";  ///< of the manifest's item

/// The <metadata> of the package document: all that the article or edition says of itself, and nothing that
/// it does not.
void write_package_metadata(XmlWriter& xml, const Book& book);

}  // namespace newsexport
