#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "readers/html/page_facts.h"

namespace newsexport::html {

/// The article's headline: what its metadata calls it, else the page's `h1` where its `title` agrees, else
/// its `title`, each without the site's name before or behind it. "" where the page has none.
/// `stated` are the facts of JSON-LD, meta elements and microdata, `shown` those of the page itself.
std::string headline_of(const Document& document, const PageFacts& stated, const PageFacts& shown);

/// "Rain stops play | Harbour Ledger" → "Rain stops play", where the part behind a bar, dash or colons is
/// `site`, or says the same as the host of `url`.
std::string without_site_name(std::string_view title, std::string_view site, std::string_view url);

/// The parts of a title at its bars and dashes: the headline, and names of the section or site.
std::vector<std::string_view> parts_of_title(std::string_view title);

/// The text of the head's `title` element, or "".
std::string title_element(const Document& document);

/// Where the page shows the headline: the heading with these words; null where there is none.
const Node* find_headline(const Document& document, const std::string& headline);

/// Letters and digits alone, folded: for the comparison of titles.
std::string bare_title(std::string_view title);

}  // namespace newsexport::html
