#pragma once

#include <string>
#include <variant>
#include <vector>

#include "model/inlines.h"
#include "model/media.h"
#include "support/source.h"

namespace newsexport {

struct Block;
using Blocks = std::vector<Block>;

struct Paragraph {
  Inlines content;
};
/// A heading within the article. The article's own headline is level 1 and stands in `Article::headline`.
struct Crosshead {
  int level = 2;  ///< 2 to 6
  Inlines content;
};
struct List {
  enum class Kind { bulleted, numbered };
  enum class Numbering { decimal, lower_alpha, upper_alpha, lower_roman, upper_roman };
  Kind kind = Kind::bulleted;
  Numbering numbering = Numbering::decimal;
  int start = 1;
  bool is_tight = true;  ///< items are set without space between them
  std::vector<Blocks> items;
};
struct DefinitionList {
  struct Entry {
    std::vector<Inlines> terms;
    std::vector<Blocks> descriptions;
  };
  std::vector<Entry> entries;
};
struct BlockQuote {
  Blocks content;
  Inlines attribution;  ///< who said it and where, without a leading dash
  std::string cite;     ///< URL, or empty
};
/// Words of the article repeated as display. `content` is what the source has in the pull quote itself.
struct PullQuote {
  Blocks content;
  Inlines attribution;
};
struct Figure {
  std::vector<Picture> pictures;  ///< at least one
  Inlines caption;
  Inlines credit;  ///< of the whole figure; a picture's own credit stands with the picture
};
struct Table {
  enum class Alignment { none, left, center, right };
  struct Cell {
    Blocks content;
    bool is_header = false;
    int column_span = 1;
    int row_span = 1;
    Alignment alignment = Alignment::none;
  };
  using Row = std::vector<Cell>;
  Inlines caption;
  std::vector<Row> header;  ///< rows that repeat when the table is split
  std::vector<Row> body;
  std::vector<Row> footer;
};
/// Text whose line ends and spaces count.
struct Preformatted {
  enum class Kind { text, code };
  std::string text;  ///< lines end in LF; no LF after the last line
  Kind kind = Kind::code;
  std::string code_language;  ///< "cpp", "python"; as found
};
/// A box beside the story: background, chronology, sidebar.
struct FactBox {
  Inlines title;
  Blocks content;
};
struct ThematicBreak {};
/// Something that only the web can show (a video, a post): what is left is its name and the way to it.
struct Embed {
  std::string title;
  std::string link;
  Blocks content;  ///< the text that the source carries for it (the words of a post), often empty
};

/// One block, with the place in the source where it begins. A closed list, as for Inline.
struct Block {
  using Value = std::variant<Paragraph, Crosshead, List, DefinitionList, BlockQuote, PullQuote, Figure, Table,
                             Preformatted, FactBox, ThematicBreak, Embed>;
  Value value;
  Position position;
  std::string id;  ///< as the source has it; the writers' anchors are made in assembly (see Story)
  std::vector<std::string> classes;
  std::string language;  ///< BCP 47, or empty
  Direction direction = Direction::inherit;
};

/// A footnote or endnote; where it is referred to stands in the text (NoteReference).
struct Note {
  std::string key;
  Blocks content;
  Position position;
  int number = 0;           ///< from 1 in the order of first reference; 0 until assembly
  int reference_count = 0;  ///< how often the text refers to it; 0: never, it is printed after the others
};

/// The characters of all blocks in order, a line a paragraph. See plain_text(Inlines).
std::string plain_text(const Blocks& blocks);

}  // namespace newsexport
