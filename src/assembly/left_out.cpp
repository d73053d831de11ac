#include "assembly/left_out.h"

#include <algorithm>
#include <utility>

#include "model/labels.h"
#include "support/utf8.h"

namespace newsexport {

void append_left_out(Article& article) {
  if (article.left_out.empty()) return;
  std::ranges::stable_sort(article.left_out, [](const LeftOut& a, const LeftOut& b) {
    return std::pair(a.position.line, a.position.column) < std::pair(b.position.line, b.position.column);
  });
  Crosshead heading;
  append_text(heading.content, label(Label::left_out, article.language));
  Block heading_block;
  heading_block.value = std::move(heading);
  article.body.push_back(std::move(heading_block));
  for (const LeftOut& left_out : article.left_out) {
    for (const std::string_view line : split(left_out.text, '\n')) {
      if (trim(line).empty()) continue;
      Paragraph paragraph;
      append_text(paragraph.content, trim(line));
      Block block;
      block.value = std::move(paragraph);
      block.position = left_out.position;
      article.body.push_back(std::move(block));
    }
  }
  article.left_out.clear();
}

}  // namespace newsexport
