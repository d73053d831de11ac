#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsexport {

/// The letters and digits of a text in folded case, with the place of each byte in the text.
struct Letters {
  std::string bytes;
  std::vector<std::uint32_t> places;
};
Letters letters_of(std::string_view text);

/// The words of a text, in folded case, of letters and digits alone.
std::vector<std::string> words_in(std::string_view text);

/// The text with "|" for each address and mailbox: they say no words, though they are made of some.
std::string without_addresses(std::string_view text);

}  // namespace newsexport
