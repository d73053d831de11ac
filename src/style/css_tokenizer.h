#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/source.h"

namespace newsexport {

/// The tokens of CSS Syntax Module Level 3, section 4.
struct CssToken {
  enum class Kind {
    ident,
    function,
    at_keyword,
    hash,
    string,
    bad_string,
    url,
    bad_url,
    delimiter,
    number,
    percentage,
    dimension,
    space,
    cdo,
    cdc,
    colon,
    semicolon,
    comma,
    open_square,
    close_square,
    open_round,
    close_round,
    open_curly,
    close_curly
  };
  Kind kind = Kind::space;
  std::string text;   ///< name, string or url without quotes and escapes; the character of a delimiter
  double number = 0;  ///< of number, percentage, dimension
  std::string unit;   ///< of a dimension, in lower case
  bool is_integer = false;
  Position position;

  bool is(Kind wanted) const { return kind == wanted; }
  /// A delimiter, or an ident without regard to case.
  bool is_delimiter(char character) const;
  bool is_ident(std::string_view lower_case_name) const;
};

using CssTokens = std::vector<CssToken>;

/// Never fails: whatever the text, it has tokens. Comments are left out.
CssTokens tokenize_css(std::string_view text);

/// ASCII letters in lower case; CSS names are compared so.
std::string lower_ascii(std::string_view text);

/// The tokens as CSS text again, for messages.
std::string css_text(const CssTokens& tokens);

}  // namespace newsexport
