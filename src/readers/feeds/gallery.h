#pragma once

#include <string>

#include "readers/feeds/wordpress_text.h"

namespace newsexport::feeds {

/// What galleries show on the site and the export does not have.
struct LostPictures {
  int unknown = 0;               ///< numbers of attachments that the export does not hold
  int unnumbered_galleries = 0;  ///< which show whatever is attached to the post
};

/// The figures of a gallery as HTML. `ids` are numbers of attachments, divided by commas, as the shortcode
/// has them. What cannot be shown is counted in `lost`.
std::string add_gallery(const std::string& ids, const WordPressPictures& pictures, LostPictures& lost);

/// Warnings `feed.gallery-unnumbered` and `feed.gallery-picture-missing`, each once.
void report(const LostPictures& lost, Position place, Diagnostics& diagnostics);

}  // namespace newsexport::feeds
