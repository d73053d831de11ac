#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "support/source.h"

namespace newsexport::plain {

/// One line of the source that is not blank. The views point into the source text.
struct Line {
  std::string_view text;  ///< without white space at its ends
  Position position;      ///< of the first character of `text`
  int indent = 0;         ///< characters of white space before `text`
  bool is_after_blank = false;
  std::size_t width = 0;  ///< code points of `text`
};

std::vector<Line> split_lines(std::string_view text);

/// The measure at which the whole text was hard-wrapped (the width of its longest line), or 0 where lines
/// are paragraphs. A text counts as wrapped where most of its lines that go straight on to another line had
/// no room for that line's first word.
std::size_t find_wrap_measure(const std::vector<Line>& lines);

}  // namespace newsexport::plain
