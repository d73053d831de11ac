#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/media.h"
#include "support/source.h"

namespace newsexport {

struct Inline;
using Inlines = std::vector<Inline>;

enum class Direction { inherit, left_to_right, right_to_left };

/// Plain characters. Never empty; white space is as the source has it, with line ends as spaces.
struct Text {
  std::string text;
};
struct Emphasis {
  Inlines content;
};
struct Strong {
  Inlines content;
};
struct Superscript {
  Inlines content;
};
struct Subscript {
  Inlines content;
};
struct Strikethrough {
  Inlines content;
};
/// Set in small capitals by the author's wish (pandoc's `.smallcaps`).
struct SmallCaps {
  Inlines content;
};
/// A few words of computer text.
struct Code {
  std::string text;
};
struct Link {
  std::string target;  ///< as the source has it: absolute, relative, or "#id" within the article
  std::string title;
  Inlines content;
};
/// A line break that the author asked for.
struct LineBreak {};
/// A quotation within a sentence, without its quotation marks: the writers set the marks of its language.
struct Quote {
  Inlines content;
  std::string cite;  ///< URL of what is quoted, or empty
};
struct Abbreviation {
  Inlines content;
  std::string expansion;
};
/// A run in another language or direction, or one that carries an identifier or classes.
struct Span {
  Inlines content;
  std::string language;  ///< BCP 47, or empty
  Direction direction = Direction::inherit;
  std::string id;
  std::vector<std::string> classes;
};
/// Refers to one of `Article::notes` by its key. `number` and `occurrence` (both from 1) are 0 until
/// assembly has numbered the article.
struct NoteReference {
  std::string key;
  int number = 0;
  int occurrence = 0;  ///< 1 for the first reference to the same note, 2 for the second
};

enum class CitationMode {
  parenthetical,    ///< `[@key]`: prints the marker
  in_text,          ///< `@key says`: prints the name, then the marker
  suppress_author,  ///< `[-@key]`: the sentence names the author already
  as_anchor,        ///< the citation's own words stand in the sentence: prints `anchor`, then the marker
};

/// One work cited within a citation. `number` and `occurrence` are as in NoteReference; `number` stays 0
/// where no reference has the key.
struct CitationItem {
  std::string key;
  Inlines prefix;
  std::string
      locator_label;    ///< CSL's locator terms: "page", "chapter", "section", …; empty where there is none
  std::string locator;  ///< "33-35", without its label
  Inlines suffix;
  CitationMode mode = CitationMode::parenthetical;
  int number = 0;
  int occurrence = 0;
};
struct Citation {
  std::vector<CitationItem> items;
  Inlines anchor;  ///< for CitationMode::as_anchor: the words of the sentence that name the source
  std::string
      as_found;  ///< the source's own text of the citation ("[@doe, p. 3]"), printed where no key is known
};
struct InlinePicture {
  Picture picture;
};

/// A formula. `content` says it in running text, for whoever cannot set mathematics.
struct Math {
  Inlines content;
  std::string mathml;       ///< one `math` element as the source has it; made safe by who writes it
  bool is_display = false;  ///< set in a line of its own
};

/// One piece of running text. A closed list: a new kind does not compile until every writer handles it.
struct Inline {
  using Value =
      std::variant<Text, Emphasis, Strong, Superscript, Subscript, Strikethrough, SmallCaps, Code, Link,
                   LineBreak, Quote, Abbreviation, Span, NoteReference, Citation, InlinePicture, Math>;
  Value value;
};

/// Appends characters, joining them to a Text that already ends `inlines`.
void append_text(Inlines& inlines, std::string_view text);

/// The characters alone: marks, notes and citation markers leave nothing (a citation's anchor words stay),
/// pictures leave their alternative text, line breaks a space.
std::string plain_text(const Inlines& inlines);

/// `inlines` without white space at its two ends.
Inlines trimmed(Inlines inlines);

}  // namespace newsexport
