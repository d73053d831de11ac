#pragma once

#include <vector>

#include "citations/csl/positions.h"
#include "citations/csl/renderer.h"

namespace newsexport::csl {

/// Sets one citation: its cites in order, collapsed as the style says (CSL 1.0.2, "Cite Collapsing"), with
/// delimiters and the affixes of the layout. Each cite is a node with Role::cite.
Node render_cluster(const PlacedCluster& placed, const CslCluster& cluster, const std::vector<Item>& items,
                    const Setting& setting);

/// The author's words of one cite, for a sentence.
Node render_author(const PlacedCite& placed, const std::vector<Item>& items, const Setting& setting);

}  // namespace newsexport::csl
