// External interface: pack_container(), unpack_container(). The only file that includes libzip.
#include "writers/epub/container.h"

#include <zip.h>

#include <memory>

#include "support/error.h"
#include "xml/xml_writer.h"

namespace newsexport {
namespace {

constexpr char kMimetypeFile[] = "mimetype";
constexpr char kContainerFile[] = "META-INF/container.xml";
constexpr char kMimetype[] = "application/epub+zip";

// MS-DOS date and time (APPNOTE 4.4.6): 1980-01-01 is year 0, month 1, day 1.
constexpr zip_uint16_t kFixedDate = (1u << 5) | 1u;
constexpr zip_uint16_t kFixedTime = 0;
// A regular file that all may read, as Unix has it in the upper half of the external attributes.
constexpr zip_uint32_t kFixedAttributes = 0100644u << 16;
constexpr zip_uint32_t kBestDeflate = 9;

[[noreturn]] void fail(const char* reason) {
  throw Error(Error::Kind::output, "", "epub.container",
              std::string("the container cannot be made: ") + reason);
}

struct DiscardArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, DiscardArchive>;

struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using ZipSource = std::unique_ptr<zip_source_t, FreeSource>;

zip_t* open_for_writing(zip_source_t* target, zip_error_t* error) {
  return zip_open_from_source(target, ZIP_TRUNCATE, error);
}

/// At the first opening libzip notes what writing needs in two variables without a lock (zip_open.c,
/// needed_support_read and needed_support_write): a thread that comes between the two would be told that its
/// archive is read-only. So the first opening is done alone.
void prepare_library() {
  static const bool is_prepared = [] {
    zip_error_t error;
    zip_error_init(&error);
    ZipSource target(zip_source_buffer_create(nullptr, 0, 0, &error));
    const Archive archive(target ? open_for_writing(target.get(), &error) : nullptr);
    if (archive) (void)target.release();  // the archive's now
    return archive != nullptr;
  }();
  if (!is_prepared) fail("libzip cannot be set up");
}

std::string container_document() {
  XmlWriter xml;
  xml.declaration();
  xml.open("container", {{"version", "1.0"}, {"xmlns", "urn:oasis:names:tc:opendocument:xmlns:container"}});
  xml.line();
  xml.open("rootfiles");
  xml.empty("rootfile", {{"full-path", std::string(kContentFolder) + kPackageFile},
                         {"media-type", "application/oebps-package+xml"}});
  xml.close();
  xml.line();
  xml.close();
  xml.line();
  return xml.take();
}

// The bytes of `file` are not copied: they must live until the archive is closed.
void add(zip_t* archive, const ContainerFile& file) {
  zip_source_t* source = zip_source_buffer(archive, file.bytes.data(), file.bytes.size(), 0);
  if (!source) fail(zip_strerror(archive));
  const zip_int64_t added = zip_file_add(archive, file.name.c_str(), source, ZIP_FL_ENC_GUESS);
  if (added < 0) {
    zip_source_free(source);
    fail(zip_strerror(archive));
  }
  const auto index = static_cast<zip_uint64_t>(added);
  const bool is_stored = file.compression == ContainerFile::Compression::stored;
  const bool is_set =
      zip_set_file_compression(archive, index, is_stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE,
                               is_stored ? 0 : kBestDeflate) == 0 &&
      zip_file_set_dostime(archive, index, kFixedTime, kFixedDate, 0) == 0 &&
      zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_UNIX, kFixedAttributes) == 0;
  if (!is_set) fail(zip_strerror(archive));
}

// All that libzip wrote into `target`.
std::string read_back(zip_source_t* target) {
  zip_stat_t stat;
  if (zip_source_stat(target, &stat) != 0 || zip_source_open(target) != 0) fail("its size is unknown");
  std::string bytes(stat.size, '\0');
  const zip_int64_t read = zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  if (read < 0 || static_cast<zip_uint64_t>(read) != stat.size) fail("it cannot be read back");
  return bytes;
}

[[noreturn]] void refuse(const char* code, const std::string& reason) {
  throw Error(Error::Kind::input, "", code, reason);
}

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

Archive open_archive(std::string_view bytes) {
  prepare_library();
  zip_error_t error;
  zip_error_init(&error);
  ZipSource source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error));
  if (!source) refuse("epub.damaged", zip_error_strerror(&error));
  Archive archive(zip_open_from_source(source.get(), ZIP_RDONLY, &error));
  if (!archive) refuse("epub.damaged", std::string("it is no ZIP archive: ") + zip_error_strerror(&error));
  (void)source.release();  // the archive's now
  return archive;
}

std::string read_entry(zip_t* archive, zip_uint64_t index, zip_uint64_t size) {
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(archive, index, 0));
  if (!file) refuse("epub.damaged", zip_strerror(archive));
  std::string bytes(size, '\0');
  const zip_int64_t count = zip_fread(file.get(), bytes.data(), bytes.size());
  // What it unpacks to beyond the size that it states is never read.
  if (count < 0 || static_cast<zip_uint64_t>(count) != size)
    refuse("epub.damaged", "a part of it cannot be read");
  return bytes;
}

}  // namespace

std::string pack_container(const std::vector<ContainerFile>& files) {
  const ContainerFile mimetype{kMimetypeFile, kMimetype, ContainerFile::Compression::stored};
  const ContainerFile container{kContainerFile, container_document()};

  prepare_library();
  zip_error_t error;
  zip_error_init(&error);
  ZipSource target(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!target) fail(zip_error_strerror(&error));
  Archive archive(open_for_writing(target.get(), &error));
  if (!archive) fail(zip_error_strerror(&error));
  zip_source_keep(target.get());  // one reference is the archive's, one is ours

  add(archive.get(), mimetype);
  add(archive.get(), container);
  for (const ContainerFile& file : files) add(archive.get(), file);
  if (zip_close(archive.get()) != 0) fail(zip_strerror(archive.get()));
  (void)archive.release();  // closed, so there is nothing left to discard
  return read_back(target.get());
}

std::vector<ContainerFile> unpack_container(std::string_view bytes, std::size_t largest) {
  const Archive archive = open_archive(bytes);
  const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
  std::vector<ContainerFile> files;
  std::size_t left = largest;
  for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(count); ++index) {
    zip_stat_t stat;
    constexpr zip_uint64_t kNeeded = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD;
    if (zip_stat_index(archive.get(), index, 0, &stat) != 0 || (stat.valid & kNeeded) != kNeeded) {
      refuse("epub.damaged", "its table of contents cannot be read");
    }
    const std::string name = stat.name;
    if (stat.size > left) refuse("epub.too-large", "unpacked it would be too large to be a book");
    left -= stat.size;
    if (name == kMimetypeFile || name == kContainerFile || name.ends_with('/')) continue;
    ContainerFile file{name, read_entry(archive.get(), index, stat.size)};
    if (stat.comp_method == ZIP_CM_STORE) file.compression = ContainerFile::Compression::stored;
    files.push_back(std::move(file));
  }
  return files;
}

}  // namespace newsexport
