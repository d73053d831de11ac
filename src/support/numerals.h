#pragma once

#include <cstddef>
#include <string>

namespace newsexport {

/// 1 is "i", 4 is "iv", 1990 is "mcmxc"; "" below 1.
std::string roman(int number);

/// "12,345", as English groups digits.
std::string grouped(std::size_t number);

/// 1 is `first`, 26 the letter of that place behind it, 27 two letters; "" below 1.
std::string alphabetic(int number, char first = 'a');

}  // namespace newsexport
