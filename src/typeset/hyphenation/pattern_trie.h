#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "typeset/hyphenation/packed_format.h"

namespace newsexport {

/// Packed patterns of one language, used where they lie. The bytes must outlive it and be aligned to four.
class PatternTrie {
 public:
  /// None where the bytes are no such file, or a damaged one.
  static std::optional<PatternTrie> over(std::string_view bytes);

  /// Where `word` may be broken: indices of the letters that may begin a line, ascending. The word is in
  /// small letters and without any other characters.
  std::vector<std::size_t> breaks(std::u32string_view word) const;

 private:
  explicit PatternTrie(std::string_view bytes) : bytes_(bytes) {}
  const PackedHeader& header() const;
  const PackedNode* nodes(std::size_t level) const;
  std::vector<std::uint8_t> apply_level(std::size_t level, std::u32string_view word) const;
  void break_parts(std::u32string_view word, std::vector<std::uint8_t>& digits) const;
  std::string_view bytes_;
};

}  // namespace newsexport
