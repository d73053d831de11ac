#pragma once

#include <string_view>

namespace newsexport::newsml {

/// What a text of an item is for, told by the role of its component.
enum class TextKind {
  style,    ///< a style sheet
  title,    ///< the headline once more, or a picture's title
  kicker,   ///< the line above it
  deck,     ///< the line below it
  summary,  ///< says the text in short
  caption,
  alt,   ///< stands in for a picture
  note,  ///< for editors
  lead,  ///< opens the text
  main,
  part,     ///< goes with the main text; also what has a role that is not known, or none
  box,      ///< stands beside it: background, sidebar
  contact,  ///< ends it
};

/// Agencies name their roles themselves, in their own languages; what is not known is a part.
TextKind kind_of_role(std::string_view role);

/// Whether texts of this kind make an article. A headline or a caption alone is none.
bool is_article_text(TextKind kind);

/// Whether the role says that its component is a picture, a film or a recording.
bool names_media(std::string_view role);
/// Whether it says that the picture is one to choose by, not to look at.
bool names_small_picture(std::string_view role);

}  // namespace newsexport::newsml
