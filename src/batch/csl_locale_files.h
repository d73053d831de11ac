#pragma once

#include "newsexport.h"
#include "support/places.h"

namespace newsexport {

/// The CSL locale files of the data folders (see data_folders()), the first that has a file counting. None
/// where the tag is no plain "xx" or "xx-XX", or has no file; never throws.
CslLocaleFiles csl_locale_files(const Places& data_folders);

}  // namespace newsexport
