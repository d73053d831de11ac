#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/inlines.h"
#include "support/diagnostics.h"
#include "typeset/page_list.h"

namespace newsexport {

/// How the letters of a run are set: the text half of a computed style.
struct TextStyle {
  std::vector<std::string>
      families;  ///< in order of preference; generic names "serif", "sans-serif", "monospace" too
  Length size = 10;
  int weight = 400;  ///< 100 to 900
  bool is_italic = false;
  bool is_small_caps = false;
  std::vector<std::string> features;  ///< OpenType: "onum", "lnum", "tnum", "sups", "-liga"
  Length letter_spacing = 0;
  Length baseline_shift = 0;  ///< up
  Color color;
  friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

/// A piece of a paragraph with one style, language and place in the structure tree.
struct TextRun {
  std::string text;  ///< UTF-8; U+2028 is a forced line break
  TextStyle style;
  std::string language;  ///< BCP 47
  Direction direction = Direction::inherit;
  StructureIndex structure = kArtifact;
  int link = -1;  ///< which link of the paragraph it belongs to (an index of the caller's), or -1
  int note = -1;  ///< a note's reference: the caller's index of the note, or -1
  enum class Breaking { normal, url, none } breaking = Breaking::normal;
};

enum class TextAlign { start, end, left, right, center, justify };

/// A paragraph's first letter, several lines high (CSS Inline 3, 7): the text of its first run, with the
/// punctuation around it, and the space behind it where it is a word.
struct InitialLetter {
  double size = 0;     ///< lines: its capital height is that of a line's and so many leadings less one
  int sink = 0;        ///< it stands on the baseline of this line, from 1
  Length leading = 0;  ///< from baseline to baseline
};

struct ParagraphStyle {
  Length measure = 0;
  Length first_line_indent = 0;
  TextAlign align = TextAlign::justify;
  bool hyphenate = true;
  int most_hyphens_running = 2;
  bool is_balanced = false;  ///< headlines: lines of about equal length, no hyphens, no single last word
  bool protrudes = true;     ///< optical margins
  Direction direction = Direction::left_to_right;
  std::optional<InitialLetter> initial;
  std::vector<TextStyle> first_line;  ///< of each run, where it stands on the first line; empty: as elsewhere
};

/// One line of a paragraph. Runs are at x from the left end of the measure and baseline 0.
struct Line {
  std::vector<GlyphRun> runs;  ///< in visual order
  struct Span {
    int index;  ///< TextRun::link or TextRun::note
    Length x, width;
  };
  std::vector<Span> links;
  std::vector<int> notes;  ///< whose reference stands on this line, in order
  Length width = 0;        ///< of the ink with its spaces, before protrusion
  Length ascent = 0, descent = 0;
  bool ends_with_hyphen = false;
  bool is_overfull = false;
  std::size_t text_begin = 0;  ///< code points of the paragraph's text before this line
};

struct BrokenParagraph {
  std::vector<Line> lines;
  int initial_lines = 0;   ///< that stand beside an initial letter; 0: none was set
  Length initial_top = 0;  ///< how far its ink reaches above the first line's baseline
  double demerits = 0;     ///< total of Knuth and Plass, for the tests
};

class FontSet;  // see typeset/font_set.h

/// Shapes `runs` and breaks them into lines that together have the least demerits (Knuth & Plass, "Breaking
/// Paragraphs into Lines", 1981). Never fails: characters that no font has are replaced visibly and reported
/// (report_missing_characters()); a line that cannot be made to fit is set loose or overfull, and says so. An
/// initial letter is set as any other where the paragraph is too short or too narrow for it. Its runs are the
/// first of the first line, their baseline that of the line that it stands on.
BrokenParagraph break_paragraph(const std::vector<TextRun>& runs, const ParagraphStyle& style,
                                const FontSet& fonts, Diagnostics& diagnostics);

}  // namespace newsexport
