#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "readers/markdown/field_values.h"

namespace newsexport::markdown {

/// The keys by which generators of sites name an article's lead picture (pandoc's cover), in the order in
/// which one is preferred.
const std::vector<std::string_view>& lead_picture_keys();

/// Reads what one of them names: a file, or a map with it (`src`, `path`, …) and `alt`, `caption`, `credit`.
void read_lead_picture(FieldValues& values, const Field& field);

/// Whether a key beside it says something of the picture ("featureImageAlt", "cover-caption").
bool is_lead_picture_detail(std::string_view key);

/// Reads it. What the map of the picture itself says is nearer and counts: read that first.
void read_lead_picture_detail(FieldValues& values, const Field& field);

/// Sets the lead picture as a figure before the text, unless the text shows that picture itself: then what
/// front matter says of it is filled in there.
void place_lead_picture(Conversion& conversion);

}  // namespace newsexport::markdown
