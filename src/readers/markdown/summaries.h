#pragma once

#include "readers/markdown/field_values.h"

namespace newsexport::markdown {

/// A description, summary or excerpt: kept until the text is read.
void add_summary(FieldValues& values, const Field& field);

/// Makes the standfirst of the first one, or the abstract where the article has another standfirst, unless it
/// repeats how the text begins.
void place_summaries(Conversion& conversion);

}  // namespace newsexport::markdown
