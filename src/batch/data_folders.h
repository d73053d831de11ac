#pragma once

#include "support/places.h"

namespace newsexport {

/// The folders of fonts, hyphenation patterns and CSL locales, in the order in which they are looked in: next
/// to the program in a build tree, and share/newsexport of the prefix that it is installed under. Neither
/// need be there. Seen from the program, so that an installed tree may be moved.
Places data_folders();

}  // namespace newsexport
