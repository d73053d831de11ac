#pragma once

#include "model/story.h"
#include "typeset/pages/page_maker.h"

namespace newsexport {

/// What margin boxes may call by name without the style setting it: title, publication, section, rights.
RunningStrings story_strings(const Story& story);

}  // namespace newsexport
