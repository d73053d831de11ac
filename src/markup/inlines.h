#pragma once

#include <string>
#include <vector>

#include "markup/content.h"
#include "model/inlines.h"

namespace newsexport {

/// Running text as XHTML: every character of `inlines`, in order.
void write_inlines(Content& content, const Inlines& inlines);

/// The class attribute of the element that was just opened: our own class and those of the source.
void write_classes(Content& content, std::string_view own, const std::vector<std::string>& found);

/// <img> for a picture that is in the publication, or where it is not its words, or its address on the web.
/// `caption` is that of the figure around it, if any: see model/picture_text.h.
void write_picture(Content& content, const Picture& picture, const Inlines& caption);

/// Text in an <a> where `target` is a link that may stand, else the text alone.
void write_linked_text(Content& content, std::string_view text, std::string_view target);

}  // namespace newsexport
