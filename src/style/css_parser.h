#pragma once

#include <string>
#include <vector>

#include "style/css_tokenizer.h"

namespace newsexport {

/// "property: value" with its place; the value has no white space at its ends and no `!important`.
struct CssDeclaration {
  std::string property;  ///< in lower case
  CssTokens value;
  bool is_important = false;
  Position position;
};

/// A rule as CSS Syntax knows it: what stands before the braces and what stands in them.
struct CssRule {
  std::string at_keyword;  ///< in lower case, without the "@"; empty for a style rule
  CssTokens prelude;       ///< the selectors, or what follows the at-keyword
  std::vector<CssDeclaration> declarations;
  std::vector<CssRule> rules;  ///< within an at-rule
  Position position;
};

struct CssProblem {
  Position position;
  std::string message;
};

struct CssSheet {
  std::vector<CssRule> rules;
  std::vector<CssProblem> problems;  ///< what error recovery skipped
};

/// CSS Syntax Level 3, section 5, with its error recovery: what cannot be read is skipped up to the next
/// semicolon or closed block, and the rest of the sheet holds.
CssSheet parse_css(std::string_view text);

/// The value's parts between the commas that stand in no function.
std::vector<CssTokens> split_at_commas(const CssTokens& value);

/// The value's parts between white space; a function with all that is in it is one part.
std::vector<CssTokens> split_at_spaces(const CssTokens& value);

}  // namespace newsexport
