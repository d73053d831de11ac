#pragma once

#include "markup/content.h"
#include "model/blocks.h"

namespace newsexport {

/// Blocks as XHTML, each on its own line: every word of them, in order.
void write_blocks(Content& content, const Blocks& blocks);
void write_blocks(Content& content, Blocks::const_iterator first, Blocks::const_iterator last);

/// Blocks of a list item or a table cell: a single plain paragraph goes without its <p>.
void write_compact_blocks(Content& content, const Blocks& blocks);

/// Opens `element` with the block's own id, classes, language and direction.
void open_block(Content& content, std::string_view element, std::string_view own_class, const Block& block);

/// `<p class="attribution">— who</p>`, or nothing.
void write_attribution(Content& content, const Inlines& attribution);

/// The level at which to write a heading of `level` in the source, so that the document's outline leaves no
/// level out (WCAG technique H42; Ace "heading-order"): each heading is one level below the nearest
/// one above it that is of a higher rank, and headings of one rank stay of one rank.
int heading_level(std::vector<int>& open_headings, int level);

/// For the parts of the writer that hold one kind of block each.
void write_figure(Content& content, const Block& block, const Figure& figure);
void write_table(Content& content, const Block& block, const Table& table);

}  // namespace newsexport
