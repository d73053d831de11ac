// External interface: add_gallery(), report().
#include "readers/feeds/gallery.h"

#include <fmt/format.h>

#include "readers/feeds/markup_text.h"
#include "support/utf8.h"

namespace newsexport::feeds {

std::string add_gallery(const std::string& ids, const WordPressPictures& pictures, LostPictures& lost) {
  if (trim(ids).empty()) ++lost.unnumbered_galleries;
  std::string html;
  for (const std::string_view found : split(ids, ',')) {
    const std::string number(trim(found));
    if (number.empty()) continue;
    const auto picture = pictures.find(number);
    if (picture == pictures.end()) {
      ++lost.unknown;
      continue;
    }
    html += "<figure><img src=\"" + escaped_for_html(picture->second.source) + "\" alt=\"" +
            escaped_for_html(picture->second.alternative_text) + "\"><figcaption>" + picture->second.caption +
            "</figcaption></figure>";
  }
  return html;
}

void report(const LostPictures& lost, Position place, Diagnostics& diagnostics) {
  if (lost.unnumbered_galleries > 0) {
    diagnostics.warning(place, "feed.gallery-unnumbered",
                        "a gallery does not say which pictures it shows; it is left out");
  }
  if (lost.unknown > 0) {
    diagnostics.warning(
        place, "feed.gallery-picture-missing",
        fmt::format("galleries show {} pictures that the export does not hold; they are left out",
                    lost.unknown));
  }
}

}  // namespace newsexport::feeds
