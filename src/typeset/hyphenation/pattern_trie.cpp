// PatternTrie: looks words up in packed patterns.
#include "typeset/hyphenation/pattern_trie.h"

#include <algorithm>
#include <cstring>

#include "typeset/hyphenation/pattern_source.h"

namespace newsexport {
namespace {

const PackedNode* find_child(const PackedNode* nodes, const PackedNode& parent, char32_t letter) {
  const PackedNode* begin = nodes + parent.first_child;
  const PackedNode* end = begin + parent.children;
  const PackedNode* found = std::lower_bound(
      begin, end, letter, [](const PackedNode& node, char32_t wanted) { return node.letter < wanted; });
  return found != end && found->letter == letter ? found : nullptr;
}

bool allows_break(std::uint8_t digit) {
  return digit % 2 == 1 && (digit & kChangesSpelling) == 0;
}

}  // namespace

std::optional<PatternTrie> PatternTrie::over(std::string_view bytes) {
  PackedHeader header;
  if (bytes.size() < sizeof(header)) return std::nullopt;
  std::memcpy(&header, bytes.data(), sizeof(header));
  const PackedHeader expected;
  if (std::memcmp(header.magic, expected.magic, sizeof(header.magic)) != 0) return std::nullopt;
  if (header.file_size != bytes.size() || header.level_count < 1 || header.level_count > 2)
    return std::nullopt;
  return PatternTrie(bytes);
}

const PackedHeader& PatternTrie::header() const {
  return *reinterpret_cast<const PackedHeader*>(bytes_.data());
}

const PackedNode* PatternTrie::nodes(std::size_t level) const {
  return reinterpret_cast<const PackedNode*>(bytes_.data() + header().levels[level].nodes_offset);
}

/// The digit before each letter of `word`, for one level, as libhyphen finds it: of the patterns that end at
/// a letter only the longest that is begun there counts. (Dictionaries are prepared for that: the longer
/// pattern has the digits of the shorter ones in it.)
std::vector<std::uint8_t> PatternTrie::apply_level(std::size_t level, std::u32string_view word) const {
  std::u32string dotted = U".";
  dotted.append(word).append(U".");
  std::vector<std::uint8_t> digits(dotted.size() + 1, 0);
  const PackedNode* const trie = nodes(level);
  std::size_t reached = 0;  // letters up to here are the end of a longer, earlier begun match
  for (std::size_t start = 0; start < dotted.size(); ++start) {
    const PackedNode* node = trie;
    for (std::size_t end = start; end < dotted.size(); ++end) {
      node = find_child(trie, *node, dotted[end]);
      if (!node) break;
      if (end + 1 <= reached) continue;
      reached = end + 1;
      if (node->digits == 0) continue;
      const auto* found = reinterpret_cast<const std::uint8_t*>(bytes_.data() + node->digits);
      const std::size_t first = end + 2 - found[0];
      for (std::size_t k = 0; k < found[0]; ++k)
        if ((digits[first + k] & 0xF) < (found[k + 1] & 0xF)) digits[first + k] = found[k + 1];
    }
  }
  digits.erase(digits.begin());  // digits[i] now stands before word[i]
  digits.resize(word.size());
  if (!digits.empty()) digits[0] = 0;
  return digits;
}

/// Between the joints that the first level found in `digits`, puts the breaks of the second level.
void PatternTrie::break_parts(std::u32string_view word, std::vector<std::uint8_t>& digits) const {
  std::size_t begin = 0;
  for (std::size_t end = 1; end <= word.size(); ++end) {
    if (end < word.size() && digits[end] % 2 == 0) continue;
    const std::vector<std::uint8_t> inner = apply_level(1, word.substr(begin, end - begin));
    const std::size_t left = begin > 0 ? header().compound_left_minimum : 0;
    const std::size_t right = end < word.size() ? header().compound_right_minimum : 0;
    for (std::size_t i = 1; i < inner.size(); ++i)
      digits[begin + i] = i >= left && i + right <= inner.size() ? inner[i] : std::uint8_t{0};
    begin = end;
  }
}

std::vector<std::size_t> PatternTrie::breaks(std::u32string_view word) const {
  std::vector<std::size_t> result;
  const std::size_t left = header().left_minimum;
  const std::size_t right = header().right_minimum;
  if (word.size() < left + right) return result;
  std::vector<std::uint8_t> digits = apply_level(0, word);
  if (header().level_count == 2) break_parts(word, digits);
  for (std::size_t i = std::max<std::size_t>(left, 1); i + right <= word.size(); ++i)
    if (allows_break(digits[i])) result.push_back(i);
  return result;
}

}  // namespace newsexport
