#pragma once

#include "readers/html/flow.h"

namespace newsexport::html {

/// A `figure`, or a box with a picture and an element that its class calls a caption.
bool is_figure(const Node& node);

/// What its class calls a caption: of the picture before it, where that has none.
bool is_caption(const Node& node);

/// A word that names the kind of thing ("Image"), for those who do not see it; sites hide it by their styles.
bool is_picture_label(std::string_view words);

/// The caption's words as one line.
Inlines read_caption(const Node& node, const Surroundings& surroundings);

/// Pictures with their caption and credit. A figure around a quotation, table, program text or embed gives it
/// its caption.
Blocks read_figure(const Node& node, const Surroundings& surroundings);

}  // namespace newsexport::html
