#pragma once

#include <string>
#include <vector>

#include "model/story.h"
#include "writers/epub/book.h"

namespace newsexport {

/// The pictures of the article in document order, those that could not be used included.
std::vector<const Picture*> pictures_of(const Article& article);

/// What the accessibility metadata of a publication says (EPUB Accessibility 1.1, 2.2; the values are those
/// of the W3C Schema.org Accessibility Properties vocabulary). Computed from this very book, never
/// assumed.
struct Accessibility {
  std::vector<std::string> access_modes;
  std::vector<std::string> sufficient_access_modes;  ///< each a comma-separated set
  std::vector<std::string> features;
  std::string hazard;   ///< "none", or "unknown" where a picture moves
  std::string summary;  ///< English
};
Accessibility accessibility_of(const Book& book);

/// Whether a GIF, PNG, WebP or SVG picture has more than one frame or moves.
bool is_animated(const Resource& resource);

}  // namespace newsexport
