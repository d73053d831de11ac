#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xml/markup_writer.h"

namespace newsexport {

/// Writes XML 1.0 into a string, in one pass. Whatever text it is given, the result is well-formed: markup
/// characters are escaped, and characters that XML cannot carry come out as U+FFFD. It adds no white space of
/// its own: white space between elements is the caller's (`line`), because in running text it counts.
///
/// An element without content is written with an end tag (`<p></p>`), which also HTML parsers understand;
/// `close_empty` and `empty` write the short form (`<br/>`).
class XmlWriter : public MarkupWriter {
 public:
  void declaration();
  /// `<!DOCTYPE name>`.
  void doctype(std::string_view name);

  void attribute(std::string_view name, std::string_view value) override;
  void close() override;
  void close_empty() override;
  void text(std::string_view text) override;

  /// The document. Everything that was opened must be closed.
  std::string take();

 private:
  void open_element(std::string_view name) override;
  void finish_start_tag();

  std::string out_;
  std::vector<std::string_view> open_;
  bool is_in_start_tag_ = false;
};

}  // namespace newsexport
