#pragma once

#include <map>
#include <string>

#include "support/diagnostics.h"

namespace newsexport::feeds {

/// A picture of a WordPress site that posts name by its number.
struct WordPressPicture {
  std::string source;
  std::string alternative_text;
  std::string caption;  ///< HTML
};

/// Attachments by their number.
using WordPressPictures = std::map<std::string, WordPressPicture>;

/// The text of a post as WordPress would show it, as HTML: shortcodes resolved (see shortcodes.h), lines that
/// are an address alone made links, and paragraphs made of blank lines where the text has neither Gutenberg's
/// blocks nor `<p>` of its own. `place` is where the text begins in the source.
std::string shown_text(const std::string& text, const WordPressPictures& pictures, Position place,
                       Diagnostics& diagnostics);

/// WordPress's rule for paragraphs (formatting.php, wpautop): blank lines divide them, single line ends are
/// breaks; both only outside of block elements, and within `blockquote` and `div`. Line ends stay, so that
/// lines keep their numbers.
std::string with_paragraphs(const std::string& text);

}  // namespace newsexport::feeds
