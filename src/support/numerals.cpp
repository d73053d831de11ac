#include "support/numerals.h"

#include <array>
#include <utility>

namespace newsexport {

std::string roman(int number) {
  constexpr std::array<std::pair<int, const char*>, 13> kDigits = {{{1000, "m"},
                                                                    {900, "cm"},
                                                                    {500, "d"},
                                                                    {400, "cd"},
                                                                    {100, "c"},
                                                                    {90, "xc"},
                                                                    {50, "l"},
                                                                    {40, "xl"},
                                                                    {10, "x"},
                                                                    {9, "ix"},
                                                                    {5, "v"},
                                                                    {4, "iv"},
                                                                    {1, "i"}}};
  std::string text;
  for (const auto& [value, letters] : kDigits)
    for (; number >= value; number -= value) text += letters;
  return text;
}

std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

std::string alphabetic(int number, char first) {
  std::string text;
  for (; number > 0; number = (number - 1) / 26)
    text.insert(text.begin(), static_cast<char>(first + (number - 1) % 26));
  return text;
}

}  // namespace newsexport
