#pragma once

#include <string>
#include <string_view>

#include "model/inlines.h"
#include "model/media.h"

namespace newsexport {

/// What is said in the place of a picture to who cannot see it, and where those words come from.
struct PictureText {
  enum class Origin {
    article,  ///< the article, or the picture's own file, describes the picture
    nothing,  ///< it is decorative: nothing is said, and nothing is missing
    caption,  ///< the caption of its figure stands in
    title,    ///< its title stands in
    label,    ///< no words are known; a label in the article's language says so
  };
  std::string words;  ///< empty for decorative pictures alone: PDF/UA asks for words (ISO 14289-1, 7.3)
  Origin origin = Origin::nothing;

  /// True if other words stand in for a description that is missing.
  bool is_stand_in() const { return origin != Origin::article && origin != Origin::nothing; }
};

/// The one rule for all outputs and reports. `caption` is that of the figure around the picture, empty within
/// a line; `language` is the article's.
PictureText picture_text(const Picture& picture, const Inlines& caption, std::string_view language);

}  // namespace newsexport
