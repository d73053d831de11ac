#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "model/edition.h"

namespace newsexport {

/// One of the files that an article which is too large for one is divided into.
struct BookPart {
  std::string id;    ///< of its manifest item
  std::string file;  ///< below kContentFolder
  std::string bytes;
  std::unordered_set<std::string> anchors;  ///< the ids in it
  bool has_mathml = false;
};

/// A content document of the publication.
struct BookDocument {
  enum class Kind { cover, section, article, sources, colophon };
  Kind kind = Kind::article;
  std::string id;                ///< of its manifest item
  std::string file;              ///< below kContentFolder
  const Story* story = nullptr;  ///< what it says; of a section, the edition's own
  /// Of a section: its place in Edition::sections.
  std::size_t section = 0;
  /// What divide_documents() found to be one file, written.
  std::string bytes;
  /// Of an article that it divided: its files, `id` and `file` being those of the first.
  std::vector<BookPart> parts;

  /// The file that has this id, the last of several; the first file where none has.
  const std::string& file_of(const std::string& anchor) const;
  struct Place {
    std::size_t part = 0;  ///< in `parts`
    std::string file;
  };
  /// Of ids in the order of contents: each in the last file that has it and is not behind that of the next,
  /// or else in the last that has it. So the section of notes, of which each part may have one, is found
  /// before the sources where it can be.
  std::vector<Place> places_of(const std::vector<std::string>& anchors) const;

 private:
  /// The end of the last part before `end` that has the anchor; 0: none has.
  std::size_t find_before(const std::string& anchor, std::size_t end) const;
};

/// What the files of a publication are made from: one story, or an edition of many. The values that it points
/// to must outlive it.
struct Book {
  const Story* own = nullptr;           ///< whose metadata is the publication's
  const Edition* edition = nullptr;     ///< null for a single story
  std::vector<BookDocument> documents;  ///< in reading order

  std::vector<const Story*> stories() const;
  /// Every resource, each name once.
  std::vector<const Resource*> resources() const;
  bool has_page_list() const;
};

/// The file of an article of an edition, by its place in stories_of(): "article-0001.xhtml" is the first.
std::string article_file(std::size_t story);

Book book_of(const Story& story);
Book book_of(const Edition& edition);

/// What a table of contents shows for the document: the title of its article, section or edition.
std::string title_of(const Book& book, const BookDocument& document);

}  // namespace newsexport
