// External interface: renumber().
#include "typeset/pages/renumber.h"

#include <algorithm>

namespace newsexport {
namespace {

constexpr int kDeepestHeading = 6;

void add(StructureIndex& index, StructureIndex base) {
  if (index != kArtifact) index += base;
}

void renumber_slice(Slice& slice, const PieceNumbers& numbers) {
  for (PageItem& item : slice.items) {
    if (auto* run = std::get_if<GlyphRun>(&item)) add(run->structure, numbers.structure);
    if (auto* picture = std::get_if<PlacedPicture>(&item)) {
      add(picture->structure, numbers.structure);
      if (picture->resource >= 0)
        picture->resource = numbers.resources.at(static_cast<std::size_t>(picture->resource));
    }
  }
  for (LinkArea& link : slice.links) {
    add(link.structure, numbers.structure);
    if (link.target.starts_with('#')) link.target.insert(1, numbers.prefix);
  }
  for (auto& [id, y] : slice.destinations) id.insert(0, numbers.prefix);
}

void renumber_slices(std::vector<std::vector<Slice>>& lists, const PieceNumbers& numbers) {
  for (std::vector<Slice>& slices : lists)
    for (Slice& slice : slices) renumber_slice(slice, numbers);
}

void renumber_element(StructureElement& element, const PieceNumbers& numbers, StructureIndex parent) {
  if (element.parent == kArtifact) {
    element.kind = StructureElement::Kind::section;
    element.parent = parent;
  } else {
    element.parent += numbers.structure;
  }
  if (element.kind == StructureElement::Kind::heading)
    element.heading_level = std::min(element.heading_level + numbers.heading_depth, kDeepestHeading);
  if (!element.id.empty()) element.id.insert(0, numbers.prefix);
}

}  // namespace

void renumber(Galley& galley, BoxTree& tree, const PieceNumbers& numbers, StructureIndex parent) {
  for (Slice& slice : galley.slices) renumber_slice(slice, numbers);
  renumber_slices(galley.notes, numbers);
  renumber_slices(galley.table_headers, numbers);
  for (StructureElement& element : tree.structure) renumber_element(element, numbers, parent);
  for (OutlineEntry& entry : tree.outline) {
    entry.destination.insert(0, numbers.prefix);
    entry.level += numbers.heading_depth;
  }
}

}  // namespace newsexport
