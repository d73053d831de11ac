// Fuzzes stylesheets: whatever the bytes are, they are a sheet with problems that are reported, and every
// element and page has a style.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "style/check_stylesheet.h"
#include "style/print_sheets.h"
#include "style/stylesheet.h"
#include "support/decode.h"
#include "support/error.h"

namespace {

using namespace newsexport;

Element article() {
  const Element link{"a", {{"href", "#n"}, {"epub:type", "noteref"}}, {"1"}};
  const Element first{"p", {{"class", "lead first"}, {"id", "p1"}}, {"Rain", link}};
  const Element item{"li", {}, {Element{"p", {}, {"One"}}}};
  return {"section",
          {{"class", "body"}, {"xml:lang", "en"}},
          {Element{"h1", {}, {"Harbour"}}, first, Element{"ol", {}, {item, item}},
           Element{"figure", {}, {Element{"img", {{"src", "a.png"}}, {}}}}}};
}

void resolve(StyleResolver& resolver, const Element& element) {
  resolver.enter(element);
  resolver.first_line();
  resolver.first_letter();
  for (const MarkupNode& child : element.children)
    if (const auto* inner = std::get_if<Element>(&child)) resolve(resolver, *inner);
  resolver.leave();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const Element kArticle = article();
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  Diagnostics diagnostics("fuzz.css");
  try {
    const Source source = decode_source("fuzz.css", text, diagnostics);
    check_stylesheet(source, diagnostics);
    const Stylesheet sheet({source}, diagnostics);
    sheet.initial_style();
    using Kind = Stylesheet::PageKind;
    for (const Kind kind : {Kind::first, Kind::left, Kind::right}) sheet.page_style(kind);
    StyleResolver resolver(sheet);
    resolve(resolver, kArticle);
    page_size_sheet(source.text);
    font_size_sheet(source.text);
  } catch (const Error&) {
    // The input is no text.
  }
  return 0;
}
