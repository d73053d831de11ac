// External interface: inlines_from_csl(), csl_from_inlines().
#include "citations/csl_markup.h"

#include <iterator>
#include <string_view>
#include <vector>

namespace newsexport {
namespace {

enum class Mark { none, emphasis, strong, superscript, subscript, small_caps, span };

struct Tag {
  Mark mark;
  std::string_view open;
  std::string_view close;
};
constexpr Tag kTags[] = {
    {Mark::emphasis, "<i>", "</i>"},
    {Mark::strong, "<b>", "</b>"},
    {Mark::superscript, "<sup>", "</sup>"},
    {Mark::subscript, "<sub>", "</sub>"},
    {Mark::small_caps, "<sc>", "</sc>"},
    {Mark::small_caps, "<span style=\"font-variant:small-caps;\">", "</span>"},
    {Mark::small_caps, "<span style=\"font-variant: small-caps;\">", "</span>"},
    {Mark::span, "<span class=\"nocase\">", "</span>"},
};
constexpr std::size_t kDeepest = 16;

struct Open {
  const Tag* tag;
  Inlines content;
};

void close_mark(Inlines& into, Mark mark, Inlines content) {
  if (content.empty()) return;
  switch (mark) {
    case Mark::emphasis:
      into.push_back({Emphasis{std::move(content)}});
      return;
    case Mark::strong:
      into.push_back({Strong{std::move(content)}});
      return;
    case Mark::superscript:
      into.push_back({Superscript{std::move(content)}});
      return;
    case Mark::subscript:
      into.push_back({Subscript{std::move(content)}});
      return;
    case Mark::small_caps:
      into.push_back({SmallCaps{std::move(content)}});
      return;
    case Mark::none:
    case Mark::span:
      for (Inline& value : content) into.push_back(std::move(value));
      return;
  }
}

/// Where each tag's closing tag stands last in a text; looked up once, because a text may have 100,000
/// opening tags and none that closes.
class LastClosings {
 public:
  explicit LastClosings(std::string_view text) {
    for (std::size_t i = 0; i < std::size(kTags); ++i) places_[i] = text.rfind(kTags[i].close);
  }

  /// An opening tag counts only where its closing tag follows: "5 <i> 3" stays as it is. `at` is the place of
  /// `rest` in the text.
  const Tag* opening_tag(std::string_view rest, std::size_t at) const {
    for (std::size_t i = 0; i < std::size(kTags); ++i) {
      const Tag& tag = kTags[i];
      const bool is_closed = places_[i] != std::string_view::npos && places_[i] >= at + tag.open.size();
      if (rest.starts_with(tag.open) && is_closed) return &tag;
    }
    return nullptr;
  }

 private:
  std::size_t places_[std::size(kTags)];
};

}  // namespace

Inlines inlines_from_csl(const std::string& text) {
  std::vector<Open> open;
  open.push_back({nullptr, {}});
  std::string_view rest = text;
  const LastClosings closings(text);
  while (!rest.empty()) {
    const std::size_t plain = std::min(rest.find('<'), rest.size());
    append_text(open.back().content, rest.substr(0, plain));
    rest.remove_prefix(plain);
    if (rest.empty()) break;
    if (open.back().tag && rest.starts_with(open.back().tag->close)) {
      Open closed = std::move(open.back());
      open.pop_back();
      rest.remove_prefix(closed.tag->close.size());
      close_mark(open.back().content, closed.tag->mark, std::move(closed.content));
    } else if (const Tag* tag =
                   open.size() < kDeepest ? closings.opening_tag(rest, text.size() - rest.size()) : nullptr) {
      open.push_back({tag, {}});
      rest.remove_prefix(tag->open.size());
    } else {
      append_text(open.back().content, rest.substr(0, 1));
      rest.remove_prefix(1);
    }
  }
  // Crossed tags (<i><b></i></b>) leave one open; its words stay, without the mark.
  while (open.size() > 1) {
    Open left = std::move(open.back());
    open.pop_back();
    append_text(open.back().content, left.tag->open);
    close_mark(open.back().content, Mark::none, std::move(left.content));
  }
  return std::move(open.front().content);
}

std::string csl_from_inlines(const Inlines& inlines) {
  std::string text;
  const auto marked = [&text](const char* name, const Inlines& content) {
    text += "<" + std::string(name) + ">" + csl_from_inlines(content) + "</" + name + ">";
  };
  for (const Inline& value : inlines) {
    if (const auto* emphasis = std::get_if<Emphasis>(&value.value)) {
      marked("i", emphasis->content);
    } else if (const auto* superscript = std::get_if<Superscript>(&value.value)) {
      marked("sup", superscript->content);
    } else if (const auto* subscript = std::get_if<Subscript>(&value.value)) {
      marked("sub", subscript->content);
    } else {
      text += plain_text({value});
    }
  }
  return text;
}

}  // namespace newsexport
