#pragma once

#include "readers/nitf/conversion.h"

namespace newsexport::nitf {

/// The headline: `hl1` of `body.head/hedline`, else of the body's first hedline, else `head/title`. Read
/// before the body, which drops what repeats it.
void read_headline(const XmlElement& nitf, Conversion& conversion);

/// `body.head`: deck (`hl2`), bylines, dateline and `story.date`, distributor, abstract, rights, notes.
/// An abstract of one paragraph becomes the standfirst where there is no deck.
void read_body_head(const XmlElement& body_head, Conversion& conversion);

/// An element `rights`: of the article, or of a part of it.
void read_rights(const XmlElement& element, Conversion& conversion);

}  // namespace newsexport::nitf
