// Fuzzes the readers of feeds and of WordPress's text: whatever the bytes are, each gives articles or throws
// Error.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "readers/feeds.h"
#include "readers/feeds/wordpress_text.h"
#include "support/decode.h"
#include "support/error.h"

namespace {

using namespace newsexport;

template <typename Read>
void run(Read read, const Source& source) {
  Diagnostics diagnostics("fuzz.xml");
  try {
    read(source, ReadOptions{}, diagnostics);
  } catch (const Error&) {
    // No feed of this format: that is an answer.
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  Diagnostics diagnostics("fuzz.xml");
  try {
    const Source source = decode_source("fuzz.xml", text, diagnostics);
    run(read_feed, source);
    run(read_json_feed, source);
    feeds::shown_text(source.text, {{"7", {"a.jpg", "a", "b"}}}, {}, diagnostics);
  } catch (const Error&) {
    // The input is no text.
  }
  return 0;
}
