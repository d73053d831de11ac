#pragma once

#include "markup/content.h"

namespace newsexport {

/// What stands below the body, in this order. Each writes its section only where the article has something
/// for it.
void write_corrections(Content& content);
void write_notes(Content& content);
void write_sources(Content& content);
/// Where the article comes from (canonical URL, day of access) and its keywords.
void write_origin(Content& content);
/// The article's own reference.
void write_cite_this(Content& content);
void write_rights(Content& content);
bool has_sources(const Article& article);
bool has_rights_text(const Article& article);

/// The sections that the article has, in order, for the tables of contents and the landmarks.
struct BackMatterSection {
  std::string anchor;
  std::string title;
  std::string landmark;  ///< EPUB structural semantics for the landmarks, or empty
};
std::vector<BackMatterSection> back_matter(const Story& story);

/// For the parts of the writer that hold one section each: opens the section and writes its heading.
struct SectionStart {
  std::string_view id;
  std::string_view epub_type;
  std::string_view role;  ///< empty: none
  Label title;
};
void open_section(Content& content, const SectionStart& start);
void close_section(Content& content);

/// The links back to each place that refers to entry `number`, by its label: "1." or, for several, "1a 1b".
/// They come first in their entry, as Kindle asks. An entry that nothing refers to gets its bare label.
struct BackLinks {
  int number;
  int count;
  std::string (*id_of_reference)(int number, int occurrence);
};
void write_back_links(Content& content, const BackLinks& links, std::string_view label);

/// For entries without a label: the links back as small marks behind the text, "↑" or "↑a ↑b".
void write_marks_back(Content& content, const BackLinks& links);

}  // namespace newsexport
