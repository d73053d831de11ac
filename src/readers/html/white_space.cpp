// External interface: collapsed().
#include "readers/html/white_space.h"

#include <algorithm>

#include "readers/html/dom.h"

namespace newsexport::html {
namespace {

/// Goes through a run once, remembering whether the last character that it kept was a space.
class Collapser {
 public:
  void collapse(Inlines& inlines) {
    Inlines kept;
    for (Inline& one : inlines) {
      std::visit([&](auto& kind) { collapse_one(kind); }, one.value);
      if (is_worth_keeping(one)) add(kept, std::move(one));
    }
    inlines = std::move(kept);
  }

 private:
  void collapse_one(Text& text) {
    std::string result;
    for (const char c : text.text) {
      const bool is_space = is_html_space(c);
      if (!is_space || !is_after_space_) result += is_space ? ' ' : c;
      is_after_space_ = is_space;
    }
    text.text = std::move(result);
  }

  void collapse_one(LineBreak&) { is_after_space_ = true; }

  template <typename Kind>
  void collapse_one(Kind& kind) {
    if constexpr (requires { kind.content; }) {
      collapse(kind.content);
    } else {
      is_after_space_ = false;
    }
  }

  static bool is_worth_keeping(const Inline& one) {
    return std::visit(
        [](const auto& kind) {
          if constexpr (requires { kind.id; })
            return !kind.content.empty() || !kind.id.empty();
          else if constexpr (requires { kind.content; })
            return !kind.content.empty();
          else if constexpr (requires { kind.text; })
            return !kind.text.empty();
          else
            return true;
        },
        one.value);
  }

  static void add(Inlines& kept, Inline one) {
    if (auto* text = std::get_if<Text>(&one.value)) {
      append_text(kept, text->text);
    } else {
      kept.push_back(std::move(one));
    }
  }

  bool is_after_space_ = true;
};

// The content of an element, or null.
Inlines* content_of(Inline& one) {
  return std::visit(
      [](auto& kind) -> Inlines* {
        if constexpr (requires { kind.content; })
          return &kind.content;
        else
          return nullptr;
      },
      one.value);
}

// Takes the one space, the line breaks and the elements emptied by that off the end.
void trim_end(Inlines& inlines) {
  while (!inlines.empty()) {
    Inline& last = inlines.back();
    if (auto* text = std::get_if<Text>(&last.value)) {
      if (text->text.ends_with(' ')) text->text.pop_back();
      if (!text->text.empty()) return;
    } else if (Inlines* content = content_of(last)) {
      if (content->empty()) return;  // an anchor
      trim_end(*content);
      if (!content->empty()) return;
    } else if (!std::holds_alternative<LineBreak>(last.value)) {
      return;
    }
    inlines.pop_back();
  }
}

void trim_before_breaks(Inlines& inlines) {
  for (std::size_t at = 0; at + 1 < inlines.size(); ++at) {
    auto* text = std::get_if<Text>(&inlines[at].value);
    if (text && std::holds_alternative<LineBreak>(inlines[at + 1].value) && text->text.ends_with(' ')) {
      text->text.pop_back();
    }
  }
  std::erase_if(inlines, [](const Inline& one) {
    const auto* text = std::get_if<Text>(&one.value);
    return text && text->text.empty();
  });
}

}  // namespace

Inlines collapsed(Inlines inlines) {
  Collapser().collapse(inlines);
  const auto first = std::find_if(inlines.begin(), inlines.end(), [](const Inline& one) {
    return !std::holds_alternative<LineBreak>(one.value);
  });
  inlines.erase(inlines.begin(), first);
  trim_before_breaks(inlines);
  trim_end(inlines);
  return inlines;
}

}  // namespace newsexport::html
