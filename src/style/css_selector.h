#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "markup/element.h"
#include "style/css_tokenizer.h"

namespace newsexport {

/// One simple selector list without combinators: `p.lead:first-child`.
struct CompoundSelector {
  enum class Pseudo { first_child, last_child, first_of_type, root };
  struct Attribute {
    std::string name;
    char match = '\0';  ///< '\0': present; '=': equal; '~': one of its words; '|': equal or before a hyphen;
                        ///< '^', '$', '*'
    std::string value;
  };
  std::string type;  ///< empty: any
  std::string id;
  std::vector<std::string> classes;
  std::vector<Attribute> attributes;
  std::vector<Pseudo> pseudos;
  std::vector<std::string>
      languages;  ///< `:lang(zh)`: the element's language is this, or begins with it and a hyphen
};

/// The parts of a paragraph that have a style of their own: its first line, and the first letter with the
/// punctuation around it (CSS Pseudo-Elements 4, 2.1 and 2.2).
enum class PseudoElement { none, first_line, first_letter };

/// `section > p.lead + p::first-letter`.
struct Selector {
  struct Part {
    CompoundSelector compound;
    char combinator =
        ' ';  ///< to the part before: ' ' descendant, '>' child, '+' next sibling, '~' later sibling
  };
  std::vector<Part> parts;  ///< at least one, in the order of the text
  PseudoElement pseudo_element = PseudoElement::none;
  int specificity = 0;  ///< CSS 2.1, 6.4.3: a*10^6 + b*10^3 + c
};

/// None where the text is no selector that we support.
std::optional<Selector> parse_selector(const CssTokens& tokens);

/// Where an element stands: itself, and its place among the element children of its parent.
struct ElementPlace {
  const Element* element = nullptr;
  std::size_t index = 0;                                  ///< among `siblings`
  const std::vector<const Element*>* siblings = nullptr;  ///< all element children of the parent
  std::string_view language;                              ///< its own, or that of what it stands in
};

/// The language that the element states, or `inherited`.
std::string_view language_of(const Element& element, std::string_view inherited);

/// Whether the selector's element is the last of `path`, which leads down from the root.
bool matches(const Selector& selector, const std::vector<ElementPlace>& path);

}  // namespace newsexport
