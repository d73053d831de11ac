#pragma once

#include "model/rights.h"
#include "xml/xml_tree.h"

namespace newsexport::jats {

/// `permissions` (of an article or of a figure): copyright-statement, -year and -holder; license with its
/// address (`xlink:href`, `ali:license_ref`) and its paragraphs as usage terms.
Rights read_permissions(const XmlElement& permissions);

}  // namespace newsexport::jats
