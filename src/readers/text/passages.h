#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/source.h"

namespace newsexport::plain {

/// What a passage of the text turned out to be. Every passage begins as a paragraph; each step of the reader
/// gives a role to those it recognizes.
enum class Role {
  paragraph,
  rule,  ///< a line of dashes or asterisks
  kicker,
  headline,
  standfirst,
  credits,  ///< byline and dates
  crosshead,
  rights,
  keywords,     ///< "Tags: …"
  navigation,   ///< left out: the site's own links before or after the article
  site_footer,  ///< left out: "Comments are closed.", "Related posts" and what stands below
  advertisement,
};

enum class ListMarker { none, bullet, number };

/// One paragraph of the source, its hard-wrapped lines joined.
struct Passage {
  std::string text;  ///< with the list marker, where there is one
  Position position;
  int line_count = 1;
  Role role = Role::paragraph;
  ListMarker marker = ListMarker::none;
  int number = 0;               ///< of a numbered item
  std::size_t marker_size = 0;  ///< bytes of `text` before the item's own words

  bool is_left_out() const {
    return role == Role::navigation || role == Role::site_footer || role == Role::advertisement;
  }
};

/// The passages of a text in order: one a line, or, where the text is hard-wrapped, one for each run of lines
/// up to a blank line, an indented line, a list marker or a line that ends well before the measure.
/// Lines are joined by a space; a hyphen at a line's end is kept (nobody can know whether it is the word's
/// own) and joined to the next line without one.
std::vector<Passage> read_passages(std::string_view text);

}  // namespace newsexport::plain
