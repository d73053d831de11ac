#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace newsexport {

struct XmlAttribute {
  std::string_view name;
  std::string_view value;
};
using XmlAttributes = std::initializer_list<XmlAttribute>;

/// Takes markup in document order: elements, their attributes, text. What it makes of them (a file, a tree)
/// is the implementation's. It adds no white space of its own: white space between elements is the caller's
/// (`line`), because in running text it counts.
class MarkupWriter {
 public:
  virtual ~MarkupWriter() = default;

  /// Names are string literals of the caller: they are kept until the element is closed and not checked.
  void open(std::string_view name, XmlAttributes attributes = {}) {
    open_element(name);
    for (const XmlAttribute& one : attributes) attribute(one.name, one.value);
  }
  /// Only straight after open() or another attribute().
  virtual void attribute(std::string_view name, std::string_view value) = 0;
  virtual void close() = 0;
  virtual void close_empty() = 0;
  virtual void text(std::string_view text) = 0;
  /// Begins markup in place of `replaced` code points of text, which other outputs have there: what is
  /// written until end_replacement() is not that text. False where this writer takes the text itself; then
  /// nothing begins, and the caller writes the text.
  virtual bool begin_replacement(std::size_t replaced) {
    (void)replaced;
    return false;
  }
  virtual void end_replacement() {}
  /// A line end.
  void line() { text("\n"); }

  void empty(std::string_view name, XmlAttributes attributes = {}) {
    open(name, attributes);
    close_empty();
  }
  void element(std::string_view name, XmlAttributes attributes, std::string_view content) {
    open(name, attributes);
    text(content);
    close();
  }

 private:
  virtual void open_element(std::string_view name) = 0;
};

}  // namespace newsexport
