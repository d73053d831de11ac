#pragma once

#include <functional>
#include <string_view>

#include "model/article.h"

namespace newsexport {

/// Calls `visit` with every string that the article has from its source, in no order that matters: running
/// text (a paragraph's text as one string, and each piece of it between two marks as another), all metadata,
/// notes, cited works, rights, pictures, addresses, and what was left out. What a reader could put anywhere
/// is here, so that a word of the source that is in none of these strings is lost.
void for_each_text(const Article& article, const std::function<void(std::string_view)>& visit);

/// Those of them that outputs show or carry: all but the extra fields and what was left out.
void for_each_shown_text(const Article& article, const std::function<void(std::string_view)>& visit);

}  // namespace newsexport
