#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/blocks.h"
#include "readers/html/dom.h"
#include "support/diagnostics.h"

namespace newsexport {

/// What a reader knows of the HTML that it found in its own format.
struct HtmlContext {
  /// Where relative links lead from: the address of the article or its feed; empty: they stay relative.
  std::string base_url;
  /// Whether relative pictures are files beside the input, or lie under `base_url` too.
  enum class Pictures { beside_input, under_base } pictures = Pictures::beside_input;
  /// Language of the text around (BCP 47): only what is in another one is marked as such.
  std::string language;
  /// Place of the fragment in the reader's own source; its line and column are added to.
  Position start = {1, 1};
  /// Goes before the key of each note: a reader of several fragments gives each its own.
  std::string note_prefix;
  /// The level that the highest of the headings gets; the others keep their distance to it.
  int highest_heading = 2;
};

struct HtmlContent {
  Blocks blocks;
  std::vector<Note> notes;  ///< in the order of their first reference
};

/// Reads the content of an HTML body: that of a feed's item, a JSON field, an XHTML body as text. White space
/// is collapsed as browsers do; elements that the model has no kind for leave their content; what browsers do
/// not show (scripts, form controls, hidden elements) is left out. Never fails on odd markup; text that is no
/// HTML is a paragraph. Reports `html.too-complex` where nothing but the bare text could be kept.
HtmlContent read_html_fragment(std::string_view html, const HtmlContext& context, Diagnostics& diagnostics);

/// The same as running text, for a headline or a caption that holds markup: all blocks run together.
Inlines read_html_inlines(std::string_view html, const HtmlContext& context, Diagnostics& diagnostics);

namespace html {

/// The same of a tree that is parsed already: what is below `root`. `left_out`, by Node::index, names a
/// reason for each node that is not read; shorter than the tree where nothing more is left out.
HtmlContent convert(const Node& root, const HtmlContext& context, Diagnostics& diagnostics,
                    std::span<const std::string_view> left_out = {});
/// The same as running text.
Inlines convert_to_inlines(const Node& root, const HtmlContext& context, Diagnostics& diagnostics);

}  // namespace html
}  // namespace newsexport
