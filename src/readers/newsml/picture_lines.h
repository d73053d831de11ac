#pragma once

#include "model/media.h"
#include "readers/newsml/components.h"
#include "support/diagnostics.h"

namespace newsexport::newsml {

/// What the lines, parties and rights of a picture's component, and of the components within it, say of who
/// made it and what may be done with it.
void read_picture_lines(const XmlElement& component, std::string_view language, Picture& picture,
                        Diagnostics& diagnostics);

/// Its headlines; and lines of the sender's own kind that say what is in it.
std::string headline_of(const XmlElement& component, std::string_view language);
std::string captions_of(const XmlElement& component);

}  // namespace newsexport::newsml
