#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/page_start.h"
#include "typeset/font.h"

namespace newsexport {

/// The finished pages: everything at its place, and the tree of what it means. This is all that the PDF
/// writer sees; it makes no layout decisions. Points, origin at the top left corner of the page, y downwards.

struct Color {
  double red = 0, green = 0, blue = 0;  ///< 0 to 1, sRGB
  friend bool operator==(const Color&, const Color&) = default;
};

struct Rectangle {
  Length x = 0, y = 0, width = 0, height = 0;
};

/// A glyph of a run, in visual order from left to right.
struct PlacedGlyph {
  std::uint32_t glyph = 0;  ///< id in the font as it is on disk
  Length advance = 0;       ///< how far the pen moves after it, with kerning, tracking and justification
  Length x_offset = 0;      ///< from the pen, right
  Length y_offset = 0;      ///< from the baseline, up
  /// What it stands for, UTF-8. A ligature carries all its letters; a second glyph of one cluster carries "".
  /// A hyphen that a line break brought in carries U+00AD.
  std::string text;
};

/// Index into PageList::structure; kArtifact for what is not read (rules, folios, running heads).
using StructureIndex = int;
inline constexpr StructureIndex kArtifact = -1;

struct GlyphRun {
  Length x = 0;         ///< of the pen before the first glyph
  Length baseline = 0;  ///< y
  const Font* font = nullptr;
  Length size = 0;
  double horizontal_scale = 1;  ///< glyph scaling of justification, 0.98 to 1.02; advances have it already
  Color color;
  std::vector<PlacedGlyph> glyphs;
  StructureIndex structure = kArtifact;
  /// Its text is to be read from its last glyph to its first. A run never has both directions in it.
  bool is_right_to_left = false;
  std::size_t text_begin = 0;  ///< code points of the paragraph's text before its (logically) first character
  /// An initial letter, lines below or above the rest of its word, whose run says the letter as well: the
  /// actual text of their structure element belongs to that run alone.
  bool is_initial = false;
};

/// A filled rectangle: rules, borders, backgrounds, strikethrough. Always an artifact.
struct FilledRectangle {
  Rectangle area;
  Color color;
};

struct PlacedPicture {
  Rectangle area;
  int resource = -1;  ///< index into Story::resources
  StructureIndex structure = kArtifact;
};

using PageItem = std::variant<GlyphRun, FilledRectangle, PlacedPicture>;

/// Why an artifact is one (PDF 32000-1, 14.8.2.2).
enum class ArtifactKind { layout, pagination_header, pagination_footer };

/// A place that a link can go to.
struct Destination {
  std::string name;  ///< the element's id
  int page = 0;      ///< from 0
  Length y = 0;      ///< top of the element
};

/// A part of a link on one line. All areas of one link share `structure`.
struct LinkArea {
  Rectangle area;
  std::string target;       ///< URL, or "#id" for a Destination
  std::string description;  ///< what a screen reader says: /Contents
  StructureIndex structure = kArtifact;
};

struct Page {
  Length width = 0;
  Length height = 0;
  std::vector<PageItem> items;  ///< in reading order; artifacts anywhere
  std::vector<LinkArea> links;
  std::vector<ArtifactKind> artifact_kinds;  ///< beside `items`; layout where an item is no artifact
  std::string label;                         ///< the printed page number
  std::string first_words;  ///< the text with which the page's body begins (for the page list's test)
};

/// An element of the structure tree (PDF 32000-1, 14.8.4). Children are in reading order.
struct StructureElement {
  enum class Kind {
    document,
    article,
    section,
    heading,
    paragraph,
    list,
    list_item,
    label,
    list_body,
    block_quote,
    quote,
    span,
    code,
    link,
    reference,
    note,
    bibliography_entry,
    figure,
    caption,
    table,
    table_head,
    table_body,
    table_foot,
    table_row,
    table_header,
    table_cell,
    division
  };
  Kind kind = Kind::division;
  int heading_level = 0;         ///< 1 to 6, of a heading; no level is skipped
  StructureIndex parent = -1;    ///< -1: the root
  std::string language;          ///< where it differs from the parent's
  std::string alternative_text;  ///< of figures, which must have one (ISO 14289-1, 7.3)
  std::string actual_text;       ///< where the glyphs do not say it
  std::string expansion;         ///< of an abbreviation
  std::string id;                ///< notes have one, unique
  bool is_ordered = false;       ///< of a list
  bool is_row_header = false;    ///< of a table header: heads its row, not its column
  int column_span = 1;
  int row_span = 1;
  std::optional<Rectangle> bounding_box;  ///< of a figure, on `page`
  int page = -1;
};

struct OutlineEntry {
  std::string title;
  std::string destination;  ///< Destination::name
  int level = 1;            ///< 1, 2, …; never jumps by more than one downwards
};

struct PageList {
  std::vector<Page> pages;
  std::vector<StructureElement> structure;  ///< parents stand before their children; order is reading order
  std::vector<Destination> destinations;
  std::vector<OutlineEntry> outline;
  std::vector<PageStart> page_starts;
};

}  // namespace newsexport
