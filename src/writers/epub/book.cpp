// External interface: struct Book, book_of(), title_of().
#include "writers/epub/book.h"

#include <algorithm>

#include <fmt/format.h>

#include "markup/back_matter.h"
#include "markup/colophon.h"
#include "markup/content.h"
#include "writers/epub/container.h"
#include "writers/epub/content_document.h"

namespace newsexport {

using Kind = BookDocument::Kind;

namespace {

std::string article_id(std::size_t story) {
  return fmt::format("article-{:04}", story + 1);
}

}  // namespace

std::size_t BookDocument::find_before(const std::string& anchor, std::size_t end) const {
  while (end > 0 && !parts[end - 1].anchors.contains(anchor)) --end;
  return end;
}

const std::string& BookDocument::file_of(const std::string& anchor) const {
  const std::size_t behind = find_before(anchor, parts.size());
  return behind == 0 ? file : parts[behind - 1].file;
}

std::vector<BookDocument::Place> BookDocument::places_of(const std::vector<std::string>& anchors) const {
  std::vector<Place> places(anchors.size());
  std::size_t end = parts.size();
  for (std::size_t i = anchors.size(); i-- > 0;) {
    const std::size_t found = find_before(anchors[i], end);
    const std::size_t behind = found > 0 ? found : find_before(anchors[i], parts.size());
    places[i] = behind > 0 ? Place{behind - 1, parts[behind - 1].file} : Place{0, file};
    if (found > 0) end = found;
  }
  return places;
}

std::vector<const Story*> Book::stories() const {
  std::vector<const Story*> stories;
  for (const BookDocument& document : documents) {
    if (document.kind == Kind::article) stories.push_back(document.story);
  }
  return stories;
}

std::vector<const Resource*> Book::resources() const {
  if (edition) return resources_of(*edition);
  std::vector<const Resource*> resources;
  for (const Resource& resource : own->resources) resources.push_back(&resource);
  return resources;
}

bool Book::has_page_list() const {
  for (const Story* story : stories()) {
    if (!story->page_starts.empty()) return true;
  }
  return false;
}

std::string article_file(std::size_t story) {
  return article_id(story) + ".xhtml";
}

Book book_of(const Story& story) {
  return {&story, nullptr, {{Kind::article, "article", kArticleFile, &story, 0, {}, {}}}};
}

Book book_of(const Edition& edition) {
  Book book{&edition.own, &edition, {}};
  const auto add = [&book](Kind kind, const std::string& name, const Story& story, std::size_t section) {
    book.documents.push_back({kind, name, name + ".xhtml", &story, section, {}, {}});
  };
  if (edition.has_cover()) add(Kind::cover, "cover", edition.own, 0);
  std::size_t number = 0;
  for (std::size_t i = 0; i < edition.sections.size(); ++i) {
    const EditionSection& section = edition.sections[i];
    if (!section.title.empty()) add(Kind::section, fmt::format("section-{:02}", i + 1), edition.own, i);
    for (const Story& story : section.stories) add(Kind::article, article_id(number++), story, i);
  }
  if (has_sources(edition.own.article)) add(Kind::sources, "sources", edition.own, 0);
  if (has_colophon(edition)) add(Kind::colophon, "colophon", edition.own, 0);
  return book;
}

std::string title_of(const Book& book, const BookDocument& document) {
  const std::string language = article_language(*book.own);
  switch (document.kind) {
    case Kind::cover:
      return std::string(label(Label::cover, language));
    case Kind::section:
      return book.edition->sections[document.section].title;
    case Kind::sources:
      return std::string(label(Label::sources, language));
    case Kind::colophon:
      return std::string(label(Label::colophon, language));
    case Kind::article:
      break;
  }
  return document_title(*document.story);
}

}  // namespace newsexport
