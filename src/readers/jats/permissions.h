#pragma once

#include <vector>

#include "model/rights.h"
#include "xml/xml_tree.h"

namespace newsexport::jats {

/// `permissions` (of an article or of a figure): copyright-statement, -year and -holder; license with its
/// address (`xlink:href`, `ali:license_ref`) and its paragraphs as usage terms.
Rights read_permissions(const XmlElement& permissions);

/// What a `license` says in words: its paragraphs, or itself where it is text alone.
std::vector<const XmlElement*> licence_paragraphs(const XmlElement& license);

}  // namespace newsexport::jats
