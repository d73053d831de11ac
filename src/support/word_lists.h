#pragma once

#include <atomic>
#include <mutex>
#include <span>
#include <string_view>
#include <vector>

namespace newsexport {

// Words that somebody who does not program may correct (outlets, phrases of web sites, months) are in text
// files next to the code that uses them, built into the program by scripts/embed.cmake. Such a file is
//
//   # A comment: what the file is, what changes with it, how to check it.
//   [agencies]
//   reuters
//   the canadian press
//
//   [switch_on]
//   de = aktivier|einschalt
//   fr = activ
//
// Sections of a name each; in a section either an entry per line, or keys with one or more entries. The build
// refuses what is malformed, doubled, empty or has stray white space, so that the code need not ask.

/// An entry of a section.
struct Word {
  std::string_view key;  ///< "" in sections without keys
  std::string_view text;
};

/// The names of the sections of a file of word lists, in its order.
std::vector<std::string_view> word_list_sections(std::string_view file_text);

/// The entries of a section, in its order, as views into `file_text`. Throws std::logic_error if there is no
/// such section, or it has no entry.
std::vector<Word> read_word_list(std::string_view file_text, std::string_view section);

/// One section of an embedded file, as a constant of the code that uses it:
///
///   const WordList kAgencies("src/readers/text/dateline.txt", "agencies");
///
/// The file is read when the list is first asked for; any thread may be the first. Throws std::logic_error
/// then, if there is no such file or section. Every list lives as long as the program: it is known to all().
class WordList {
 public:
  WordList(std::string_view file, std::string_view section);
  WordList(const WordList&) = delete;
  WordList& operator=(const WordList&) = delete;

  std::string_view file() const { return file_; }
  std::string_view section() const { return section_; }

  /// The entries with their keys, in the order of the file.
  std::span<const Word> words() const { return content().words; }
  /// The entries alone, in the same order.
  std::span<const std::string_view> texts() const { return content().texts; }

  /// True if `text` is an entry.
  bool contains(std::string_view text) const;
  /// True if `text` is an entry but for the case of ASCII letters. Takes time of the logarithm of the list's
  /// length.
  bool contains_folded(std::string_view text) const;

  /// Every list of the program, for the test that each is in its file, and each section of a file is used.
  static std::vector<const WordList*> all();

 private:
  struct Content {
    std::vector<Word> words;
    std::vector<std::string_view> texts;
  };
  /// A value that is made when it is first asked for, by whichever thread.
  template <typename Value>
  struct Late {
    std::once_flag once;
    std::atomic<bool> is_made = false;
    Value value;
  };

  const Content& content() const {
    if (!content_.is_made.load(std::memory_order_acquire)) read();
    return content_.value;
  }
  void read() const;
  void sort() const;

  std::string_view file_;
  std::string_view section_;
  const WordList* next_;  ///< the list that was made before
  mutable Late<Content> content_;
  mutable Late<std::vector<std::string_view>> sorted_;  ///< by length, then by letters without their case
};

}  // namespace newsexport
