// External interface: class StructureBuilder.
#include "typeset/pages/structure_builder.h"

#include <algorithm>

namespace newsexport {

StructureIndex StructureBuilder::add(Kind kind, StructureIndex parent) {
  if (parent == kArtifact && !elements_.empty()) return kArtifact;
  StructureElement element;
  element.kind = kind;
  element.parent = parent;
  elements_.push_back(std::move(element));
  return static_cast<StructureIndex>(elements_.size() - 1);
}

StructureIndex StructureBuilder::add_heading(int level, StructureIndex parent) {
  const StructureIndex index = add(Kind::heading, parent);
  if (index == kArtifact) return index;
  while (!open_headings_.empty() && open_headings_.back() >= level) open_headings_.pop_back();
  open_headings_.push_back(level);
  at(index).heading_level = std::min(static_cast<int>(open_headings_.size()), 6);
  return index;
}

}  // namespace newsexport
