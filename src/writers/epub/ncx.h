#pragma once

#include <string>

#include "model/story.h"

namespace newsexport {

/// toc.ncx: the table of contents as EPUB 2 has it (OPF 2.0.1, 2.4.1), for older readers and Kindle.
std::string ncx(const Story& story);

}  // namespace newsexport
