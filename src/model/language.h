#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/inlines.h"

namespace newsexport {

/// The well-formed, known tag in canonical case ("en-GB", "zh-Hant"); underscores are taken for hyphens.
/// None where the text is no BCP 47 tag or names a language that ICU does not know ("us", "C"): a wrong tag
/// makes stores reject a book, so it is never passed on.
std::optional<std::string> canonical_language(std::string_view text);

/// By the script that the language is written in. An empty tag is left to right.
Direction direction_of(std::string_view language);

}  // namespace newsexport
