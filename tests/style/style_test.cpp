#include <catch2/catch.hpp>

#include "style/stylesheet.h"

using namespace newsexport;
using Codes = std::vector<std::string>;

namespace {

Element element(std::string name, std::string class_name = {}, std::vector<MarkupNode> children = {}) {
  Element result{std::move(name), {}, std::move(children)};
  if (!class_name.empty()) result.attributes.push_back({"class", class_name});
  return result;
}

Stylesheet sheet_of(std::string css, Diagnostics& diagnostics) {
  return Stylesheet({{"a.css", std::move(css)}}, diagnostics);
}

/// The style of the element that `path` leads to by child positions, within html > body > section.
ComputedStyle style_at(const std::string& css, const Element& section, std::vector<std::size_t> path = {}) {
  Diagnostics diagnostics;
  const Stylesheet sheet = sheet_of(css, diagnostics);
  CHECK(codes(diagnostics).empty());
  const Element html = element("html");
  const Element body = element("body", "", {section});
  StyleResolver resolver(sheet);
  resolver.enter(html);
  resolver.enter(body);
  const Element* at = &std::get<Element>(body.children[0]);
  ComputedStyle style = resolver.enter(*at);
  for (const std::size_t index : path) {
    at = &std::get<Element>(at->children[index]);
    style = resolver.enter(*at);
  }
  return style;
}

}  // namespace

TEST_CASE("style: specificity beats order, order decides between equals, importance beats all") {
  const Element section = element("section", "s", {element("p", "lead x")});
  CHECK(style_at("p.lead { margin-top: 1pt } p { margin-top: 2pt }", section, {0}).margin[kTop].value == 1);
  CHECK(style_at("p { margin-top: 1pt } p { margin-top: 2pt }", section, {0}).margin[kTop].value == 2);
  CHECK(style_at("p { margin-top: 1pt !important } .s > p.lead { margin-top: 2pt }", section, {0})
            .margin[kTop]
            .value == 1);
  CHECK(style_at("section p { margin-top: 3pt } p.x { margin-top: 4pt }", section, {0}).margin[kTop].value ==
        4);
}

TEST_CASE("style: child, descendant, adjacent and later-sibling combinators") {
  const Element section =
      element("section", "", {element("h2"), element("p"), element("div", "", {element("p")}), element("p")});
  const std::string css =
      "h2 + p { orphans: 5 } section > p { widows: 6 } h2 ~ p { text-indent: 7pt } div p { text-indent: 8pt "
      "}";
  CHECK(style_at(css, section, {1}).orphans == 5);
  CHECK(style_at(css, section, {3}).orphans == 2);
  CHECK(style_at(css, section, {3}).widows == 6);
  CHECK(style_at(css, section, {3}).text_indent.value == 7);
  CHECK(style_at(css, section, {2, 0}).widows == 2);
  CHECK(style_at(css, section, {2, 0}).text_indent.value == 8);
}

TEST_CASE("style: first-child and first-of-type look at elements, not at text") {
  const Element section =
      element("section", "", {std::string(" "), element("h2"), element("p"), element("p")});
  CHECK(style_at("p:first-of-type { orphans: 9 }", section, {2}).orphans == 9);
  CHECK(style_at("p:first-of-type { orphans: 9 }", section, {3}).orphans == 2);
  CHECK(style_at("h2:first-child { orphans: 9 }", section, {1}).orphans == 9);
}

TEST_CASE("style: text properties are inherited, boxes are not, inherit brings them over") {
  const Element section = element("section", "", {element("p")});
  const std::string css = "section { color: #ff0000; margin-left: 5pt; font-size: 20pt }";
  const ComputedStyle style = style_at(css, section, {0});
  CHECK(style.text.color == Color{1, 0, 0});
  CHECK(style.text.size == 20);
  CHECK(style.margin[kLeft] == Dimension{Dimension::Kind::points, 0});
  CHECK(style_at(css + "p { margin-left: inherit }", section, {0}).margin[kLeft].value == 5);
}

TEST_CASE("style: em is the element's own size, for font-size the parent's; rem the root's; lh the line's") {
  const Element section = element("section", "", {element("p")});
  const ComputedStyle style = style_at(
      "html { font-size: 10pt } section { font-size: 2em } p { font-size: 0.5em; margin: 1em 2rem 50% 1lh; "
      "line-height: 15pt }",
      section, {0});
  CHECK(style.text.size == Approx(10));
  CHECK(style.margin[kTop].value == Approx(10));
  CHECK(style.margin[kRight].value == Approx(20));
  CHECK(style.margin[kBottom] == Dimension{Dimension::Kind::percent, 50});
  CHECK(style.margin[kLeft].value == Approx(15));
}

