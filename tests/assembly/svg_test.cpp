#include "assembly/svg.h"

#include <catch2/catch.hpp>

#include "assembly/svg_style.h"
#include "support/error.h"

using namespace newsexport;

namespace {

constexpr const char* kOpen = "<svg xmlns=\"http://www.w3.org/2000/svg\">";

// What stands between the root's tags after cleaning.
std::string inside(const std::string& content) {
  const std::string text = make_svg_safe({"a.svg", kOpen + content + "</svg>"}).text;
  const std::size_t begin = text.find('>', text.find("<svg")) + 1;
  const std::size_t end = text.rfind("</svg>");
  return end == std::string::npos ? "" : text.substr(begin, end - begin);
}

std::string error_code(const std::string& text) {
  try {
    make_svg_safe({"a.svg", text});
  } catch (const Error& error) {
    return error.code();
  }
  return "none";
}

}  // namespace

TEST_CASE("svg: drawing, title, description, inner references and white space stay") {
  const std::string content = GENERATE(
      as<std::string>{}, "<title>Map</title><desc>Of the harbour</desc>", "<rect id=\"a\" fill=\"url(#b)\"/>",
      "<g id=\"a\"/><use href=\"#a\"/>", "<text><tspan>a</tspan> <tspan>b</tspan></text>",
      "<image href=\"data:image/png;base64,AAAA\"/>", "<style>rect { fill: url(#b); /* blue */ }</style>",
      "<a href=\"#a\"><text id=\"a\" aria-label=\"see image(1)\">javascript: the good parts</text></a>",
      "<animate attributeName=\"x\" values=\"1;2\"/>");
  const SafeSvg svg = make_svg_safe({"a.svg", kOpen + content + "</svg>"});
  CHECK(inside(content) == content);
  CHECK(svg.removed.empty());
}

TEST_CASE("svg: whatever acts or reaches outside is taken out and named") {
  const std::string content = GENERATE(
      as<std::string>{}, "<script>alert(1)</script>", "<SCRIPT href='#a'/>",
      "<foreignObject><b/></foreignObject>", "<image href=\"http://example.org/a.png\"/>",
      "<use href=\"#nothing\"/>", "<image xlink:href=\"photo.jpg\"/>", "<use href=\"other.svg#a\"/>",
      "<style>@import 'a.css';</style>", "<style>@font-face { src: url(a.woff) }</style>",
      "<style>a { fill: url(http://example.org) }</style>", "<style>a { b: u\\72l(x) }</style>",
      "<style><![CDATA[@import 'a.css';]]></style>",
      "<set attributeName=\"xlink:href\" to=\"http://example.org\"/>",
      "<animate attributeName=\"onclick\" values=\"a\"/>",
      "<h:iframe xmlns:h=\"http://www.w3.org/1999/xhtml\"/>", "<b xmlns=\"http://www.w3.org/1999/xhtml\"/>",
      "<x:rect/>", "<image href=\"data:image/svg+xml;base64,AAAA\"/>");
  CAPTURE(content);
  CHECK(inside(content).empty());
  CHECK_FALSE(make_svg_safe({"a.svg", kOpen + content + "</svg>"}).removed.empty());
}

TEST_CASE("svg: unsafe attributes go and their elements stay") {
  CHECK(inside("<rect onclick=\"a()\" x=\"1\"/>") == "<rect x=\"1\"/>");
  CHECK(inside("<rect ONLOAD=\"a()\"/>") == "<rect/>");
  CHECK(inside("<a href=\"java&#10;script:alert(1)\" target=\"x\"><text>b</text></a>") ==
        "<g><text>b</text></g>");
  CHECK(inside("<text><a>b</a></text>") == "<text><tspan>b</tspan></text>");
  CHECK(inside("<rect fill=\"url( 'http://example.org')\"/>") == "<rect/>");
  CHECK(inside("<rect style=\"fill: url(&quot;//example.org&quot;)\"/>") == "<rect/>");
  CHECK(inside("<g xml:base=\"http://example.org\"/>") == "<g/>");
  CHECK(inside("<g nobody:x=\"1\"/>") == "<g/>");
  CHECK(inside("<g id=\"a\"/><g id=\"a\"/>") == "<g id=\"a\"/><g/>");
}

