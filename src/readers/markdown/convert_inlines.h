#pragma once

#include "readers/markdown/conversion.h"
#include "readers/markdown/html_tags.h"
#include "readers/markdown/inline_syntax.h"
#include "readers/markdown/running_text.h"

// cmark's node; its header stays in the .cpp files of this folder.
struct cmark_node;

namespace newsexport::markdown {

/// cmark's inlines → ours. Lives as long as the cmark document it reads.
class InlineConverter {
 public:
  /// `note_labels`: cmark gives a note reference only its number, which counts these from 1.
  InlineConverter(const PreparedText& prepared, std::vector<std::string> note_labels, Conversion& conversion);

  InlineConverter(const InlineConverter&) = delete;
  InlineConverter& operator=(const InlineConverter&) = delete;

  /// The inlines under `parent`, read.
  Inlines inlines(cmark_node* parent) { return read(running_text(parent, Scope::text, 0), Scope::text); }

  /// The inlines under `parent`, with pandoc's syntax still unread: for what looks at their ends first.
  RunningText running_text(cmark_node* parent, Scope scope, int depth);
  Inlines read(RunningText running, Scope scope) {
    return read_inlines(std::move(running), scope, surroundings_);
  }

  Picture picture(cmark_node* image, Inlines& description);
  std::string restored(const char* text, Escapes escapes) const;
  Position position(cmark_node* node) const;
  const InlineSurroundings& surroundings() const { return surroundings_; }

 private:
  void add_node(cmark_node* node, HtmlRun& run, Scope scope, int depth);
  void add_container(cmark_node* node, HtmlRun& run, Scope scope, int depth);
  void add_flat(cmark_node* node, HtmlRun& run);
  Inline link(cmark_node* node, int depth);

  const PreparedText& prepared_;
  std::vector<std::string> note_labels_;
  Conversion& conversion_;
  Position last_position_;
  InlineSurroundings surroundings_;
};

}  // namespace newsexport::markdown
