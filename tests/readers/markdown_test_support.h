#pragma once

#include <string>

#include "model/article.h"
#include "model/dump.h"
#include "readers/markdown.h"
#include "support/diagnostics.h"

namespace newsexport {

/// One reading of Markdown text, with what was reported on the way.
struct MarkdownReading {
  Diagnostics diagnostics{"story.md"};
  Article article;

  explicit MarkdownReading(std::string text)
      : article(read_markdown(Source{"story.md", std::move(text)}, {}, diagnostics)) {}

  std::string body() const { return dump_blocks(article.body); }
  bool reports(const std::string& code) const {
    for (const Diagnostic& entry : diagnostics.entries()) {
      if (entry.code == code) return true;
    }
    return false;
  }
};

/// Every word that the model holds: text, notes, captions, alternative texts, citations as found, metadata.
std::string all_words(const Article& article);

}  // namespace newsexport
