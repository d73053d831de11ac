#pragma once

#include <functional>

#include "model/article.h"

namespace newsexport {

/// What to call on the way through a model: each function is called before what is inside its argument.
/// An empty function is not called. The visitor may change the value it is given.
struct Visitor {
  std::function<void(Block&)> block;
  std::function<void(Inlines&)>
      inlines;  ///< each run of inlines, which may change before its members are visited
  std::function<void(Inline&)> inline_;
  std::function<void(Picture&)> picture;  ///< of figures and of inline pictures
};
struct ConstVisitor {
  std::function<void(const Block&)> block;
  std::function<void(const Inlines&)> inlines;
  std::function<void(const Inline&)> inline_;
  std::function<void(const Picture&)> picture;
};

/// Goes through everything in document order, which is the order in which a reader meets it.
void traverse(Inlines& inlines, const Visitor& visitor);
void traverse(Blocks& blocks, const Visitor& visitor);
void traverse(const Inlines& inlines, const ConstVisitor& visitor);
void traverse(const Blocks& blocks, const ConstVisitor& visitor);

/// Kicker, headline, standfirst, abstract, body, corrections; then the notes in the order of `article.notes`.
void traverse(Article& article, const Visitor& visitor);
void traverse(const Article& article, const ConstVisitor& visitor);

/// The same without the notes.
void traverse_text(Article& article, const Visitor& visitor);

}  // namespace newsexport
