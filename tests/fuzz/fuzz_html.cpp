// Fuzzes the HTML reader: whatever the bytes are, it gives an article or throws Error.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "readers/html.h"
#include "support/decode.h"
#include "support/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace newsexport;
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  Diagnostics diagnostics("fuzz.html");
  try {
    const Source source = decode_source("fuzz.html", text, diagnostics);
    read_html(source, {}, diagnostics);
  } catch (const Error&) {
    // The input is no text, or too complex: that is an answer.
  }
  return 0;
}
