#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/article.h"
#include "model/page_start.h"

namespace newsexport {

/// A file that goes into the output with the article: a picture, made safe and named.
struct Resource {
  std::string name;        ///< in the container: "img-001.jpg"; ASCII, unique
  std::string media_type;  ///< "image/jpeg"
  std::string bytes;
  int width = 0;  ///< CSS pixels, 0 where not known
  int height = 0;
  std::string source;  ///< as the article names it
};

/// An entry of the table of contents: a heading and what stands below it.
struct ContentsEntry {
  std::string anchor;  ///< id of the element within the article's file
  std::string title;   ///< plain text
  int level = 1;       ///< 1: the article; 2 to 6: its crossheads
  std::vector<ContentsEntry> entries;
};

/// All that the writers need: the article, numbered and with its pictures loaded. Made by assembly,
/// immutable after it. `article.body` blocks that can be linked to carry a final, unique `id`.
struct Story {
  Article article;
  std::vector<Resource> resources;
  std::string title;       ///< plain text for dc:title: the headline, or the first words where there is none
  std::string identifier;  ///< "urn:uuid:…", stable: from the canonical URL, the identifier, or the content
  std::string modified;    ///< "YYYY-MM-DDThh:mm:ssZ"
  std::vector<ContentsEntry> contents;
  /// The article as a cited work, with its entry set, where it is to say how to cite it.
  std::optional<Reference> own_reference;
  /// Of the printed edition that is made in the same run, for the e-book's page list; empty: there is none.
  std::vector<PageStart> page_starts;
};

/// The title, or the identifier where the article has none: no EPUB and no PDF goes without one (EPUB 3.3,
/// 5.5.3.1.2; ISO 14289-1, 7.1).
std::string document_title(const Story& story);

}  // namespace newsexport
