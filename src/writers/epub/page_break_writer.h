#pragma once

#include <span>

#include "model/page_start.h"
#include "xml/markup_writer.h"

namespace newsexport {

/// The id of a page's marker: "page-2".
std::string page_break_id(const PageStart& start);

/// Writes what is written to it on to another writer, and between its words the markers of where the printed
/// pages begin (EPUB 3.3, 9.4; DPUB-ARIA doc-pagebreak): the text is counted on the way.
class PageBreakWriter : public MarkupWriter {
 public:
  PageBreakWriter(MarkupWriter& out, std::span<const PageStart> starts) : out_(out), starts_(starts) {}

  void attribute(std::string_view name, std::string_view value) override { out_.attribute(name, value); }
  void close() override { out_.close(); }
  void close_empty() override { out_.close_empty(); }
  void text(std::string_view text) override;
  /// A page that begins within what is replaced is marked before it.
  bool begin_replacement(std::size_t replaced) override;
  void end_replacement() override { is_replacing_ = false; }

 private:
  void open_element(std::string_view name) override { out_.open(name); }
  void write_marker(const PageStart& start);

  MarkupWriter& out_;
  std::span<const PageStart> starts_;  ///< those still to come
  bool is_replacing_ = false;
  std::size_t offset_ = 0;  ///< code points of text so far
};

}  // namespace newsexport
