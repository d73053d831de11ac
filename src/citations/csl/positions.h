#pragma once

#include <vector>

#include "citations/csl/renderer.h"
#include "citations/csl/set_citations.h"

namespace newsexport::csl {

/// A cite of a cluster, as the style sees it. `cluster_index` is its place in CslCluster::cites.
struct PlacedCite {
  std::size_t item = 0;
  int cluster_index = 0;
  CiteContext context;
};
using PlacedCluster = std::vector<PlacedCite>;

/// Finds out of each cite whether its work was cited before, and where (CSL 1.0.2, "position"). The clusters
/// stand in the order of the text and their cites in the order in which they are printed.
void find_positions(std::vector<PlacedCluster>& placed, const std::vector<CslCluster>& clusters,
                    int near_note_distance);

}  // namespace newsexport::csl
