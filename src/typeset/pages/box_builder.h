#pragma once

#include <set>
#include <unordered_map>

#include "markup/element.h"
#include "model/story.h"
#include "style/stylesheet.h"
#include "typeset/pages/box.h"
#include "typeset/pages/inline_collector.h"
#include "typeset/pages/paragraph_beginning.h"
#include "typeset/pages/structure_builder.h"

namespace newsexport {

/// True if a picture carries no meaning: an artifact, of which a screen reader says nothing.
bool is_decorative(const Element& picture);

/// The walk of build_boxes(): one step down is one element entered into the resolver.
class BoxBuilder {
 public:
  BoxBuilder(const Element& article, const Story& story, const Stylesheet& sheet);
  BoxTree build();

 private:
  using Kind = StructureElement::Kind;

  /// What the content of an element stands in.
  struct Place {
    Box* box = nullptr;
    StructureIndex structure = kArtifact;  ///< parent of block structure, holder of text
    InlineContext inline_context;
    bool is_artifact = false;
    int* next_item = nullptr;               ///< number of the list's next item
    ListStyle numbering = ListStyle::none;  ///< by `<ol type>`
    StructureIndex entry = kArtifact;       ///< open list item of a definition list
    const Beginning* beginning = nullptr;   ///< of the block's own first paragraph
  };

  // Blocks.
  void add_children(const Element& element, const Place& place);
  void add_node(const MarkupNode& node, const Place& place);
  void add_element(const Element& element, const Place& place);
  void add_block(const Element& element, const ComputedStyle& style, const Place& place);
  void add_content(const Element& block, Place place);
  void add_list_item(const Element& element, Box& box, Place place);
  void flush_text(const Place& place);
  Beginning beginning_of(const Element& element, const ComputedStyle& style, StructureIndex structure);
  void finish_table(Box& table, StructureIndex structure);
  StructureIndex structure_for(const Element& element, const ComputedStyle& style, const Place& place);
  StructureIndex heading_structure(const Element& element, const Place& place);
  bool is_repeated(const Element& element) const;

  // Running text.
  void add_inline(const Element& element, const ComputedStyle& style, const Place& place);
  bool add_backlink(const Element& element, Place place);
  void open_link(const Element& element, const Place& place, InlineContext& context);
  void add_picture(const Element& element, const ComputedStyle& style, const Place& place);

  // Notes.
  void find_notes(const Element& element, std::size_t& offset);
  int note_index(const Element& reference);
  void flush_notes(StructureIndex parent);
  void add_note(const Element& note, StructureIndex parent, int index);
  void add_unreferred_notes(const Place& place);

  const Element& article_;
  const Story& story_;
  const Stylesheet& sheet_;
  StyleResolver resolver_;
  StyleResolver note_resolver_;
  StyleResolver* styles_ = &resolver_;
  StructureBuilder structure_;
  InlineCollector text_;
  BoxTree tree_;
  std::size_t offset_ = 0;  ///< code points of the markup before the walk's place
  std::string body_text_;   ///< with single spaces, for is_repeated()
  std::size_t last_heading_number_ = 0;

  struct FoundNote {
    const Element* element;
    std::size_t offset;
    int index;  ///< of BoxTree::notes; -1 until referred to
  };
  const Element* notes_section_ = nullptr;
  std::vector<const Element*> path_to_notes_;
  std::vector<FoundNote> found_notes_;
  std::unordered_map<std::string, std::size_t> notes_by_id_;
  std::vector<std::size_t> waiting_notes_;
};

}  // namespace newsexport
