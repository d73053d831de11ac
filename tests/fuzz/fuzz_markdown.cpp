// Fuzzes the Markdown reader with YAML and references in the front matter: whatever the bytes are, it gives
// an article or throws Error.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "model/dump.h"
#include "readers/markdown.h"
#include "support/decode.h"
#include "support/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace newsexport;
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  Diagnostics diagnostics("fuzz.md");
  try {
    const Source source = decode_source("fuzz.md", text, diagnostics);
    dump_model(read_markdown(source, {}, diagnostics));
  } catch (const Error&) {
    // The input is no text, or its front matter no YAML: that is an answer.
  }
  return 0;
}