TEST_CASE("style: a line height without unit is inherited as a factor, with one as a length") {
  const Element section = element("section", "", {element("p")});
  CHECK(style_at("section { line-height: 1.5 } p { font-size: 20pt }", section, {0}).line_height ==
        Approx(30));
  CHECK(style_at("section { line-height: 15pt } p { font-size: 20pt }", section, {0}).line_height ==
        Approx(15));
}

TEST_CASE("style: units are points") {
  const Element section = element("section");
  const ComputedStyle style = style_at("section { margin: 1in 96px 25.4mm 2.54cm }", section);
  for (const Side side : {kTop, kRight, kBottom, kLeft}) CHECK(style.margin[side].value == Approx(72));
}

TEST_CASE("style: borders, features, columns, breaks and running strings") {
  const ComputedStyle style = style_at(
      "section { border-top: 1pt solid navy; font-variant-numeric: oldstyle-nums tabular-nums; columns: 3; "
      "column-gap: 12pt;"
      " break-before: page; string-set: title content() }",
      element("section"));
  CHECK(style.border[kTop].style == BorderStyle::solid);
  CHECK(style.border[kTop].color.blue == Approx(128 / 255.0));
  CHECK(style.text.features == Codes{"onum", "tnum"});
  CHECK(style.column_count == 3);
  CHECK(style.column_gap == 12);
  CHECK(style.break_before == Break::page);
  CHECK(style.string_set == "title");
}

TEST_CASE("style: language and direction come from attributes and go down") {
  Element section{"section", {{"lang", "ar"}, {"dir", "rtl"}}, {element("p")}};
  const ComputedStyle style = style_at("", section, {0});
  CHECK(style.language == "ar");
  CHECK(style.direction == Direction::right_to_left);
}

TEST_CASE("style: what is not supported is said with its place, and the rest holds") {
  Diagnostics diagnostics;
  const Stylesheet sheet = sheet_of(
      "p { colour: red;\n color: blurple;\n margin: 1pt }\n p:hover, p::first-letter { margin: 2pt }\n "
      "@font-face { a: b }\n"
      "@page { size: moon; @left-middle { content: 'x' } }\n p { -webkit-hyphens: auto }",
      diagnostics);
  CHECK(codes(diagnostics) == Codes{"css.unknown-property", "css.unsupported-value",
                                    "css.unsupported-selector", "css.unknown-property",
                                    "css.unsupported-rule", "css.unsupported-value",
                                    "css.unsupported-value"});
  CHECK(diagnostics.entries()[1].position == Position{2, 2});
  CHECK(diagnostics.entries()[0].file == "a.css");
}

TEST_CASE("style: media print counts, media screen does not") {
  const std::string css = "@media print { section { orphans: 4 } } @media screen { section { orphans: 5 } }";
  CHECK(style_at(css, element("section")).orphans == 4);
}

TEST_CASE("style: pages have size, margins by kind, and margin boxes with counters and strings") {
  Diagnostics diagnostics;
  const Stylesheet sheet = sheet_of(
      "@page { size: A5 landscape; margin: 10mm; @bottom-center { content: counter(page) ' of ' "
      "counter(pages); font-size: 8pt } }"
      "@page :left { margin-left: 20mm; @top-left { content: string(title) } }"
      "@page :first { margin-top: 50mm; @bottom-center { content: none } }",
      diagnostics);
  CHECK(codes(diagnostics).empty());
  const PageStyle right = sheet.page_style(Stylesheet::PageKind::right);
  CHECK(right.width == Approx(210 * 72 / 25.4));
  CHECK(right.margin[kLeft] == Approx(72 / 2.54));
  REQUIRE(right.margin_boxes.contains("bottom-center"));
  const MarginBox& folio = right.margin_boxes.at("bottom-center");
  REQUIRE(folio.content.size() == 3);
  CHECK(folio.content[0].kind == MarginContent::Kind::page_number);
  CHECK(folio.content[1].value == " of ");
  CHECK(folio.text.size == 8);
  CHECK(folio.text_align == TextAlign::center);
  const PageStyle left = sheet.page_style(Stylesheet::PageKind::left);
  CHECK(left.margin[kLeft] == Approx(2 * 72 / 2.54));
  CHECK(left.margin_boxes.at("top-left").content[0].kind == MarginContent::Kind::running_string);
  const PageStyle first = sheet.page_style(Stylesheet::PageKind::first);
  CHECK(first.margin[kTop] == Approx(50 * 72 / 25.4));
  CHECK_FALSE(first.margin_boxes.contains("bottom-center"));
}

