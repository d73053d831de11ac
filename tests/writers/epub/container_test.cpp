#include "writers/epub/container.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <cstdlib>
#include <ctime>

#include "writers/epub/stories.h"
#include "writers/epub/write_epub.h"

using namespace newsexport;
using namespace newsexport::testing;

namespace {

std::uint32_t number_at(const std::string& bytes, std::size_t at, int size) {
  std::uint32_t value = 0;
  for (int i = size - 1; i >= 0; --i) {
    value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  }
  return value;
}

// A local file header as the bytes have it (APPNOTE 4.3.7).
struct LocalHeader {
  std::uint32_t flags, method, time, date, compressed_size, extra_length;
  std::string name;
};

std::vector<LocalHeader> local_headers(const std::string& zip) {
  std::vector<LocalHeader> headers;
  for (std::size_t at = 0; number_at(zip, at, 4) == 0x04034b50;) {
    LocalHeader header{number_at(zip, at + 6, 2),
                       number_at(zip, at + 8, 2),
                       number_at(zip, at + 10, 2),
                       number_at(zip, at + 12, 2),
                       number_at(zip, at + 18, 4),
                       number_at(zip, at + 28, 2),
                       {}};
    const std::size_t name_length = number_at(zip, at + 26, 2);
    header.name = zip.substr(at + 30, name_length);
    at += 30 + name_length + header.extra_length + header.compressed_size;
    headers.push_back(std::move(header));
  }
  return headers;
}

std::string packed() {
  return pack_container(
      {{"EPUB/a.xhtml", std::string(5000, 'a')}, {"EPUB/b.jpg", "jpeg", ContainerFile::Compression::stored}});
}

struct TimeZone {
  explicit TimeZone(const char* name) {
    setenv("TZ", name, 1);
    tzset();
  }
  ~TimeZone() {
    unsetenv("TZ");
    tzset();
  }
};

}  // namespace

TEST_CASE("container: mimetype is the first entry, stored, without extra field, and exact") {
  const std::string zip = packed();
  CHECK(zip.substr(0, 58) == std::string("PK\3\4\12\0\0\0\0\0\0\0\x21\0", 14) + zip.substr(14, 4) +
                                 std::string("\x14\0\0\0\x14\0\0\0\x08\0\0\0", 12) +
                                 "mimetypeapplication/epub+zip");
}

TEST_CASE("container: every entry bears the same time, no extra field and no data descriptor") {
  const std::vector<LocalHeader> headers = local_headers(packed());
  REQUIRE(headers.size() == 4);
  for (const LocalHeader& header : headers) {
    CHECK(header.date == 0x21);
    CHECK(header.time == 0);
    CHECK(header.extra_length == 0);
    CHECK((header.flags & 0x0809u) == 0);
  }
}

TEST_CASE("container: text is deflated, pictures are stored, in the order given") {
  const std::vector<LocalHeader> headers = local_headers(packed());
  REQUIRE(headers.size() == 4);
  CHECK(headers[1].name == "META-INF/container.xml");
  CHECK(headers[2].name == "EPUB/a.xhtml");
  CHECK(headers[2].method == 8);
  CHECK(headers[2].compressed_size < 100);
  CHECK(headers[3].name == "EPUB/b.jpg");
  CHECK(headers[3].method == 0);
}

TEST_CASE("container: the time zone does not show in the bytes") {
  const std::string here = packed();
  const TimeZone auckland("Pacific/Auckland");
  CHECK(packed() == here);
}

TEST_CASE("container: container.xml leads to the package document") {
  const std::string xml = unzipped(packed())["META-INF/container.xml"];
  CHECK(xml.find("<rootfile full-path=\"EPUB/package.opf\" media-type=\"application/oebps-package+xml\"/>") !=
        std::string::npos);
}

TEST_CASE("epub: the files of an edition, in their order") {
  CHECK(entry_names(write_epub(full_story().story, {"p { margin: 0 }"})) ==
        std::vector<std::string>{"mimetype", "META-INF/container.xml", "EPUB/package.opf", "EPUB/nav.xhtml",
                                 "EPUB/toc.ncx", "EPUB/article.xhtml", "EPUB/book.css", "EPUB/img-001.gif",
                                 "EPUB/references.json"});
}

TEST_CASE("epub: the same edition gives the same bytes") {
  CHECK(write_epub(full_story().story, {"p {}"}) == write_epub(full_story().story, {"p {}"}));
}
