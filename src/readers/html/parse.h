#pragma once

#include <stdexcept>
#include <string_view>

#include "readers/html/dom.h"

namespace newsexport::html {

/// Thrown by the parse functions where the tree of some markup would take more than kLargestTree allows
/// (unclosed formatting elements multiply in the HTML standard's own algorithm). Its caller knows the
/// source's name and makes an Error of it.
struct TreeTooLarge : std::runtime_error {
  TreeTooLarge() : std::runtime_error("its elements multiply beyond what a page can hold") {}
};

/// Bytes of tree for each byte of markup, above a first 16 MiB. Real pages take up to 40.
inline constexpr std::size_t kLargestTree = 300;

/// Parses a whole page by the HTML standard's rules, which give every text a tree. `markup` is UTF-8 with LF
/// line ends. Time and memory are linear (see limit_nesting()). The root is the element `html`.
Document parse_page(std::string_view markup);

/// Parses the content of a `body` element. The root is an element `html` that holds it.
/// `start` is the place in the source where the fragment begins.
Document parse_fragment(std::string_view markup, Position start = {1, 1});

}  // namespace newsexport::html
