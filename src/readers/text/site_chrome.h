#pragma once

#include <string_view>
#include <vector>

#include "readers/text/passages.h"

namespace newsexport::plain {

/// Whether the line is a row of links of the site: three or more short Title Case parts between bars, or a
/// line whose words are mostly those of menus.
bool is_navigation(std::string_view line);

/// Whether the line is one word or two that name a section of a paper ("Business", "World News").
bool is_section_name(std::string_view line);

/// Gives a role to the passages that belong to the site: its navigation before the article, what stands
/// after the last prose ("Comments are closed.", "Related posts" and the titles below it), and
/// "Advertisement" anywhere. "Tags: …" at the end becomes keywords. Passages that have a role already (the
/// rights notice) keep it. Where nothing else would be left of the text, nothing is marked.
void mark_site_chrome(std::vector<Passage>& passages);

}  // namespace newsexport::plain
