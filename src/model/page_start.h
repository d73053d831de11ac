#pragma once

#include <cstddef>
#include <string>

namespace newsexport {

/// Where a page of the printed edition begins: its label, and how many code points of the article's markup
/// (all of its text, white space too, as write_article() writes it) stand before its first word.
struct PageStart {
  std::string label;
  std::size_t text_offset = 0;
};

}  // namespace newsexport
