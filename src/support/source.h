#pragma once

#include <string>

namespace newsexport {

/// A place in a source text. Lines and columns count from 1; columns count Unicode code points.
/// 0 means "not known" (a whole file, or a line without a column).
struct Position {
  int line = 0;
  int column = 0;

  friend bool operator==(const Position&, const Position&) = default;
};

/// One input as the readers see it: its name as the user wrote it ("-" for standard input) and its
/// text, which is valid UTF-8 with LF line ends and no byte order mark (see support/decode.h).
struct Source {
  std::string name;
  std::string text;
};

}  // namespace newsexport
