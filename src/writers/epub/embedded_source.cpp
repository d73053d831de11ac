// External interface: embed_source(), find_embedded_source(), is_epub().
#include "writers/epub/embedded_source.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "support/error.h"
#include "writers/epub/container.h"
#include "xml/xml_tree.h"
#include "xml/xml_writer.h"

namespace newsexport {
namespace {

// Never change these: books made so far are read by them.
constexpr char kListFile[] = "META-INF/newsexport-source.xml";
constexpr char kSourceFile[] = "META-INF/newsexport-source";
constexpr char kResourceFile[] = "META-INF/newsexport-resource";

const ContainerFile* find_bytes(const std::vector<ContainerFile>& files, const std::string& bytes) {
  const auto found = std::ranges::find(files, bytes, &ContainerFile::bytes);
  return found == files.end() ? nullptr : &*found;
}

const ContainerFile* find_name(const std::vector<ContainerFile>& files, const std::string& name) {
  const auto found = std::ranges::find(files, name, &ContainerFile::name);
  return found == files.end() ? nullptr : &*found;
}

const ContainerFile& require_file(const std::vector<ContainerFile>& files, const std::string* name) {
  const ContainerFile* file = name ? find_name(files, *name) : nullptr;
  if (!file) {
    throw Error(Error::Kind::input, "", "epub.damaged", "a part of the source that it carries is missing");
  }
  return *file;
}

std::string base_name(const std::string& name) {
  return name.substr(name.find_last_of("/\\") + 1);  // npos + 1 is 0
}

XmlElement read_list(const std::string& text) {
  try {
    return read_xml_tree({kListFile, text});
  } catch (const Error&) {
    throw Error(Error::Kind::input, "", "epub.damaged",
                "the list of the source that it carries cannot be read");
  }
}

}  // namespace

std::string embed_source(std::string_view epub, const SourceBundle& bundle) {
  std::vector<ContainerFile> files = unpack_container(epub, epub.max_size());
  XmlWriter list;
  list.declaration();
  list.open("source", {{"name", base_name(bundle.name)}, {"format", bundle.format}, {"file", kSourceFile}});
  list.line();
  std::vector<ContainerFile> added;
  for (const auto& [path, bytes] : bundle.resources) {
    const ContainerFile* present = find_bytes(files, bytes);
    if (!present) present = find_bytes(added, bytes);
    std::string name = present ? present->name : fmt::format("{}-{:03}", kResourceFile, added.size() + 1);
    if (!present) added.push_back({name, bytes});
    list.empty("resource", {{"path", path}, {"file", name}});
    list.line();
  }
  list.close();
  list.line();
  files.push_back({kListFile, list.take()});
  files.push_back({kSourceFile, bundle.bytes});
  std::move(added.begin(), added.end(), std::back_inserter(files));
  return pack_container(files);
}

std::optional<SourceBundle> find_embedded_source(std::string_view epub, std::size_t largest) {
  const std::vector<ContainerFile> files = unpack_container(epub, largest);
  const ContainerFile* list_file = find_name(files, kListFile);
  if (!list_file) return std::nullopt;
  const XmlElement list = read_list(list_file->bytes);
  SourceBundle bundle;
  const std::string* name = list.find_attribute("name");
  const std::string* format = list.find_attribute("format");
  bundle.name = name ? base_name(*name) : "source";
  bundle.format = format ? *format : "auto";
  bundle.bytes = require_file(files, list.find_attribute("file")).bytes;
  for (const XmlNode& child : list.children) {
    const auto* resource = std::get_if<XmlElement>(&child.value);
    const std::string* path = resource ? resource->find_attribute("path") : nullptr;
    if (path) bundle.resources[*path] = require_file(files, resource->find_attribute("file")).bytes;
  }
  return bundle;
}

bool is_epub(std::string_view bytes) {
  constexpr std::size_t kHead = 256;
  return bytes.starts_with("PK\x03\x04") &&
         bytes.substr(0, kHead).find("mimetypeapplication/epub+zip") != std::string_view::npos;
}

}  // namespace newsexport
