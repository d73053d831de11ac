#pragma once

#include "readers/jats/conversion.h"

namespace newsexport::jats {

/// Adds what an element's `attrib` and each of its `permissions` say as paragraphs: who made it, the notice,
/// the terms. For what is no picture, since a picture has members for them.
void add_statements(const XmlElement& element, Conversion& conversion, Blocks& out);

/// Adds one `permissions` as a paragraph, a line a statement.
void add_permissions(const XmlElement& permissions, Conversion& conversion, Blocks& out);

/// Sets the rights of a picture from all `permissions` of its figure. Where there are several, each keeps its
/// terms next to its notice.
void set_picture_rights(const XmlElement& figure, Picture& picture);

}  // namespace newsexport::jats
