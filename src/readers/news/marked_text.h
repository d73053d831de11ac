#pragma once

#include <string_view>

#include "model/article.h"
#include "support/diagnostics.h"

/// Text that senders mark in HTML within a format that has it as plain text, escaped: "the
/// &lt;i&gt;old&lt;/i&gt; quay".
namespace newsexport::news {

/// Whether text that should be plain has blocks of HTML in it.
bool is_html(std::string_view text);

/// Whether it has any tags or character references of HTML in it.
bool is_marked(std::string_view text);

/// One line of text, with its marks.
Inlines read_words(std::string_view text, Diagnostics& diagnostics);
/// The same without its marks.
std::string plain_words(std::string_view text);

/// A body: HTML where there are blocks of it, else plain text whose paragraphs may be marked.
void read_text_body(std::string_view text, Position start, Article& article, Diagnostics& diagnostics);

}  // namespace newsexport::news
