// External interface: class PageBreakWriter, page_break_id().
#include "writers/epub/page_break_writer.h"

#include "support/utf8.h"

namespace newsexport {

std::string page_break_id(const PageStart& start) {
  return "page-" + start.label;
}

void PageBreakWriter::write_marker(const PageStart& start) {
  out_.open("span", {{"id", page_break_id(start)},
                     {"role", "doc-pagebreak"},
                     {"epub:type", "pagebreak"},
                     {"aria-label", start.label + ". "}});
  out_.close();
}

bool PageBreakWriter::begin_replacement(std::size_t replaced) {
  offset_ += replaced;
  for (; !starts_.empty() && starts_.front().text_offset < offset_; starts_ = starts_.subspan(1)) {
    write_marker(starts_.front());
  }
  is_replacing_ = true;
  return true;
}

void PageBreakWriter::text(std::string_view text) {
  if (is_replacing_) {
    out_.text(text);
    return;
  }
  std::size_t written = 0, at = 0;
  while (at < text.size()) {
    for (; !starts_.empty() && starts_.front().text_offset <= offset_; starts_ = starts_.subspan(1)) {
      if (at > written) out_.text(text.substr(written, at - written));
      written = at;
      write_marker(starts_.front());
    }
    next_code_point(text, at);
    ++offset_;
  }
  if (written < text.size()) out_.text(text.substr(written));
}

}  // namespace newsexport
