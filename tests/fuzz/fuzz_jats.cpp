// Fuzzes the readers of JATS and DocBook, and what is written of their formulas: whatever the bytes are, each
// gives an article or throws Error, and a formula that is written is XML.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "markup/mathml.h"
#include "model/traverse.h"
#include "readers/docbook.h"
#include "readers/jats.h"
#include "support/decode.h"
#include "support/error.h"
#include "xml/xml_tree.h"
#include "xml/xml_writer.h"

namespace {

using namespace newsexport;

void check_formula(const Math& math) {
  if (!is_readable_mathml(math.mathml)) return;
  XmlWriter xml;
  write_mathml(xml, math);
  read_xml_tree({"formula.xml", xml.take()});  // throws, and nobody catches it, where it is no XML
}

void run(Reader read, const Source& source) {
  Diagnostics diagnostics("fuzz.xml");
  Article article;
  try {
    article = read(source, ReadOptions{}, diagnostics);
  } catch (const Error&) {
    return;  // no article of this format: that is an answer
  }
  ConstVisitor visitor;
  visitor.inline_ = [](const Inline& one) {
    if (const auto* math = std::get_if<Math>(&one.value)) check_formula(*math);
  };
  traverse(article, visitor);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  Diagnostics diagnostics("fuzz.xml");
  Source source;
  try {
    source = decode_source("fuzz.xml", text, diagnostics);
  } catch (const Error&) {
    return 0;  // the input is no text
  }
  run(read_jats, source);
  run(read_docbook, source);
  return 0;
}
