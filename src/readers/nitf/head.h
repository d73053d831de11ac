#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "readers/nitf/conversion.h"

namespace newsexport::nitf {

/// `head`: identifier, dates, status, keywords, subjects, series, publication, rights. What the model has no
/// member for becomes an extra field (urgency, fixture, series, event places, revision history, meta, …).
/// Left out by name: `ed-msg` (for editors only, reported), `iim` (the same once more in IIM's numbers),
/// `identified-content` (an index of what the text names), `du-key` (the desk's key).
/// `title` is not read here: it stands in for a missing headline, see read_headline().
void read_head(const XmlElement& head, Conversion& conversion);

/// One of the elements of `docdata`, wherever it stands: key-list, correction, series, …; no other one.
void read_document_field(const XmlElement& element, Conversion& conversion);

/// A record of rights as `doc.rights` (attributes) and `rights` (elements) have it: owner, agent, dates,
/// geography, type, limitations. `value_of` gives the text of one, "" where it is missing.
Rights read_rights_record(const std::function<std::string(std::string_view)>& value_of, Position position,
                          Conversion& conversion);

}  // namespace newsexport::nitf
