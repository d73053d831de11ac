#pragma once

#include <string_view>

namespace newsexport::news {

/// How much of `part` `whole` has too, from 0 to 1: of its runs of three words (all of it where it is
/// shorter), whatever marks and spaces are between them. 1 for a text without words.
double share_of_words(std::string_view part, std::string_view whole);

}  // namespace newsexport::news
