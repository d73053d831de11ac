#pragma once

#include <optional>

#include "readers/nitf/conversion.h"

namespace newsexport::nitf {

/// `media`: a picture as a Figure, anything else (video, audio) as an Embed. Of several `media-reference`s
/// the widest picture is taken. A `media` with a caption alone leaves it as a paragraph; none where it has
/// nothing to show, which is reported (`nitf.media-empty`). Pictures within the file (`media-object`) are not
/// read.
std::optional<Block::Value> read_media(const XmlElement& element, Conversion& conversion);

}  // namespace newsexport::nitf
