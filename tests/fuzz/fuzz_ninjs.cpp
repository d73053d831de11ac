// Fuzzes the ninjs reader: whatever the bytes are, it gives articles or throws Error.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "readers/ninjs.h"
#include "support/decode.h"
#include "support/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace newsexport;
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  Diagnostics diagnostics("fuzz.json");
  try {
    const Source source = decode_source("fuzz.json", text, diagnostics);
    read_ninjs(source, {}, diagnostics);
  } catch (const Error&) {
    // The input is no text, no JSON, or no item: that is an answer.
  }
  return 0;
}
