// External interface: write_epub().
#include "writers/epub/write_epub.h"

#include "writers/epub/article_parts.h"
#include "writers/epub/container.h"
#include "writers/epub/content_document.h"
#include "writers/epub/edition_documents.h"
#include "writers/epub/navigation_document.h"
#include "writers/epub/ncx.h"
#include "writers/epub/package_document.h"
#include "writers/epub/records.h"

namespace newsexport {
namespace {

// These formats are compressed already.
bool is_compressed(const std::string& media_type) {
  return media_type == "image/jpeg" || media_type == "image/png" || media_type == "image/gif" ||
         media_type == "image/webp";
}

ContainerFile content_file(const std::string& name, std::string bytes) {
  return {kContentFolder + name, std::move(bytes)};
}

ContainerFile resource_file(const Resource& resource) {
  ContainerFile file = content_file(resource.name, resource.bytes);
  if (is_compressed(resource.media_type)) file.compression = ContainerFile::Compression::stored;
  return file;
}

std::string document_bytes(const Book& book, const BookDocument& document, Styling styling) {
  switch (document.kind) {
    case BookDocument::Kind::cover:
      return cover_document(*book.edition, styling);
    case BookDocument::Kind::section:
      return section_document(book, document, styling);
    case BookDocument::Kind::sources:
      return sources_document(book, styling);
    case BookDocument::Kind::colophon:
      return colophon_document(book, styling);
    case BookDocument::Kind::article:
      break;
  }
  return document.bytes;
}

void add_document(std::vector<ContainerFile>& files, const Book& book, const BookDocument& document,
                  Styling styling) {
  for (const BookPart& part : document.parts) files.push_back(content_file(part.file, part.bytes));
  if (document.parts.empty())
    files.push_back(content_file(document.file, document_bytes(book, document, styling)));
}

std::string write_book(Book book, const EpubOptions& options) {
  const Styling styling = options.stylesheet.empty() ? Styling::none : Styling::linked;
  divide_documents(book, styling);
  std::vector<ContainerFile> files;
  files.push_back(content_file(kPackageFile, package_document(book, styling)));
  files.push_back(content_file(kNavigationFile, navigation_document(book, styling)));
  files.push_back(content_file(kNcxFile, ncx(book)));
  for (const BookDocument& document : book.documents) add_document(files, book, document, styling);
  if (styling == Styling::linked) files.push_back(content_file(kStylesheetFile, options.stylesheet));
  for (const Resource* resource : book.resources()) files.push_back(resource_file(*resource));
  for (const BookDocument& document : book.documents) {
    if (document.kind != BookDocument::Kind::article) continue;
    for (const LinkedRecord& record : linked_records(*document.story))
      files.push_back(content_file(record_file(book, document, record), record.write(*document.story)));
  }
  return pack_container(files);
}

}  // namespace

std::string write_epub(const Story& story, const EpubOptions& options) {
  return write_book(book_of(story), options);
}

std::string write_epub(const Edition& edition, const EpubOptions& options) {
  return write_book(book_of(edition), options);
}

}  // namespace newsexport
