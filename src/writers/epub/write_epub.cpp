// External interface: write_epub().
#include "writers/epub/write_epub.h"

#include "writers/epub/container.h"
#include "writers/epub/content_document.h"
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

}  // namespace

std::string write_epub(const Story& story, const EpubOptions& options) {
  const Styling styling = options.stylesheet.empty() ? Styling::none : Styling::linked;
  std::vector<ContainerFile> files;
  files.push_back(content_file(kPackageFile, package_document(story, styling)));
  files.push_back(content_file(kNavigationFile, navigation_document(story, styling)));
  files.push_back(content_file(kNcxFile, ncx(story)));
  files.push_back(content_file(kArticleFile, content_document(story, styling)));
  if (styling == Styling::linked) files.push_back(content_file(kStylesheetFile, options.stylesheet));
  for (const Resource& resource : story.resources) files.push_back(resource_file(resource));
  for (const LinkedRecord& record : linked_records(story))
    files.push_back(content_file(record.file, record.write(story)));
  return pack_container(files);
}

}  // namespace newsexport