TEST_CASE("svg: ids become valid names, and what refers to them follows") {
  CHECK(inside("<g id=\"2nd\"/><use href=\"#2nd\"/><rect fill=\"url(#2nd)\"/>") ==
        "<g id=\"id-2nd\"/><use href=\"#id-2nd\"/><rect fill=\"url(#id-2nd)\"/>");
  CHECK(inside("<g id=\"Layer 1\"/><style>a{fill:url('#Layer 1')}</style>") ==
        "<g id=\"Layer-1\"/><style>a{fill:url('#Layer-1')}</style>");
}

TEST_CASE("svg: document type, instructions and missing namespaces are dealt with") {
  CHECK(make_svg_safe({"a.svg", "<?xml-stylesheet href='a.css'?><!DOCTYPE svg PUBLIC 'a' 'b'><svg/>"}).text ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
  CHECK(make_svg_safe({"a.svg", "<svg><g id='a'/><use xlink:href='#a'/></svg>"})
            .text.find("xmlns:xlink=\"http://www.w3.org/1999/xlink\"") != std::string::npos);
}

TEST_CASE("svg: css that an epub may not hold is taken out of the styles") {
  CHECK(without_direction("a{direction:rtl;fill:red;Unicode-Bidi : embed}") == "a{fill:red;}");
  CHECK(without_direction("flex-direction:row") == "flex-direction:row");
}

TEST_CASE("svg: the size is that of the attributes or the view box, in css pixels") {
  const auto size = [](const std::string& attributes) {
    const SafeSvg svg = make_svg_safe({"a.svg", "<svg " + attributes + "/>"});
    return std::pair(svg.width, svg.height);
  };
  CHECK(size("width='40' height='30px'") == std::pair(40, 30));
  CHECK(size("width='1in' height='72pt'") == std::pair(96, 96));
  CHECK(size("width='100%' height='100%' viewBox='0,0, 64 32'") == std::pair(64, 32));
  CHECK(size("width='-5' height='nan'") == std::pair(0, 0));
  CHECK(size("width='1e300' height='inf'") == std::pair(0, 0));
}

TEST_CASE("svg: what is no svg, no xml or a bomb is refused") {
  CHECK(error_code("<html/>") == "image.unreadable");
  CHECK(error_code("<svg xmlns='http://example.org'/>") == "image.unreadable");
  CHECK(error_code("<svg>") == "xml.invalid");
  CHECK(error_code("<!DOCTYPE svg [<!ENTITY a SYSTEM 'b'>]><svg>&a;</svg>") == "xml.entities");
  std::string deep;
  for (int level = 0; level < 10'000; ++level) deep += "<g>";
  CHECK(error_code("<svg>" + deep) == "xml.too-deep");
}

TEST_CASE("svg: of words in several languages those of the article stay, whatever the machine speaks") {
  const std::string words =
      "<switch><text systemLanguage=\"fr\">oui</text><text systemLanguage=\"de, nl-BE\">ja</text>"
      "<text>yes</text></switch>";
  const auto chosen = [&](const std::string& language) {
    const std::string text = make_svg_safe({"a.svg", kOpen + words + "</svg>"}, language).text;
    return text.substr(text.find("<switch>"), text.find("</switch>") - text.find("<switch>"));
  };
  CHECK(chosen("fr-CA") == "<switch><text>oui</text><text>yes</text>");
  CHECK(chosen("nl") == "<switch><text>ja</text><text>yes</text>");
  CHECK(chosen("en") == "<switch><text>yes</text>");
  CHECK(chosen("") == "<switch><text>yes</text>");
}
