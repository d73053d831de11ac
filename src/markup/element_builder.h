#pragma once

#include <vector>

#include "markup/element.h"
#include "xml/markup_writer.h"

namespace newsexport {

/// Makes a tree of what is written to it. Text that was written in pieces is one string.
class ElementBuilder : public MarkupWriter {
 public:
  void attribute(std::string_view name, std::string_view value) override;
  void close() override;
  void close_empty() override { close(); }
  void text(std::string_view text) override;

  /// The one element that was opened at the top. Everything that was opened must be closed.
  Element take();

 private:
  void open_element(std::string_view name) override;

  std::vector<Element> open_;
  Element root_;
};

}  // namespace newsexport
