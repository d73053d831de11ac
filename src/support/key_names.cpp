// Keys as people write them, and the ones that they meant: plain_key(), nearest_key(), did_you_mean().
#include "support/key_names.h"

#include <algorithm>
#include <vector>

#include "support/utf8.h"

namespace newsexport {
namespace {

/// No key is longer; a longer one is not compared, as the comparison costs the product of the lengths.
constexpr std::size_t kLongestKey = 40;

std::u32string letters_of(std::string_view key) {
  std::u32string letters;
  for (std::size_t at = 0; at < key.size();) letters += next_code_point(key, at);
  return letters;
}

/// Optimal string alignment: Levenshtein's distance, and a swap of two neighbours counts once ("rigths").
std::size_t edit_distance(const std::u32string& one, const std::u32string& other) {
  std::vector<std::size_t> before_last;
  std::vector<std::size_t> last(other.size() + 1);
  for (std::size_t column = 0; column <= other.size(); ++column) last[column] = column;
  for (std::size_t row = 1; row <= one.size(); ++row) {
    std::vector<std::size_t> current(other.size() + 1, row);
    for (std::size_t column = 1; column <= other.size(); ++column) {
      const std::size_t replaced = last[column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
      current[column] = std::min({replaced, last[column] + 1, current[column - 1] + 1});
      const bool is_swap =
          row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1];
      if (is_swap) current[column] = std::min(current[column], before_last[column - 2] + 1);
    }
    before_last = std::move(last);
    last = std::move(current);
  }
  return last.back();
}

}  // namespace

std::string plain_key(std::string_view key) {
  std::string plain = fold_case(trim(key));
  std::erase_if(plain, [](char c) { return c == '-' || c == '_' || c == ' '; });
  return plain;
}

std::string_view nearest_key(std::string_view key, std::span<const std::string_view> known) {
  const std::u32string letters = letters_of(plain_key(key));
  if (letters.size() > kLongestKey) return {};
  std::size_t least = std::min<std::size_t>(letters.size() / 3, 2) + 1;
  std::string_view nearest;
  for (const std::string_view candidate : known) {
    const std::u32string other = letters_of(plain_key(candidate));
    const std::size_t difference =
        std::max(other.size(), letters.size()) - std::min(other.size(), letters.size());
    if (difference >= least) continue;
    const std::size_t distance = edit_distance(letters, other);
    if (distance >= least) continue;
    least = distance;
    nearest = candidate;
  }
  return nearest;
}

std::string did_you_mean(std::string_view key, std::span<const std::string_view> known) {
  const std::string_view nearest = nearest_key(key, known);
  return nearest.empty() ? std::string() : "; did you mean '" + std::string(nearest) + "'?";
}

}  // namespace newsexport
