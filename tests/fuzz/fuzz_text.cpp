// Fuzzes the recognizers of foreign formats, the choice among ours, and the reader of unmarked text: whatever
// the bytes are, they give an article or Error.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "model/dump.h"
#include "readers/foreign_formats.h"
#include "readers/formats.h"
#include "readers/text.h"
#include "support/decode.h"
#include "support/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace newsexport;
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  Diagnostics diagnostics("fuzz.txt");
  try {
    const Source source = decode_source("fuzz.txt", text, diagnostics);
    report_foreign_text(source, "text", diagnostics);
    choose_input_format({"-", source.text});
    dump_model(read_text(source, {}, diagnostics));
  } catch (const Error&) {
    // The input is no text: that is an answer.
  }
  return 0;
}
