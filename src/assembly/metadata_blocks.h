#pragma once

#include <string>
#include <string_view>

#include "assembly/picture_type.h"

namespace newsexport {

/// Where a picture's file carries metadata, taken out of the file and not looked into.
struct MetadataBlocks {
  std::string xmp;        ///< the XMP packet: RDF in XML
  std::string photoshop;  ///< Photoshop's image resources, among them the IIM record
  std::string unread;     ///< why a block that is there is not taken, or empty: "its XMP is compressed"

  bool empty() const { return xmp.empty() && photoshop.empty(); }
};

/// Walks through a JPEG's segments, a PNG's or a WebP's chunks. Nothing for other types, and nothing from
/// where the file is damaged on. Not taken, and said so: packets that are compressed (a few bytes of them can
/// be gigabytes) and packets of more than 10,000 elements and attributes (XMP parsers take quadratic time).
/// The latter part of a JPEG's packet, where it needs several segments ("extended XMP"), is not looked for.
MetadataBlocks find_metadata_blocks(PictureType type, std::string_view bytes);

}  // namespace newsexport
