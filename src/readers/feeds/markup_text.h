#pragma once

#include <string>

#include "xml/xml_tree.h"

namespace newsexport::feeds {

/// What stands in an element of XHTML, as HTML text: names lose their prefixes, and only elements that HTML
/// knows as empty have no end tag. Addresses in elements that have a base of their own (`xml:base`) are
/// resolved; `base` is that of `element`.
std::string inner_markup(const XmlElement& element, const std::string& base);

/// The same of an element that holds escaped markup beside elements, against all specifications: text that
/// was escaped once more is markup.
std::string mixed_markup(const XmlElement& element, const std::string& base);

/// A name or a line of text with characters for the references that are left in it: many programs escape
/// "Carts & Planks" once for HTML and once more for the feed.
std::string shown_name(std::string_view text);

/// Text as HTML that shows it.
std::string escaped_for_html(std::string_view text);

/// Markup that was escaped once more than the feed does (all of it is text, and begins and ends with what
/// would be tags), as it is meant; other text as it is.
std::string escaped_once(const std::string& text);
/// The same where elements stand beside the text: it begins with what would be a tag, and has an end tag.
std::string escaped_once_in_mixture(const std::string& text);

}  // namespace newsexport::feeds
