#pragma once

#include "readers/reader.h"
#include "xml/xml_tree.h"

namespace newsexport {

/// Reads NITF 2.5 to 3.6 (IPTC's News Industry Text Format), with or without its namespace, by the local
/// names of elements and what they stand in, never by schema: next to no real file is valid. Faulty XML is
/// read as far as it goes.
///
/// Never printed: `ed-msg`, `note` of class editorsnote or type npa, `tagline` of type npa, the summary of
/// `nitf-table` (each is reported: `nitf.left-out`), and codes: `alt-code`, `classifier`, `du-key`, `iim`,
/// `identified-content`, `pronounce`'s guide. Throws Error `nitf.no-body` where there is no `nitf` with a
/// `body` in it, and `nitf.empty` where it has neither headline nor text.
Article read_nitf(const Source& source, const ReadOptions& options, Diagnostics& diagnostics);

/// Reads an element `nitf` that stands in another format. A missing headline is not reported: the formats
/// around NITF have it.
Article read_nitf_element(const XmlElement& nitf, Diagnostics& diagnostics);

}  // namespace newsexport
