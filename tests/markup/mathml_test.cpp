#include "markup/mathml.h"

#include <catch2/catch.hpp>

#include "xml/xml_writer.h"

using namespace newsexport;

namespace {

std::string written(const std::string& inside) {
  Math math;
  append_text(math.content, "x");
  math.mathml = "<math>" + inside + "</math>";
  XmlWriter xml;
  write_mathml(xml, math);
  std::string text = xml.take();
  const std::size_t start = text.find('>') + 1;
  return text.substr(start, text.rfind("</math>") - start);
}

}  // namespace

TEST_CASE("mathml: what a formula is made of goes through, whatever its prefix") {
  CHECK(written("<mml:mfrac><mml:mi>a</mml:mi><mml:mn>2</mml:mn></mml:mfrac>") ==
        "<mfrac><mi>a</mi><mn>2</mn></mfrac>");
  CHECK(written("<mo stretchy='false'>(</mo>") == "<mo stretchy=\"false\">(</mo>");
}

TEST_CASE("mathml: the text is the alternative, and a displayed formula says so") {
  Math math{{}, "<math><mi>x</mi></math>", true};
  append_text(math.content, "x");
  XmlWriter xml;
  write_mathml(xml, math);
  CHECK(
      xml.take() ==
      "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\" alttext=\"x\"><mi>x</mi></math>");
}

TEST_CASE("mathml: scripts, links, actions and values that mean nothing are left out") {
  CHECK(written("<mi href='javascript:x' onclick='x' mathvariant='loud'>a</mi>") == "<mi>a</mi>");
  CHECK(written("<maction><mi>a</mi></maction>") == "<mrow><mi>a</mi></mrow>");
  CHECK(written("<script>x</script>") == "<mrow><mtext>x</mtext></mrow>");
  CHECK(written("<mspace width='huge'/>") == "<mspace></mspace>");
}

TEST_CASE("mathml: an element has as many children as it must, or is a row") {
  CHECK(written("<mfrac><mi>a</mi></mfrac>") == "<mrow><mi>a</mi></mrow>");
  CHECK(written("<mtr><mtd><mi>a</mi></mtd></mtr>") == "<mrow><mrow><mi>a</mi></mrow></mrow>");
  CHECK(written("<mtable><mi>a</mi></mtable>") == "<mtable><mtr><mtd><mi>a</mi></mtd></mtr></mtable>");
}

TEST_CASE("mathml: of semantics only the formula is written") {
  CHECK(written("<semantics><mi>a</mi><annotation>a</annotation></semantics>") == "<mi>a</mi>");
}

TEST_CASE("mathml: what cannot be read is none") {
  CHECK(is_readable_mathml("<math/>"));
  CHECK_FALSE(is_readable_mathml(""));
  CHECK_FALSE(is_readable_mathml("<math>"));
}
