#pragma once

#include <string>
#include <vector>

#include "model/story.h"
#include "writers/epub/content_document.h"

namespace newsexport {

/// What both tables of contents list: the article with its crossheads, then the sections below it. Entries
/// without words are left out, and what stands below them moves up.
std::vector<ContentsEntry> navigation_entries(const Story& story);

/// nav.xhtml (EPUB 3.3, 7): table of contents and landmarks.
std::string navigation_document(const Story& story, Styling styling);

}  // namespace newsexport
