#pragma once

#include <string>

#include "readers/feeds/wordpress_text.h"

namespace newsexport::feeds {

/// The text with WordPress's shortcodes resolved: `[caption]` becomes a figure, `[gallery]` the pictures that
/// it numbers (see gallery.h), `[embed]`, `[audio]`, `[video]` and their kin links; of all others the tags go
/// and what they enclose stays, reported by name (`feed.shortcode`). What is in brackets counts as a
/// shortcode where WordPress or a widespread plugin has one of that name, where it has attributes, or where
/// `[/name]` closes it; all else ("[sic]") is text. `[[name]]` is text too, and loses its outer brackets.
std::string resolve_shortcodes(const std::string& text, const WordPressPictures& pictures, Position place,
                               Diagnostics& diagnostics);

/// The text without the tags of shortcodes; what they enclose stays.
std::string without_shortcode_tags(const std::string& text);

}  // namespace newsexport::feeds
