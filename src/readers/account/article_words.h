#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "model/article.h"

namespace newsexport {

/// What articles say, for the question whether a text of their source is among it.
///
/// Readers change white space, quotation marks, dashes and markup, take names apart and join lines; so only
/// letters and digits are compared, in folded case. A long text is known where each stretch of 12 bytes of
/// its letters stands somewhere in the articles; that tells a lost sentence from a kept one although all of
/// its words are used elsewhere, and costs one look-up a byte. Texts shorter than that are told by whole
/// words.
class ArticleWords {
 public:
  void add(const Article& article);
  void add_shown(const Article& article);  ///< without its extra fields and what was left out

  /// What of `text` is in none of the articles, from its first to its last lost letter; "" where all of it is
  /// known, or all but a few letters ("By" before a name).
  std::string lost_part(std::string_view text) const;

  /// True if all words of `text` stand in a row in one text of the articles. Stricter than lost_part(), for
  /// what a format sets aside: a running title is made of the words of the title, and is not the title.
  bool says(std::string_view text) const;

  /// True of a text too short to be told by its letters, if its words stand in the articles joined to the
  /// texts that touch it in its source: in "Zone<b>A</b>, north", "A" is a piece of "ZoneA".
  bool says_joined(std::string_view before, std::string_view text, std::string_view after) const;

 private:
  bool is_row(std::string_view row) const;
  std::size_t end_of_field(const std::vector<std::string>& words, std::size_t begin) const;
  /// True of a short text each stretch of which is known, though it is neither a row of words of the articles
  /// nor the fields that a reader made of a line ("By Ann Lee and Bo Reed, Quay Post").
  bool is_pieced_together(std::string_view text) const;
  std::string lost_stretch(std::string_view text) const;
  void add_texts(const Article& article, bool only_shown);
  void add_text(std::string_view text);
  void add_pieces(std::string_view word);
  bool knows_window(std::uint64_t hash) const;
  void insert_window(std::uint64_t hash);
  void make_room(std::size_t bytes);

  std::vector<std::uint64_t> windows_;  ///< open addressing; 0: free
  std::size_t window_count_ = 0;        ///< at most so many are in it
  std::unordered_set<std::string> words_;
  std::string rows_ =
      " ";  ///< a text's words with a space before and behind each, the texts divided by line ends
};

}  // namespace newsexport
