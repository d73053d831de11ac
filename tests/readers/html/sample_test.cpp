#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

#include "readers/html.h"
#include "readers/markdown.h"

namespace newsexport {
namespace {

Source sample(const std::string& name) {
  std::ifstream file(NEWSEXPORT_SOURCE_DIR "/samples/" + name);
  return {name, {std::istreambuf_iterator<char>(file), {}}};
}

std::vector<std::size_t> kinds(const Article& article) {
  std::vector<std::size_t> found;
  for (const Block& block : article.body) found.push_back(block.value.index());
  return found;
}

}  // namespace

// Words and metadata are compared for all formats in samples_agree_test.cpp.
TEST_CASE("html sample: the page of a story has the blocks of its Markdown in their order") {
  Diagnostics diagnostics;
  const Article page = read_html(sample("harbour-barrier.html"), {}, diagnostics);
  const Article markdown = read_markdown(sample("harbour-barrier.md"), {}, diagnostics);
  CHECK(kinds(page) == kinds(markdown));
}

}  // namespace newsexport
