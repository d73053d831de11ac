#pragma once

#include <string_view>

#include "typeset/pages/box.h"

namespace newsexport {

/// How a stretch of running text is set, besides its style.
struct InlineContext {
  const ComputedStyle* style = nullptr;
  StructureIndex structure = kArtifact;
  int link = -1;
  int note = -1;
  Direction direction = Direction::inherit;
  Length baseline_shift = 0;
  bool is_underlined = false;
  bool is_struck_through = false;
};

/// Collects one paragraph's text, and collapses and transforms it on the way (CSS 2.1, 16.6; CSS Text
/// 3, 2.1).
class InlineCollector {
 public:
  /// `source` is the number of code points of the article's markup before `text`.
  void add_text(std::string_view text, std::size_t source, const InlineContext& context);
  void add_line_break(std::size_t source, const InlineContext& context);
  void add_anchor(std::string id);
  int add_link(ParagraphLink link);

  bool has_words() const { return has_words_; }
  /// The text so far, without white space at its ends; the collector is empty after it.
  InlineText take();

 private:
  void append(char32_t code_point, std::size_t source);
  TextRun& run_for(const InlineContext& context);
  void draw_line(LineKind kind, std::size_t begin, const InlineContext& context);

  InlineText text_;
  bool follows_space_ = true;
  bool has_words_ = false;
};

}  // namespace newsexport
