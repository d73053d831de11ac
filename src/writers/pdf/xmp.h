#pragma once

#include <string>

#include "model/story.h"

namespace newsexport::pdf {

/// The document's metadata as an XMP packet (ISO 16684-1): what it is, who made it, what may be done with it,
/// and that it is PDF/A-2a and PDF/UA-1. Says nothing that the story does not.
struct XmpOptions {
  int pdfa_part = 2;            ///< 3 where the file holds other files
  std::string references_json;  ///< the works cited, as CSL-JSON; empty: none, or they are an associated file
};
std::string xmp_packet(const Story& story, const XmpOptions& options);

/// The names of those who made the article, in order.
std::vector<std::string> creators(const Story& story);

/// "YYYY-MM-DDThh:mm:ssZ": when the article was published, or modified where that is not known.
std::string creation_date(const Story& story);

/// What made the file: "newsexport 0.1.0".
std::string producer();

}  // namespace newsexport::pdf
