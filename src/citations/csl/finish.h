#pragma once

#include <string>
#include <vector>

#include "citations/csl/locale.h"
#include "citations/csl/text_tree.h"

namespace newsexport::csl {

/// A step of finished text: characters, or where a format, a display block, a cite or a link begins or ends.
/// Formats are resolved: what changes nothing in its place is not there.
struct Token {
  enum class Kind { text, open, close };
  Kind kind = Kind::text;
  std::string text;
  Format format;                    ///< of open and close
  Display display = Display::none;  ///< likewise
  int cite = -1;                    ///< likewise: the number of the cite that begins or ends
  std::string target;               ///< likewise: of a link
  bool is_quote_mark = false;       ///< of text
  bool closes_quote = false;
  bool is_literal = false;
};

/// Settles a tree: quotation marks by depth, italics within italics, superscript characters, and punctuation
/// that meets other punctuation or a closing quotation mark (CSL 1.0.2, "punctuation-in-quote").
std::vector<Token> finish(const Node& node, const Locale& locale);

}  // namespace newsexport::csl
