#include "readers/xml_words.h"

#include <string>

namespace newsexport {

void append_collapsed(std::string_view text, Inlines& out) {
  std::string collapsed;
  const auto* last = out.empty() ? nullptr : std::get_if<Text>(&out.back().value);
  bool is_after_space = out.empty() || (last && last->text.ends_with(' '));
  for (const char c : text) {
    const bool is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (is_space && is_after_space) continue;
    collapsed += is_space ? ' ' : c;
    is_after_space = is_space;
  }
  if (!collapsed.empty()) append_text(out, collapsed);
}

void append_collapsed(Inlines added, Inlines& out) {
  for (Inline& one : added) {
    if (const auto* text = std::get_if<Text>(&one.value)) {
      append_collapsed(text->text, out);
    } else {
      out.push_back(std::move(one));
    }
  }
}

}  // namespace newsexport
