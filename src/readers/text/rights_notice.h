#pragma once

#include <string_view>
#include <vector>

#include "model/rights.h"
#include "readers/text/passages.h"

namespace newsexport::plain {

/// Gives Role::rights to the passages that are the article's rights notice, also where sentences are run
/// together ("All rights reserved.The images are …"). Prose about copyright stays prose: a passage needs a
/// phrase that only notices have, and must be short or stand at the end of the text.
void mark_rights_notice(std::vector<Passage>& passages);

/// What the notice at `position` says plainly: holder and year of "© 2026 Harbour Ledger", and the Creative
/// Commons licence that it names. `notice` itself is kept word for word.
Rights read_rights(std::string_view notice, Position position = {});

/// The same for rights that have a notice already, whatever the format: fills in holder, year and licence
/// where they are not given.
void fill_from_notice(Rights& rights);

}  // namespace newsexport::plain
