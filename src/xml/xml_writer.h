#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace newsexport {

struct XmlAttribute {
  std::string_view name;
  std::string_view value;
};
using XmlAttributes = std::initializer_list<XmlAttribute>;

/// Writes XML 1.0 into a string, in one pass. Whatever text it is given, the result is well-formed: markup
/// characters are escaped, and characters that XML cannot carry come out as U+FFFD. It adds no white space of
/// its own: white space between elements is the caller's (`line`), because in running text it counts.
///
/// An element without content is written with an end tag (`<p></p>`), which also HTML parsers understand;
/// `close_empty` and `empty` write the short form (`<br/>`).
class XmlWriter {
 public:
  void declaration();
  /// `<!DOCTYPE name>`.
  void doctype(std::string_view name);

  /// Names are string literals of the caller: they are kept until the element is closed and not checked.
  void open(std::string_view name, XmlAttributes attributes = {});
  /// Only straight after open() or another attribute().
  void attribute(std::string_view name, std::string_view value);
  void close();
  void close_empty();

  void text(std::string_view text);
  /// A line end.
  void line();

  void empty(std::string_view name, XmlAttributes attributes = {});
  void element(std::string_view name, XmlAttributes attributes, std::string_view text);

  /// The document. Everything that was opened must be closed.
  std::string take();

 private:
  void finish_start_tag();

  std::string out_;
  std::vector<std::string_view> open_;
  bool is_in_start_tag_ = false;
};

}  // namespace newsexport
