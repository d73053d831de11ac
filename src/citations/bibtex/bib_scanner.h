#pragma once

#include <string>
#include <string_view>

#include "support/source.h"

namespace newsexport {

/// Walks through a BibTeX text from left to right and knows its place in lines and columns. Every step takes
/// time in proportion to what it passes.
class BibScanner {
 public:
  explicit BibScanner(std::string_view text) : text_(text) {}

  bool at_end() const { return at_ >= text_.size(); }
  /// The next byte; NUL at the end.
  char peek() const { return at_end() ? '\0' : text_[at_]; }
  /// Whether the byte before is an ASCII letter or digit.
  bool follows_word() const;
  Position position() const { return {line_, column_}; }

  void advance(std::size_t bytes = 1);
  bool take(char wanted);
  void skip_space();
  /// To the next "@", or to the end.
  void skip_to_at();
  /// To the next "@" that is next or stands first in its line, or to the end: where a broken entry is left.
  void skip_to_next_entry();

  /// A name of an entry, a field or a macro: everything up to what BibTeX's own scanner ends a name with
  /// (white space and "#%'(),={}). May be empty.
  std::string_view take_name();
  /// An entry's key with whatever characters people put into it: up to a comma, the entry's end or the
  /// line's. Empty, and nothing is taken, where a field stands in the key's place.
  std::string_view take_key(char closing);

  /// The text between `opening` (which is next) and its counterpart. Braces inside count as BibTeX counts
  /// them: a backslash does not hide one. Stops, and tells with `is_closed`, where the text ends or another
  /// entry begins in a line of its own.
  struct Enclosed {
    std::string_view text;
    bool is_closed = false;
  };
  Enclosed take_enclosed();

 private:
  /// Whether an entry with type, key and comma begins at this byte, which is the first of its line but for
  /// blanks.
  bool is_entry_at(std::size_t at) const;

  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
  int column_ = 1;
};

}  // namespace newsexport
