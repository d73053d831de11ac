#pragma once

#include <string>

#include "model/inlines.h"
#include "model/reference.h"

namespace newsexport {

/// The set text of a reference in the list of Sources, in the news style: authors. "Title." *Outlet*,
/// date. URL (accessed date). Only what the reference has is printed. `language` is that of the article.
/// `based_on` is the reference that `reference.based_on` names, or null.
Inlines format_reference(const Reference& reference, const Reference* based_on, const std::string& language);

/// What `@key` prints before its marker: the authors' family names, else the outlet, else the title, else the
/// key.
std::string short_name(const Reference& reference, const std::string& language);

/// A locator with its label, abbreviated in the language: "p. 3", "pp. 33-35".
std::string format_locator(const CitationItem& item, const std::string& language);

}  // namespace newsexport
