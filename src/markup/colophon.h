#pragma once

#include "model/edition.h"
#include "xml/markup_writer.h"

namespace newsexport {

inline constexpr char kColophonId[] = "colophon";

/// Whether there is anything to say in it.
bool has_colophon(const Edition& edition);

/// The address of a story from the colophon, by its place in stories_of().
using StoryLink = std::string (*)(std::size_t story);

/// Writes the list of all that the articles cite, Edition::own has it, as XHTML's `<body>`.
void write_combined_sources(MarkupWriter& xml, const Edition& edition);

/// Writes the edition's last page as XHTML's `<body>`: the imprint, the edition's rights, and below them
/// those of every article and picture, by headline.
void write_colophon(MarkupWriter& xml, const Edition& edition, StoryLink link);

}  // namespace newsexport
