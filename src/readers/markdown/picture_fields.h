#pragma once

#include <string_view>

#include "readers/markdown/conversion.h"

namespace newsexport::markdown {

/// What an entry of front matter's `pictures:` may have: "file", and "alt", "description",
/// "title", "credit", "creator", "rights", "usage-terms", "license" (an address), "ai" ("generated" or
/// "changed") and "data-mining" ("allowed", "reserved").
std::vector<std::string_view> picture_keys();

/// Sets the field that `key` names, "file" apart; `rights` of "omit" leaves the picture out. False where the
/// field cannot hold the value.
bool set_picture_field(Picture& picture, std::string_view key, const std::string& value);

/// Gives the pictures of the article what front matter says of them where the text, which is nearer, says
/// nothing. An entry whose file the text does not show is reported (`picture.unknown`).
void apply_picture_fields(Conversion& conversion);

}  // namespace newsexport::markdown
