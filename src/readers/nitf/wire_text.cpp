// External interface: join_wire_lines(), is_rule().
#include "readers/nitf/wire_text.h"

#include "support/utf8.h"

namespace newsexport::nitf {

void join_wire_lines(Inlines& text) {
  constexpr std::size_t kShortest = 45;
  constexpr std::size_t kLongest = 80;
  std::size_t breaks = 0;
  Inlines line;
  for (const Inline& one : text) {
    if (!std::holds_alternative<LineBreak>(one.value)) {
      line.push_back(one);
      continue;
    }
    const std::size_t length = code_point_count(plain_text(line));
    if (length < kShortest || length > kLongest) return;
    ++breaks;
    line.clear();
  }
  if (breaks == 0) return;
  for (Inline& one : text) {
    if (std::holds_alternative<LineBreak>(one.value)) one.value = Text{" "};
  }
}

bool is_rule(const Inlines& text) {
  const std::string words = plain_text(text);
  return words.size() >= 3 && words.find_first_not_of('_') == std::string::npos;
}

}  // namespace newsexport::nitf
