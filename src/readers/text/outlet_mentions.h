#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "readers/text/outlets.h"
#include "readers/text/tokens.h"

namespace newsexport::plain {

/// Where a sentence names an outlet, whether it cites it or not.
struct OutletMention {
  enum class Evidence {
    listed,        ///< its name is in the list of outlets
    name_pattern,  ///< "Harbour Gazette": it calls itself as papers do
    camel_case,    ///< "LiveMint": could be any company
    capitals,      ///< "Vogue": could be anything
  };
  std::size_t first = 0;  ///< index of its first token
  std::size_t end = 0;    ///< one past its last token
  std::size_t begin_byte = 0;
  std::size_t end_byte = 0;
  Evidence evidence = Evidence::listed;
  OutletName kind = OutletName::sure;
  bool is_possessive = false;
  bool has_article = false;  ///< "the" or "The" stands directly before the bare name
};

/// The mention that begins with token `at` (its bare name: a "The" before it is taken in where it belongs to
/// the name), if there is one.
std::optional<OutletMention> find_mention(std::string_view text, const std::vector<Token>& tokens,
                                          std::size_t at);

}  // namespace newsexport::plain
