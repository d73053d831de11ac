#include "writers/epub/embedded_source.h"

#include <catch2/catch.hpp>

#include "support/error.h"
#include "writers/epub/container.h"

using namespace newsexport;

namespace {

constexpr std::size_t kLimit = 100000;

std::string book() {
  return pack_container({{"EPUB/article.xhtml", "<html/>"}, {"EPUB/img-001.jpg", "JPEG"}});
}

std::string error_code(std::string_view epub, std::size_t largest) {
  try {
    find_embedded_source(epub, largest);
  } catch (const Error& error) {
    return error.code();
  }
  return "none";
}

}  // namespace

TEST_CASE("embedded source: comes out as it went in") {
  const SourceBundle bundle{
      "2026/story.md", "markdown", "# Rain\n", {{"wet.jpg", "JPEG"}, {"a/b.json", "[]"}}};
  const auto found = find_embedded_source(embed_source(book(), bundle), kLimit);
  REQUIRE(found);
  CHECK(found->name == "story.md");
  CHECK(found->format == "markdown");
  CHECK(found->bytes == "# Rain\n");
  CHECK(found->resources == bundle.resources);
}

TEST_CASE("embedded source: what the book has anyway is not stored twice, and nothing of the book changes") {
  const std::string with = embed_source(book(), {"a.md", "auto", "x", {{"wet.jpg", "JPEG"}}});
  std::vector<std::string> names;
  for (const ContainerFile& file : unpack_container(with, kLimit)) names.push_back(file.name);
  CHECK(names == std::vector<std::string>{"EPUB/article.xhtml", "EPUB/img-001.jpg",
                                          "META-INF/newsexport-source.xml", "META-INF/newsexport-source"});
  CHECK(with == embed_source(book(), {"a.md", "auto", "x", {{"wet.jpg", "JPEG"}}}));
}

TEST_CASE("embedded source: a book without one has none") {
  CHECK_FALSE(find_embedded_source(book(), kLimit));
}

TEST_CASE("embedded source: damaged, cut and oversized containers are refused") {
  const std::string epub = embed_source(book(), {"a.md", "auto", std::string(5000, 'x'), {}});
  CHECK(error_code(epub, 1000) == "epub.too-large");
  CHECK(error_code(epub.substr(0, epub.size() / 2), kLimit) == "epub.damaged");
  CHECK(error_code("PK\x03\x04 nothing", kLimit) == "epub.damaged");
  CHECK(error_code(pack_container({{"META-INF/newsexport-source.xml", "<source file='../../etc/passwd'/>"}}),
                   kLimit) == "epub.damaged");
}

TEST_CASE("embedded source: the name of a source is a name alone") {
  const std::string epub = pack_container(
      {{"META-INF/newsexport-source.xml", "<source name='../../a.md' file='s'/>"}, {"s", "x"}});
  CHECK(find_embedded_source(epub, kLimit)->name == "a.md");
}

TEST_CASE("is_epub: by the first entry of the container") {
  CHECK(is_epub(book()));
  CHECK_FALSE(is_epub("PK\x03\x04 word/document.xml"));
}
