#pragma once

#include <vector>

#include "citations/csl/renderer.h"

namespace newsexport::csl {

struct EntryNodes {
  std::size_t item = 0;
  Node label;  ///< the first field, where the style aligns it
  Node text;
};

/// Sets the entries of the bibliography in `order`, with subsequent-author-substitute. The style has one.
std::vector<EntryNodes> render_entries(const std::vector<std::size_t>& order, const std::vector<Item>& items,
                                       const Setting& setting);

}  // namespace newsexport::csl
