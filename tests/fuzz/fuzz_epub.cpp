// Fuzzes the reading of a source out of a book of ours: the bytes as the container, and as the list of the
// source inside a sound one. Whatever they are, there is a source, none, or Error.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "support/error.h"
#include "writers/epub/container.h"
#include "writers/epub/embedded_source.h"

namespace {

using namespace newsexport;

constexpr std::size_t kLargest = std::size_t{1} << 20;

void find_source(std::string_view epub) {
  try {
    find_embedded_source(epub, kLargest);
  } catch (const Error&) {
    // The book is damaged, or unpacks to too much: that is an answer.
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  is_epub(text);
  find_source(text);
  find_source(
      pack_container({{"META-INF/newsexport-source.xml", text}, {"META-INF/newsexport-source", "Rain."}}));
  return 0;
}
