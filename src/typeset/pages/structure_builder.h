#pragma once

#include <string>
#include <vector>

#include "typeset/page_list.h"

namespace newsexport {

/// Makes the structure tree in reading order, and keeps what the standard asks of it: headings that leave no
/// level out (PDF/UA-1, 7.4.2).
class StructureBuilder {
 public:
  using Kind = StructureElement::Kind;

  /// kArtifact where `parent` is one: nothing in an artifact is read.
  StructureIndex add(Kind kind, StructureIndex parent);
  StructureIndex add_heading(int level, StructureIndex parent);
  StructureElement& at(StructureIndex index) { return elements_[static_cast<std::size_t>(index)]; }
  Kind kind_of(StructureIndex index) const { return elements_[static_cast<std::size_t>(index)].kind; }
  std::vector<StructureElement> take() { return std::move(elements_); }

 private:
  std::vector<StructureElement> elements_;
  std::vector<int> open_headings_;
};

}  // namespace newsexport
