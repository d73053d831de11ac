#pragma once

#include "model/inlines.h"

namespace newsexport::html {

/// Runs of HTML white space become one space, across the borders of elements too; there is none at the two
/// ends and beside line breaks (CSS Text 3, 4.1.1). Elements that are left without content go, and so do
/// line breaks at the two ends.
Inlines collapsed(Inlines inlines);

}  // namespace newsexport::html
