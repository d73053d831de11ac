// Fuzzes the XML tree and the readers of NITF, NewsML-G2 and NewsML: whatever the bytes are, each gives
// articles or throws Error, and what was mended is well-formed.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "readers/newsml.h"
#include "readers/newsml_g2.h"
#include "readers/nitf.h"
#include "support/decode.h"
#include "support/error.h"
#include "xml/xml_tree.h"

namespace {

using namespace newsexport;

template <typename Read>
void run(Read read, const Source& source) {
  Diagnostics diagnostics("fuzz.xml");
  try {
    read(source, ReadOptions{}, diagnostics);
  } catch (const Error&) {
    // No article of this format: that is an answer.
  }
}

// A tree that was read in any way is written so that it can be read strictly, and is the same.
void check_tree(const Source& source) {
  Diagnostics diagnostics("fuzz.xml");
  std::string written;
  try {
    written = write_xml_tree(read_any_xml_tree(source, diagnostics));
  } catch (const Error&) {
    return;
  }
  if (write_xml_tree(read_xml_tree({"fuzz.xml", written})) != written) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  Diagnostics diagnostics("fuzz.xml");
  try {
    const Source source = decode_source("fuzz.xml", text, diagnostics);
    check_tree(source);
    run(read_nitf, source);
    run(read_newsml_g2, source);
    run(read_newsml, source);
  } catch (const Error&) {
    // The input is no text.
  }
  return 0;
}
