#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "readers/account/account.h"
#include "support/source.h"

namespace newsexport {

/// A parsed source of any format, as far as the account needs it: elements with what stands in them, in
/// order. It looks into the tree that it was made of, which must outlive it.
struct SourceNode {
  enum class Kind {
    element,
    attribute,
    text,
    neighbour,  ///< text that is not asked for; what is may touch it
  };
  Kind kind = Kind::element;
  std::string_view name;  ///< of an element or member, an attribute; empty: of a list's item, or text
  std::string_view text;  ///< of a run of text (a neighbour's too) or an attribute
  Position position;
  std::vector<SourceNode> children;  ///< of an element
};

/// What of it stands in none of `words`.
Unread find_unread(const SourceNode& root, std::span<const SetAside> set_aside, const ArticleWords& words,
                   Compare compare = Compare::freely);

}  // namespace newsexport
