#pragma once

#include <string>
#include <vector>

#include "typeset/page_list.h"

namespace newsexport::pdf {

/// A marked-content sequence with an identifier (PDF 32000-1, 14.7.4.2): a stretch of a page's content that
/// belongs to one element of the structure tree.
struct MarkedContent {
  int page = 0;
  int identifier = 0;  ///< MCID, from 0 on each page
  StructureIndex structure = kArtifact;
  bool says_actual_text = false;  ///< that of `structure`
  std::string actual_text;        ///< not empty: it gets a Span element of its own within `structure`
  std::size_t reading_place = 0;  ///< on the page: a line of two directions is not painted as it is read
};

/// Writes the operators around marked content into a page's content stream, and keeps the list of what it
/// marked. Sequences never nest: poppler 22.12 loses the rest of a paragraph after a nested one, and PDF/UA
/// allows neither an artifact in tagged content nor the reverse (ISO 14289-1, 7.1).
class ContentMarker {
 public:
  ContentMarker(const PageList& pages, int page, std::string& out, std::vector<MarkedContent>& marked)
      : pages_(pages), page_(page), out_(out), marked_(marked) {}

  /// Says where what follows is read among the items of the page. What is not read after what was painted
  /// before it begins a sequence of its own.
  void set_reading_place(std::size_t place);

  /// Makes sure that what follows belongs to `structure` (not kArtifact). Goes on with the open sequence
  /// where it is of that element. The element's actual text, where it has one, is told with the first
  /// sequence that is not Saying::elsewhere.
  enum class Saying { here, elsewhere };
  void enter(StructureIndex structure, Saying saying = Saying::here);
  /// Whether something else is said than its glyphs would say.
  bool has_actual_text(StructureIndex structure) const {
    return !pages_.structure[static_cast<std::size_t>(structure)].actual_text.empty();
  }
  /// Whether that would go on with the open sequence.
  bool is_within(StructureIndex structure) const {
    return state_ == State::content && structure_ == structure;
  }
  /// The same, for what only an ActualText can say; always a new sequence.
  void enter_actual_text(StructureIndex structure, const std::string& actual_text);
  void enter_artifact(ArtifactKind kind);
  void close();
  /// Ends the page: what it marked is put into reading order.
  void finish();

  /// How many sequences with an identifier the page has.
  int count() const { return next_identifier_; }

 private:
  enum class State { closed, content, actual_text, artifact };
  bool has_said(StructureIndex structure) const;
  void open(const char* tag, StructureIndex structure, const std::string* actual_text);

  const PageList& pages_;
  int page_;
  std::string& out_;
  std::vector<MarkedContent>& marked_;
  int next_identifier_ = 0;
  std::size_t first_ = marked_.size();  ///< of this page
  std::size_t reading_place_ = 0;
  State state_ = State::closed;
  StructureIndex structure_ = kArtifact;
  ArtifactKind artifact_ = ArtifactKind::layout;
};

}  // namespace newsexport::pdf
