#pragma once

#include "readers/nitf/conversion.h"

namespace newsexport::nitf {

/// Gathers what stands in one element: blocks, and paragraphs of the text between them.
class Flow {
 public:
  explicit Flow(Conversion& conversion) : conversion_(conversion) {}

  void add_children(const XmlElement& element);
  void add_text_of(const XmlElement& element);
  Blocks take();

 private:
  void add_block_element(const XmlElement& element);
  void add_paragraph(const XmlElement& element);
  void add_grouped_block(const XmlElement& element);
  void add_described_table(const XmlElement& element);
  void add_heading(const XmlElement& element, int level);
  void add_note_reference(const XmlElement& footnote);
  void add_source(const XmlElement& element);
  void add_classed_text(const XmlElement& element, std::string own_class);
  void add_article_note(const XmlElement& element);
  void add(Block::Value value, const XmlElement& element);
  void end_paragraph();

  Conversion& conversion_;
  Blocks blocks_;
  Inlines pending_;
  const XmlElement* paragraph_ = nullptr;  ///< the `p` that is open
  int line_ = 0;                           ///< where the pending text begins
};

}  // namespace newsexport::nitf
