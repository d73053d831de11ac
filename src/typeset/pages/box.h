#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "style/computed_style.h"
#include "typeset/page_list.h"
#include "typeset/paragraph.h"

namespace newsexport {

/// The article as boxes: the element tree with its styles computed and its running text collected, before any
/// measure is known. Structure elements are made on the way, so their order is the order of reading.

struct ParagraphLink {
  std::string target;
  std::string description;
  StructureIndex structure = kArtifact;
};

/// A place within a paragraph that a link can go to.
struct ParagraphAnchor {
  std::string id;
  std::size_t offset = 0;  ///< code points of the paragraph's text before it
};

enum class LineKind { underline, strike_through };

/// A stretch of a paragraph's text with a line under or through it.
struct DrawnLine {
  LineKind kind = LineKind::underline;
  std::size_t begin = 0, end = 0;  ///< code points of the paragraph's text
  Length size = 0;
  Color color;
};

/// The running text of one paragraph, white space collapsed.
struct InlineText {
  std::vector<TextRun> runs;
  /// Of each code point of the runs: the code points of the article's markup before it.
  std::vector<std::uint32_t> sources;
  std::vector<ParagraphLink> links;
  std::vector<ParagraphAnchor> anchors;
  std::vector<DrawnLine> drawn_lines;

  bool empty() const { return runs.empty(); }
};

struct Box {
  enum class Kind { block, paragraph, preformatted, picture, table, row_group, row, cell };
  Kind kind = Kind::block;
  ComputedStyle style;
  StructureIndex structure = kArtifact;
  std::string id;
  std::vector<Box> children;
  InlineText text;                       ///< of a paragraph
  std::optional<InitialLetter> initial;  ///< of a paragraph whose first run is one
  std::vector<TextStyle> first_line;     ///< of a paragraph: the styles of its runs on the first line
  std::vector<TextRun> marker;           ///< of a list item: hangs before its first line
  std::vector<TextRun> trailer;          ///< at the right end of its last line, behind leaders: a page number
  int resource = -1;                     ///< of a picture
  std::string running_string;            ///< what `string-set` takes from here
  bool is_figure = false;
  bool is_table_header = false;  ///< of a row group
  int column_span = 1, row_span = 1;
};

struct BoxTree {
  Box root;
  std::vector<Box> notes;  ///< in the order of their first references; TextRun::note is an index
  std::vector<StructureElement> structure;
  std::vector<OutlineEntry> outline;
};

}  // namespace newsexport
