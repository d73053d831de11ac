#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsexport::foreign {

/// A format that newsexport knows and has no reader for.
struct ForeignFormat {
  std::string name;  ///< "Org", "a calendar": what follows "looks like"
  std::string help;  ///< what helps, with FILE for the input's name; or empty
};

/// What the recognizers look at: the beginning of a text, which is valid UTF-8 with LF line ends.
struct Sample {
  explicit Sample(std::string_view whole);

  std::string_view text;                ///< all of it, from the first line that is not blank
  std::vector<std::string_view> lines;  ///< of its beginning, without the last where that is cut off
  /// The same lines without those of fenced code, where an article shows what other formats look like.
  std::vector<std::string_view> prose;
  bool is_whole = true;  ///< the lines are all of the text

  std::string_view line(std::size_t index) const {
    return index < lines.size() ? lines[index] : std::string_view();
  }
};

/// How many lines of `lines` are as `test` says.
std::size_t count_lines(const std::vector<std::string_view>& lines,
                        const std::function<bool(std::string_view)>& test);

/// Whether `text` begins with one of the words.
bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> words);

/// "\section" of "\section{Rails}": how far the characters from `at` on are letters (ASCII), digits or of
/// `more`.
std::size_t end_of_name(std::string_view text, std::size_t at, std::string_view more = "");

/// The text against a shape in which "9" stands for a digit, "A" for an ASCII letter, and all else for
/// itself. True where `text` begins so.
bool begins_like(std::string_view text, std::string_view shape);

}  // namespace newsexport::foreign