TEST_CASE("style: a first letter and a first line have styles of their own, by the cascade's rules") {
  Diagnostics diagnostics;
  const Stylesheet sheet = sheet_of(
      "p { font-size: 12pt } p::first-line { font-variant: small-caps; letter-spacing: 1pt }"
      "p:first-letter { initial-letter: 2; color: red } p.lead::first-letter { initial-letter: 3.5 2 }",
      diagnostics);
  CHECK(codes(diagnostics).empty());
  StyleResolver resolver(sheet);
  const Element section = element("section", "", {element("p", "lead"), element("p"), element("pre")});
  resolver.enter(section);
  const ComputedStyle& lead = resolver.enter(std::get<Element>(section.children[0]));
  CHECK(lead.text.color == Color{});
  CHECK_FALSE(lead.text.is_small_caps);
  REQUIRE(resolver.first_line());
  CHECK(resolver.first_line()->text.is_small_caps);
  CHECK(resolver.first_line()->text.letter_spacing == 1);
  REQUIRE(resolver.first_letter());
  CHECK(resolver.first_letter()->text.size == 12);
  CHECK(resolver.first_letter()->text.is_small_caps);  // it stands on the first line
  CHECK(resolver.first_letter()->text.color == Color{1, 0, 0});
  CHECK(resolver.first_letter()->initial_letter_size == 3.5);
  CHECK(resolver.first_letter()->initial_letter_sink == 2);
  resolver.leave();
  resolver.enter(std::get<Element>(section.children[1]));
  CHECK(resolver.first_letter()->initial_letter_size == 2);
  CHECK(resolver.first_letter()->initial_letter_sink == 2);
  resolver.leave();
  resolver.enter(std::get<Element>(section.children[2]));
  CHECK(resolver.first_letter() == nullptr);
  CHECK(resolver.first_line() == nullptr);
}

TEST_CASE(
    "style: initial-letter is a size with a sink, drop or raise; nothing else, and of a first letter only") {
  const auto sink_of = [](const std::string& value) {
    Diagnostics diagnostics;
    const Stylesheet sheet = sheet_of("p::first-letter { initial-letter: " + value + " }", diagnostics);
    if (!diagnostics.entries().empty()) return -1;
    StyleResolver resolver(sheet);
    const Element p = element("p");
    resolver.enter(p);
    return resolver.first_letter()->initial_letter_sink;
  };
  CHECK(sink_of("3") == 3);
  CHECK(sink_of("3 drop") == 3);
  CHECK(sink_of("3 raise") == 1);
  CHECK(sink_of("2.5") == 2);
  CHECK(sink_of("3 2") == 2);
  for (const char* value : {"0", "-2", "3 0", "2 3", "3 1.5", "3pt", "3 2 1", "big", "99"})
    CHECK(sink_of(value) == -1);
  Diagnostics diagnostics;
  sheet_of(
      "p { initial-letter: 3 } p::first-line { initial-letter: 3; font-size: 20pt }"
      "p::first-letter { float: left; margin: 1pt }",
      diagnostics);
  CHECK(codes(diagnostics) == Codes(5, "css.unknown-property"));
}

TEST_CASE("style: nothing stands in a first letter or line") {
  for (const char* selector :
       {"p::first-letter em", "p::first-line.a", "p::first-line::first-letter", "p::after"}) {
    Diagnostics diagnostics;
    sheet_of(std::string(selector) + " { color: red }", diagnostics);
    CHECK(codes(diagnostics) == Codes{"css.unsupported-selector"});
  }
}

TEST_CASE("style: :lang() matches the language of the element, which the nearest lang attribute gives") {
  Element section = element("section", "", {element("p", "", {element("em")}), element("p")});
  section.attributes.push_back({"lang", "zh-Hans"});
  std::get<Element>(section.children[1]).attributes.push_back({"xml:lang", "en"});
  const std::string css =
      "p:lang(zh) { orphans: 5 } :lang(ZH-hans) em { widows: 6 } p:lang(zh) + p:lang(en) { orphans: 7 }";
  CHECK(style_at(css, section, {0}).orphans == 5);
  CHECK(style_at(css, section, {0, 0}).widows == 6);
  CHECK(style_at(css, section, {1}).orphans == 7);
  CHECK(style_at("p:lang(zh-Hant) { orphans: 5 }", section, {0}).orphans == 2);
  CHECK(style_at("p:lang(z) { orphans: 5 }", section, {0}).orphans == 2);
}

TEST_CASE("style: line-snap is inherited") {
  const Element section = element("section", "", {element("p")});
  CHECK(style_at("", section, {0}).snaps_to_grid);
  CHECK_FALSE(style_at("section { line-snap: none }", section, {0}).snaps_to_grid);
}
