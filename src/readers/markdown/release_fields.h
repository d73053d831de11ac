#pragma once

#include "readers/markdown/field_values.h"

namespace newsexport::markdown {

/// `status: …`: the words of parse_release() and of blogs ("draft", "private", "trash"), and "scheduled",
/// which is an embargo until the date.
void read_status(FieldValues& values, const Field& field);

/// `draft: true`; `published: false` or `publish: false`; `private: true`: the article is held back.
void read_draft(FieldValues& values, const Field& field);
void read_published_switch(FieldValues& values, const Field& field);
void read_private(FieldValues& values, const Field& field);

/// Hugo's `publishDate`: the date, where no other is given, and an embargo until then.
void read_publish_date(FieldValues& values, const Field& field);

/// What needs both the status and the dates.
void settle_release(Conversion& conversion);

}  // namespace newsexport::markdown
