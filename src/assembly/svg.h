#pragma once

#include <string>
#include <vector>

#include "support/source.h"

namespace newsexport {

/// An SVG picture that runs nothing and fetches nothing.
struct SafeSvg {
  std::string text;
  int width = 0;  ///< CSS pixels, 0 where the picture does not say
  int height = 0;
  std::vector<std::string>
      removed;  ///< what was taken out, each once: "script", "onclick", "href=\"http://…\""
};

/// Takes out of an SVG all that acts or reaches outside: scripts, foreign objects and other documents'
/// elements, event attributes, animation of addresses, every address but "#…" and embedded JPEG, PNG, GIF and
/// WebP pictures, styles that fetch, processing instructions and the document type. Title and description
/// stay. Of words in several languages those in `language` (BCP 47) stay (see choose_svg_languages()). Throws
/// Error as read_xml_tree() does, and `image.unreadable` where the root element is no SVG.
SafeSvg make_svg_safe(const Source& source, const std::string& language = "");

}  // namespace newsexport
