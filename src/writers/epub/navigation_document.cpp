// External interface: navigation_document(), navigation_entries(), page_targets().
#include "writers/epub/navigation_document.h"

#include <algorithm>

#include "markup/back_matter.h"
#include "markup/content.h"
#include "model/labels.h"
#include "support/utf8.h"
#include "writers/epub/container.h"
#include "writers/epub/page_break_writer.h"
#include "xml/xml_writer.h"

namespace newsexport {
namespace {

std::string href(const std::string& file, const std::string& anchor) {
  return file + (anchor.empty() ? "" : "#" + anchor);
}

void append_entries(std::vector<NavigationEntry>& kept, const BookDocument& document,
                    const std::vector<ContentsEntry>& entries) {
  for (const ContentsEntry& entry : entries) {
    const std::string title = collapse_space(entry.title);
    if (title.empty()) {
      append_entries(kept, document, entry.entries);
      continue;
    }
    NavigationEntry copy{href(document.file_of(entry.anchor), entry.anchor), title, {}};
    append_entries(copy.entries, document, entry.entries);
    kept.push_back(std::move(copy));
  }
}

/// A section of the back matter and where it begins.
struct PlacedSection {
  BackMatterSection section;
  BookDocument::Place place;

  std::string address() const { return href(place.file, section.anchor); }
};

/// In the order in which a reader meets them: of a divided article, the notes of its last part may come
/// behind the sources.
std::vector<PlacedSection> placed_sections(const BookDocument& document) {
  const std::vector<BackMatterSection> sections = back_matter(*document.story);
  std::vector<std::string> anchors;
  for (const BackMatterSection& section : sections) anchors.push_back(section.anchor);
  const std::vector<BookDocument::Place> places = document.places_of(anchors);
  std::vector<PlacedSection> placed;
  for (std::size_t i = 0; i < sections.size(); ++i) placed.push_back({sections[i], places[i]});
  std::ranges::stable_sort(placed, {}, [](const PlacedSection& section) { return section.place.part; });
  return placed;
}

std::vector<NavigationEntry> article_entries(const BookDocument& document) {
  const Story& story = *document.story;
  std::vector<NavigationEntry> entries;
  append_entries(entries, document, story.contents);
  if (entries.empty())
    entries.push_back({href(document.file, headline_id(story)), document_title(story), {}});
  for (const PlacedSection& placed : placed_sections(document))
    entries.push_back({placed.address(), placed.section.title, {}});
  return entries;
}

/// Articles go below the last section that has a page of its own.
std::vector<NavigationEntry> edition_entries(const Book& book) {
  std::vector<NavigationEntry> entries;
  std::vector<NavigationEntry>* open = &entries;
  for (const BookDocument& document : book.documents) {
    NavigationEntry entry{document.file, collapse_space(title_of(book, document)), {}};
    switch (document.kind) {
      case BookDocument::Kind::cover:
        break;
      case BookDocument::Kind::section:
        entries.push_back(std::move(entry));
        open = &entries.back().entries;
        break;
      case BookDocument::Kind::article:
        open->push_back(std::move(entry));
        break;
      case BookDocument::Kind::sources:
      case BookDocument::Kind::colophon:
        entries.push_back(std::move(entry));
        break;
    }
  }
  return entries;
}

void write_entries(XmlWriter& xml, const std::vector<NavigationEntry>& entries) {
  xml.open("ol");
  xml.line();
  for (const NavigationEntry& entry : entries) {
    xml.open("li");
    xml.element("a", {{"href", entry.target}}, entry.title);
    if (!entry.entries.empty()) {
      xml.line();
      write_entries(xml, entry.entries);
    }
    xml.close();
    xml.line();
  }
  xml.close();
  xml.line();
}

void write_contents(XmlWriter& xml, const Book& book, std::string_view title) {
  xml.open("nav",
           {{"epub:type", "toc"}, {"role", "doc-toc"}, {"id", "toc"}, {"aria-labelledby", "toc-heading"}});
  xml.line();
  xml.element("h1", {{"id", "toc-heading"}, {"class", "section-title"}}, title);
  xml.line();
  write_entries(xml, navigation_entries(book));
  xml.close();
  xml.line();
}

// One type each: Apple Books skips a landmark that has two.
void write_landmark(XmlWriter& xml, std::string_view type, const std::string& target,
                    std::string_view title) {
  xml.open("li");
  xml.element("a", {{"epub:type", type}, {"href", target}}, title);
  xml.close();
  xml.line();
}

const BookDocument* first_of(const Book& book, std::initializer_list<BookDocument::Kind> kinds) {
  for (const BookDocument& document : book.documents) {
    if (std::ranges::find(kinds, document.kind) != kinds.end()) return &document;
  }
  return nullptr;
}

void write_landmarks(XmlWriter& xml, const Book& book, std::string_view contents_title) {
  using Kind = BookDocument::Kind;
  const Story& own = *book.own;
  xml.open("nav", {{"epub:type", "landmarks"}, {"hidden", "hidden"}});
  xml.line();
  xml.open("ol");
  xml.line();
  if (const BookDocument* cover = first_of(book, {Kind::cover}))
    write_landmark(xml, "cover", cover->file, title_of(book, *cover));
  write_landmark(xml, "toc", "#toc", contents_title);
  if (const BookDocument* start = first_of(book, {Kind::section, Kind::article}))
    write_landmark(xml, "bodymatter", start->file, label(Label::start_of_article, article_language(own)));
  if (const BookDocument* colophon = first_of(book, {Kind::colophon}))
    write_landmark(xml, "colophon", colophon->file, title_of(book, *colophon));
  for (const PlacedSection& placed :
       book.edition ? std::vector<PlacedSection>() : placed_sections(book.documents.front())) {
    if (!placed.section.landmark.empty())
      write_landmark(xml, placed.section.landmark, placed.address(), placed.section.title);
  }
  xml.close();
  xml.line();
  xml.close();
  xml.line();
}

void write_page_list(XmlWriter& xml, const Book& book) {
  const std::vector<PageTarget> targets = page_targets(book);
  if (targets.empty()) return;
  xml.open("nav", {{"epub:type", "page-list"}, {"role", "doc-pagelist"}, {"hidden", "hidden"}});
  xml.line();
  xml.open("ol");
  xml.line();
  for (const PageTarget& page : targets) {
    xml.open("li");
    xml.element("a", {{"href", page.target}}, page.label);
    xml.close();
    xml.line();
  }
  xml.close();
  xml.line();
  xml.close();
  xml.line();
}

}  // namespace

std::vector<NavigationEntry> navigation_entries(const Book& book) {
  return book.edition ? edition_entries(book) : article_entries(book.documents.front());
}

std::vector<PageTarget> page_targets(const Book& book) {
  std::vector<PageTarget> targets;
  for (const BookDocument& document : book.documents) {
    if (document.kind != BookDocument::Kind::article) continue;
    for (const PageStart& start : document.story->page_starts)
      targets.push_back({href(document.file_of(page_break_id(start)), page_break_id(start)), start.label});
  }
  return targets;
}

std::string navigation_document(const Book& book, Styling styling) {
  const Story& story = *book.own;
  const std::string_view title = label(Label::contents, article_language(story));
  XmlWriter xml;
  open_html(xml, story);
  write_plain_head(xml, title, styling);
  xml.open("body", {{"class", is_right_to_left(story) ? "contents rtl" : "contents ltr"}});
  xml.line();
  write_contents(xml, book, title);
  write_landmarks(xml, book, title);
  write_page_list(xml, book);
  xml.close();
  xml.line();
  xml.close();
  xml.line();
  return xml.take();
}

}  // namespace newsexport
