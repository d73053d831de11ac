#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/story.h"

namespace newsexport {

/// Who made a picture or supplies it, as it is printed: its credit, else its creator.
const std::string& shown_credit(const Picture& picture);

/// What else is printed with a picture, in this order: its rights notice, its usage terms, that a machine
/// made or changed it, and that text and data mining is reserved (unless the whole article says so).
std::vector<std::string> picture_statements(const Picture& picture, const Rights& of_article,
                                            std::string_view language);

/// Whether there is something to print of its rights.
bool has_rights_text(const Picture& picture, const Rights& of_article);

/// Whether anything stands in the picture's place: itself, or where it is not there its description or its
/// address on the web.
bool leaves_trace(const Picture& picture);

/// Whether a figure is empty on the page: its pictures are not there (which is reported), and it has no word.
bool shows_nothing(const Figure& figure, const Rights& of_article);

/// Those among credited_pictures() that stand within a line, where no credit line has room.
std::vector<const Picture*> credited_inline_pictures(const Article& article);

/// The pictures that go out and of which there is something to say, each once, in order of appearance: what
/// the colophon of an edition lists.
std::vector<const Picture*> credited_pictures(const Story& story);

}  // namespace newsexport
