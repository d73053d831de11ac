#pragma once

#include "readers/jats/conversion.h"

namespace newsexport::jats {

/// What else the article's metadata say to a reader, as paragraphs: related articles, reviewed works,
/// conferences, series, supplements, custom fields with their names ("Data Availability …"), and whatever
/// element nobody thought of. Who paid for the work is funding.h's.
void add_remarks(const XmlElement& meta, Conversion& conversion, Blocks& out);

/// The same for what stands in `front` beside the article's metadata: `notes`, and what the journal says of
/// itself.
void add_remarks_of_front(const XmlElement& front, Conversion& conversion, Blocks& out);

}  // namespace newsexport::jats
