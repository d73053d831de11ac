#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/labels.h"
#include "model/story.h"
#include "xml/markup_writer.h"

namespace newsexport {

/// The ids that the writer itself gives; assembly keeps the article's own ids away from them. All ids of
/// article.xhtml that stand for more than one block are made here, so that they cannot collide.
inline constexpr char kTitleId[] = "title";
inline constexpr char kCorrectionsId[] = "corrections";
inline constexpr char kNotesId[] = "notes";
inline constexpr char kSourcesId[] = "sources";
inline constexpr char kCiteThisId[] = "cite-this";
inline constexpr char kRightsId[] = "rights";

std::string note_id(int number);
std::string note_reference_id(int number, int occurrence);
std::string source_id(int number);
std::string citation_id(int number, int occurrence);

/// The id of the headline: what the table of contents names it, else kTitleId.
std::string headline_id(const Story& story);

/// Canonical language of the article, or "" where it is not known.
std::string article_language(const Story& story);

/// Whether the article is read from right to left.
bool is_right_to_left(const Story& story);

/// The article's markup while it is written: the text so far, and what the parts of the writer must know of
/// each other. One value a document, passed by reference through write_blocks() and write_inlines().
struct Content {
  Content(const Story& written_story, MarkupWriter& writer);

  /// The href for a link of the article: "#id" where the id exists, else as safe_link(); none where the words
  /// must do without a link.
  std::optional<std::string> link(std::string_view target) const;

  /// The reference with this key, or null.
  const Reference* reference(const std::string& key) const;

  std::string_view label(Label name) const { return newsexport::label(name, language); }

  /// Attributes of the element that was just opened: the id (unless it has been given already), the
  /// language, the direction where it is not the article's.
  void write_id(const std::string& id);
  void write_language(const std::string& tag, Direction direction);

  /// In an article that is read from right to left, text that may well be of the other direction (a notice, a
  /// dateline) goes by its own first letter.
  void write_own_direction();
  /// In such an article, computer text is still read from left to right.
  void write_code_direction();

  /// An id for an element of the writer's own, unlike any other: "box-1".
  std::string fresh_id(const std::string& stem);

  const Story& story;
  std::string language;
  Direction direction;
  MarkupWriter& xml;

  /// Headings in use from the article's top to here, by the level in the source: see heading_level().
  std::vector<int> open_headings;
  /// Within an <a> (where no second one may stand), and the note references and citation markers that
  /// therefore wait for its end.
  int link_depth = 0;
  std::vector<const Inline*> waiting;
  int quote_depth = 0;
  /// Blocks within blocks: 0 for those of the body itself.
  int block_depth = 0;
  /// Titles of fact boxes that are landmarks; each must be unlike the others.
  std::unordered_set<std::string> box_titles;

 private:
  std::unordered_set<std::string> ids_;
  std::unordered_set<std::string> written_ids_;
  std::unordered_map<std::string, const Reference*> references_;
  int last_fresh_number_ = 0;
};

}  // namespace newsexport
