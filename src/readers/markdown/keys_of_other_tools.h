#pragma once

#include "readers/markdown/field_values.h"

namespace newsexport::markdown {

/// Whether a key that means nothing here is one that another tool needs: a generator of sites (Hugo, Jekyll,
/// Eleventy, Zola, Astro, …), a blog (WordPress, Ghost), a note book (Obsidian), or a typesetter (pandoc,
/// Quarto, R Markdown, LaTeX) is told by it how to lay the text out or where to put it; no reader would miss
/// it.
bool is_key_of_other_tools(const Field& field);

}  // namespace newsexport::markdown
