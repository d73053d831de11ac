#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace newsexport {

struct Element;
using MarkupNode = std::variant<Element, std::string>;

/// An element of the article's XHTML as a value: what the EPUB serializes and the typesetter lays out, so
/// that both outputs say the same words under the same names, and one stylesheet fits both.
struct Element {
  std::string name;  ///< local name: "p", "section", "a"
  std::vector<std::pair<std::string, std::string>>
      attributes;                    ///< as written: "class", "epub:type", "xml:lang"
  std::vector<MarkupNode> children;  ///< elements and text, in order

  /// The attribute's value, or "" where the element has none.
  std::string_view attribute(std::string_view attribute_name) const;
  bool has_class(std::string_view class_name) const;
};

/// All characters in the element, in order.
std::string text_content(const Element& element);

/// The words of a heading or caption where they stand by themselves, as in an outline or a running head: with
/// single spaces, a line break as one, a picture by its alternative text, without the marks of notes and
/// citations. What plain_text() is for inlines.
std::string words_of(const Element& element);

}  // namespace newsexport
