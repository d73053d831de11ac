#pragma once

#include "model/inlines.h"

/// Habits of the teleprinter that live on in NITF.
namespace newsexport::nitf {

/// Wires break their lines at about 65 characters, and some senders mark each break: in a paragraph whose
/// lines are all so long, spaces take the place of the breaks.
void join_wire_lines(Inlines& text);

/// A line of underscores, which AP sets between a story and what follows it.
bool is_rule(const Inlines& text);

}  // namespace newsexport::nitf
