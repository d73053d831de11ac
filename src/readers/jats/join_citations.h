#pragma once

#include "model/inlines.h"
#include "readers/jats/reference_order.h"

namespace newsexport::jats {

/// Citations by number as articles print them, turned into citations alone: those with only commas or dashes
/// between them become one (a dash stands for all of `order` between its ends), and the brackets or the
/// superscript around them go, because each output sets its own marks. Takes linear time.
Inlines join_citations(Inlines inlines, const ReferenceOrder& order);

}  // namespace newsexport::jats
