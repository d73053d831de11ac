#pragma once

#include <functional>

#include "readers/html/conversion.h"

namespace newsexport::html {

/// The marks of an element: each stands around its content once, however often the source repeats it.
struct Marks {
  bool emphasis = false;
  bool strong = false;
  bool superscript = false;
  bool subscript = false;
  bool strikethrough = false;
  bool small_caps = false;
};

/// What the element's name and style say of its text.
Marks marks_of(const Node& node);

/// Reads running text. White space stays as it is in the source until collapsed().
class InlineReader {
 public:
  explicit InlineReader(const Conversion& conversion) : conversion_(conversion) {}

  /// Adds what `node`, which stands in running text, says. A block in it becomes words between spaces.
  void read(const Node& node, Inlines& out, int depth = 0) const;
  void read_children(const Node& node, Inlines& out, int depth = 0) const;

  /// `content` within what the element means: a quotation, marks, a link. Content that is empty stays empty.
  Inlines meant(const Node& node, Inlines content) const;

 private:
  Inlines wrapped(const Node& node, Inlines content) const;
  bool read_special(const Node& node, Inlines& out) const;
  Inlines link(const Node& node, Inlines content) const;

  const Conversion& conversion_;
};

}  // namespace newsexport::html
