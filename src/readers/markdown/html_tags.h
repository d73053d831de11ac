#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "readers/markdown/running_text.h"

namespace newsexport::markdown {

/// A tag of raw HTML: `<abbr title="x">`, `</abbr>`.
struct HtmlTag {
  enum class Kind { open, close, other };  ///< other: comments, declarations, processing instructions
  Kind kind = Kind::other;
  std::string name;  ///< lower case
  std::vector<std::pair<std::string, std::string>> attributes;

  std::string value(std::string_view attribute) const;
};

HtmlTag parse_html_tag(std::string_view raw);

/// "&eacute;&#38;" → "é&".
std::string decode_entities(std::string_view text);

/// The length of the tag, comment or declaration at the start of `html`, which begins with "<"; 0 where it is
/// just a character.
std::size_t html_tag_length(std::string_view html);

/// Running text among raw HTML tags: what stands between `<sup>` and `</sup>` becomes one atom. An element
/// that is never closed leaves its content where it stood; so does one that the model has no kind for.
class HtmlRun {
 public:
  /// `finish` reads the content of an element; `unknown` hears of every tag that has no meaning here.
  HtmlRun(std::function<Inlines(RunningText)> finish, std::function<void(const HtmlTag&)> unknown)
      : finish_(std::move(finish)), unknown_(std::move(unknown)) {}

  RunningText& current() { return open_.empty() ? base_ : open_.back().content; }
  void tag(const HtmlTag& tag);
  /// All that was read; the run is empty after it.
  RunningText take();

 private:
  struct Element {
    HtmlTag tag;
    RunningText content;
  };
  void open(const HtmlTag& tag);
  void close(const HtmlTag& tag);
  void splice_last();

  std::function<Inlines(RunningText)> finish_;
  std::function<void(const HtmlTag&)> unknown_;
  RunningText base_;
  std::vector<Element> open_;
};

/// The picture of an `<img>` tag.
Picture html_picture(const HtmlTag& tag);

}  // namespace newsexport::markdown
