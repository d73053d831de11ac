// External interface: divide_documents().
#include "writers/epub/article_parts.h"

#include <fmt/format.h>

#include "writers/epub/divide_article.h"

namespace newsexport {
namespace {

std::string part_id(const BookDocument& document, std::size_t part) {
  return part == 0 ? document.id : fmt::format("{}-{}", document.id, part + 1);
}

// Room for the part's number in its file's name.
constexpr std::size_t kNumberDigits = 8;

PartSizes sizes_for(const BookDocument& document, Styling styling, std::size_t limit) {
  const Element frame{"body", {{"class", "rtl"}}, {Element{"article", {}, {}}, Element{"div", {}, {}}}};
  const auto frame_size = [&](PartOfArticle part) {
    constexpr std::size_t kLinesAndClasses = 40;
    return content_document_part(*document.story, frame, styling, part).size() + kLinesAndClasses;
  };
  return {limit, frame_size(PartOfArticle::first), frame_size(PartOfArticle::other),
          document.file.size() + kNumberDigits};
}

BookPart part_of(const BookDocument& document, std::size_t number, const Element& body, Styling styling) {
  BookPart part;
  part.id = part_id(document, number);
  part.file = number == 0 ? document.file : part.id + ".xhtml";
  part.bytes = content_document_part(*document.story, body, styling,
                                     number == 0 ? PartOfArticle::first : PartOfArticle::other);
  for (std::string& id : ids_of(body)) part.anchors.insert(std::move(id));
  part.has_mathml = part.bytes.find("<math") != std::string::npos;
  return part;
}

void divide_document(BookDocument& document, Styling styling, std::size_t limit) {
  std::vector<Element> bodies =
      divide_article(content_body(*document.story), sizes_for(document, styling, limit));
  if (bodies.size() < 2) return;
  std::vector<std::string> files = {document.file};
  for (std::size_t i = 1; i < bodies.size(); ++i) files.push_back(part_id(document, i) + ".xhtml");
  link_parts(bodies, files);
  for (std::size_t i = 0; i < bodies.size(); ++i)
    document.parts.push_back(part_of(document, i, bodies[i], styling));
}

}  // namespace

void divide_documents(Book& book, Styling styling, std::size_t limit) {
  for (BookDocument& document : book.documents) {
    if (document.kind != BookDocument::Kind::article) continue;
    document.bytes = content_document(*document.story, styling);
    if (document.bytes.size() > limit) divide_document(document, styling, limit);
  }
}

}  // namespace newsexport
