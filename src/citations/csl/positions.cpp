// External interface: find_positions().
#include "citations/csl/positions.h"

#include <optional>
#include <unordered_map>
#include <utility>

namespace newsexport::csl {
namespace {

struct Earlier {
  int first_note = 0;
  int last_note = 0;
};

CslPosition after_same(const CiteContext& before, const CiteContext& now) {
  if (before.locator.empty()) {
    return now.locator.empty() ? CslPosition::ibid : CslPosition::ibid_with_locator;
  }
  if (now.locator.empty()) return CslPosition::subsequent;
  const bool is_same = before.locator == now.locator && before.locator_label == now.locator_label;
  return is_same ? CslPosition::ibid : CslPosition::ibid_with_locator;
}

// The cite that stands directly before, if "ibid." may mean it: in the same cluster, or alone in the one
// before. Notes and running text are two rows of clusters; `row_before` is the cluster before this one in its
// row.
const PlacedCite* cite_before(const std::vector<PlacedCluster>& placed,
                              const std::vector<CslCluster>& clusters, std::size_t cluster, std::size_t at,
                              std::optional<std::size_t> row_before) {
  if (at > 0) return &placed[cluster][at - 1];
  if (!row_before || placed[*row_before].empty()) return nullptr;
  const PlacedCluster& before = placed[*row_before];
  for (const PlacedCite& cite : before) {
    if (cite.item != before.front().item) return nullptr;
  }
  const int distance = clusters[cluster].note_number - clusters[*row_before].note_number;
  return distance > 1 ? nullptr : &before.back();
}

}  // namespace

void find_positions(std::vector<PlacedCluster>& placed, const std::vector<CslCluster>& clusters,
                    int near_note_distance) {
  std::unordered_map<std::size_t, Earlier> earlier;
  std::optional<std::size_t> last_in_text, last_in_note;
  for (std::size_t number = 0; number < placed.size(); ++number) {
    const int note = clusters[number].note_number;
    std::optional<std::size_t>& last = note == 0 ? last_in_text : last_in_note;
    const std::optional<std::size_t> row = std::exchange(last, number);
    for (std::size_t at = 0; at < placed[number].size(); ++at) {
      PlacedCite& cite = placed[number][at];
      const CslCite& given = clusters[number].cites[static_cast<std::size_t>(cite.cluster_index)];
      if (given.position) {
        cite.context.position = *given.position;
        cite.context.is_near_note = given.is_near_note;
        cite.context.first_note_number = given.first_note_number;
        continue;
      }
      const auto [known, is_first] = earlier.try_emplace(cite.item, Earlier{note, note});
      if (is_first) continue;
      cite.context.first_note_number = known->second.first_note;
      cite.context.is_near_note = note - known->second.last_note <= near_note_distance;
      known->second.last_note = note;
      const PlacedCite* before = cite_before(placed, clusters, number, at, row);
      cite.context.position = before && before->item == cite.item ? after_same(before->context, cite.context)
                                                                  : CslPosition::subsequent;
    }
  }
}

}  // namespace newsexport::csl
