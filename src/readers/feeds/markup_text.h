#pragma once

#include <string>

#include "xml/xml_tree.h"

namespace newsexport::feeds {

/// What stands in an element of XHTML, as HTML text: names lose their prefixes, and only elements that HTML
/// knows as empty have no end tag.
std::string inner_markup(const XmlElement& element);

/// Text as HTML that shows it.
std::string escaped_for_html(std::string_view text);

}  // namespace newsexport::feeds
