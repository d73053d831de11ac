#pragma once

#include <memory>
#include <vector>

#include "markup/element.h"
#include "style/computed_style.h"
#include "support/diagnostics.h"
#include "support/source.h"

namespace newsexport {

/// The cascade of several sheets, in rising order of precedence, ready to be asked. Immutable and shared by
/// all articles and threads. Syntax is CSS Syntax Level 3 with its error recovery; what we do not support is
/// a diagnostic with file and line (`css.unknown-property`, `css.unsupported-value`,
/// `css.unsupported-selector`, `css.syntax`) and counts for nothing.
class Stylesheet {
 public:
  Stylesheet(const std::vector<Source>& sheets, Diagnostics& diagnostics);
  Stylesheet(Stylesheet&&) noexcept;
  Stylesheet& operator=(Stylesheet&&) noexcept;
  ~Stylesheet();

  /// The style of the root element (the page's own text style: `html` and `body` are given to the resolver).
  ComputedStyle initial_style() const;

  enum class PageKind { first, left, right };
  /// The page rules that hold for a page of this kind. A first page is a right one too.
  PageStyle page_style(PageKind kind) const;

  struct Rules;
  const Rules& rules() const { return *rules_; }

 private:
  std::unique_ptr<const Rules> rules_;
};

/// Walks down an element tree and computes styles on the way: enter() an element, leave() it after its
/// children. The cost of an element is that of the few rules whose last simple selector could match it.
class StyleResolver {
 public:
  explicit StyleResolver(const Stylesheet& sheet);
  ~StyleResolver();

  /// The style of `element`, a child of the element entered last. The reference is good until leave(),
  /// and the element must live until then.
  const ComputedStyle& enter(const Element& element);
  /// The styles of the first line and letter of the element entered last; nullptr where the sheet says
  /// nothing of them. They inherit from the element, a first letter from the first line.
  const ComputedStyle* first_line() const;
  const ComputedStyle* first_letter() const;
  void leave();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace newsexport
