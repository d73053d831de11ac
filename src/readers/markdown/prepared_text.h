#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "readers/markdown/brace_attributes.h"
#include "support/diagnostics.h"

namespace newsexport::markdown {

/// cmark knows nothing of pandoc's syntax, and what it returns no longer tells "\@" from "@". So the text is
/// prepared before cmark reads it: what must come through untouched is replaced by Unicode noncharacters
/// (U+FDD0 to U+FDEF, which no text may hold), and put back afterwards. All are EF B7 xx in UTF-8.
inline constexpr std::string_view kAtom = "\xEF\xB7\x90";       ///< an inline that is no text (RunningText)
inline constexpr std::string_view kProtected = "\xEF\xB7\x91";  ///< + number + kEnd: PreparedText::pieces
inline constexpr std::string_view kEnd = "\xEF\xB7\x92";
inline constexpr std::string_view kFence = "\xEF\xB7\x93";       ///< + number + kEnd: PreparedText::fences
inline constexpr std::string_view kDefinition = "\xEF\xB7\x94";  ///< before the ":" of a definition
inline constexpr std::string_view kAnchor = "\xEF\xB7\x95";   ///< keeps what follows from being block syntax
inline constexpr unsigned char kFirstEscape = 0x98;           ///< U+FDD8: the first of kEscapable
inline constexpr std::string_view kEscapable = "@[]{}^~:$;";  ///< characters that pandoc's syntax adds

/// A piece that cmark must not see: attributes in braces, or a citation key in braces.
struct ProtectedPiece {
  std::string raw;
  Attributes attributes;
  bool is_attributes = false;
};

/// A line of three or more colons.
struct Fence {
  enum class Kind { open, close };
  std::string raw;
  Kind kind = Kind::close;
  Attributes attributes;
};

struct PreparedText {
  std::string text;
  std::vector<int> source_lines;  ///< of each line of `text`, the line of the file
  std::vector<ProtectedPiece> pieces;
  std::vector<Fence> fences;

  std::vector<std::size_t> line_starts;  ///< of each line of `text`, its first byte

  int source_line(int prepared_line) const;
  std::string_view line(int prepared_line) const;
};

/// `first_line` is the line of the file on which `text` begins.
PreparedText prepare_text(std::string_view text, int first_line, Diagnostics& diagnostics);

enum class Escapes { as_characters, with_backslashes };

/// The text as the source has it: noncharacters give back what they stand for. `Escapes::with_backslashes`
/// is for code and HTML, where a backslash is a backslash.
std::string restore(std::string_view text, const PreparedText& prepared, Escapes escapes);

/// The number of the piece or fence whose token starts at byte `at` of `text`, and the byte after the token.
struct Token {
  std::size_t number = 0;
  std::size_t end = 0;
};
Token token_at(std::string_view text, std::size_t at);

/// Whether byte `at` begins one of our noncharacters; its third byte tells which.
bool is_marker(std::string_view text, std::size_t at);

/// The character that an escape marker at byte `at` stands for, or 0.
char escaped_character(std::string_view text, std::size_t at);

}  // namespace newsexport::markdown
