#pragma once

#include <map>
#include <string>
#include <string_view>

#include "model/story.h"
#include "typeset/page_list.h"
#include "writers/pdf/file_font.h"

namespace newsexport {

/// The fonts of the specimens.
const FileFont& truetype_font();  ///< TrueType
const FileFont& cff_font();

/// Puts pages together by hand: a line of text after the other, with the structure tree that a test asks for.
class PageBuilder {
 public:
  using Kind = StructureElement::Kind;

  PageBuilder();
  void add_page(std::string label);
  StructureIndex add(Kind kind, StructureIndex parent);
  StructureElement& element(StructureIndex index) { return pages.structure[static_cast<std::size_t>(index)]; }
  /// A run at the current line; `next_line` moves on.
  void text(StructureIndex structure, std::string_view words, const FileFont& font = truetype_font());
  /// The same as an artifact of that kind, at the height `y`.
  void artifact(ArtifactKind kind, Length y, std::string_view words);
  void next_line();
  void link(StructureIndex structure, std::string_view words, std::string target, std::string description);
  void picture(StructureIndex figure, int resource, Length width, Length height);
  void destination(std::string name);
  void rule();

  PageList pages;
  Length x = 60, y = 80, size = 11;

 private:
  Page& page() { return pages.pages.back(); }
  void add_item(PageItem item, ArtifactKind kind);
};

/// A story with metadata and rights, and no pictures.
Story specimen_story();

/// Two pages with every kind of element.
PageList specimen_pages();

/// All specimens by name: "specimen", and others that are hard on the fonts or on metadata.
std::map<std::string, PageList> specimens();

/// A picture of 2 by 2 pixels.
Resource tiny_png();

}  // namespace newsexport
