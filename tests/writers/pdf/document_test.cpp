#include <catch2/catch.hpp>
#include <map>

#include "writers/pdf/icc_profile.h"
#include "writers/pdf/pdf_file.h"
#include "writers/pdf/specimen.h"
#include "writers/pdf/syntax.h"
#include "writers/pdf/write_pdf.h"

namespace newsexport {
namespace {

using Kind = StructureElement::Kind;

Story story_with_picture() {
  Story story = specimen_story();
  story.resources = {tiny_png()};
  return story;
}

PdfFile specimen_file() {
  Diagnostics diagnostics;
  return PdfFile(write_pdf(specimen_pages(), story_with_picture(), {}, diagnostics));
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::string number(double value) {
  std::string out;
  pdf::append_number(out, value);
  return out;
}

}  // namespace

TEST_CASE("pdf: the same pages give the same bytes") {
  CHECK(specimen_file().bytes() == specimen_file().bytes());
}

TEST_CASE("pdf: numbers have three decimals and nothing to spare") {
  CHECK(number(12.5) == "12.5");
  CHECK(number(-0.125) == "-.125");
  CHECK(number(7) == "7");
  CHECK(number(0.0004) == "0");
  CHECK(number(-0.0004) == "0");
  CHECK(number(595.2756) == "595.276");
}

TEST_CASE("pdf: text strings are ASCII where they can be and else UTF-16") {
  CHECK(pdf::text_string("May (1)") == "May (1)");
  CHECK(pdf::text_string("é𝄞") == std::string("\xFE\xFF\0\xE9\xD8\x34\xDD\x1E", 8));
  std::string literal;
  pdf::append_literal_string(literal, "a(b)\\c\r\n");
  CHECK(literal == "(a\\(b\\)\\\\c\\r\n)");
}

TEST_CASE("pdf: an escape in a text string does not begin a language code") {
  CHECK(pdf::text_string("a\x1B b") == std::string("\xFE\xFF\0a\0 \0b", 8));
}

TEST_CASE("pdf: each text string that is not ASCII has its byte order mark") {
  PageBuilder builder;
  StructureIndex document = builder.add(Kind::document, -1);
  StructureIndex figure = builder.add(Kind::figure, document), word = builder.add(Kind::span, document);
  builder.picture(figure, 0, 20, 20);
  builder.text(word, "word");
  builder.link(builder.add(Kind::link, document), "link", "https://news.example/", "Łink");
  builder.destination("top");
  builder.element(figure).alternative_text = "Ałt";
  builder.element(word).actual_text = "Łiteral";
  builder.element(word).expansion = "Łong";
  builder.pages.outline = {{"Łine", "top", 1}};
  builder.pages.pages[0].label = "Ł-1";
  Story story = story_with_picture();
  story.title = "Łódź";
  story.article.bylines = {{.name = "Łucja"}};
  story.article.standfirst.clear();
  append_text(story.article.standfirst, "Łatwo");
  PdfOptions options;
  options.attachments = {{"Ł.json", "application/json", "Źródła", Attachment::Relationship::data, "{}"}};
  Diagnostics diagnostics;
  PdfFile file(write_pdf(builder.pages, story, options, diagnostics));
  for (const auto& [key, value] : std::multimap<std::string, std::string>{{"/Title", "Łódź"},
                                                                          {"/Author", "Łucja"},
                                                                          {"/Subject", "Łatwo"},
                                                                          {"/Title", "Łine"},
                                                                          {"/Alt", "Ałt"},
                                                                          {"/ActualText", "Łiteral"},
                                                                          {"/E", "Łong"},
                                                                          {"/Contents", "Łink"},
                                                                          {"/P", "Ł-1"},
                                                                          {"/F", "Ł.json"},
                                                                          {"/UF", "Ł.json"},
                                                                          {"/Desc", "Źródła"}}) {
    INFO(key << " " << value);
    std::string literal;
    pdf::append_literal_string(literal, pdf::text_string(value));
    CHECK(literal.starts_with("(\xFE\xFF"));
    CHECK(file.count(key + literal) > 0);
  }
}

TEST_CASE("pdf: the catalog says tagged, language, title shown, outline open") {
  PdfFile file = specimen_file();
  const std::string& catalog = file.object(file.find("/Type/Catalog"));
  CHECK(contains(catalog, "/MarkInfo<</Marked true>>"));
  CHECK(contains(catalog, "/Lang(en-GB)"));
  CHECK(contains(catalog, "/ViewerPreferences<</DisplayDocTitle true>>"));
  CHECK(contains(catalog, "/PageMode/UseOutlines"));
  CHECK(contains(catalog, "/PageLabels<</Nums[0 <</S/D>>]>>"));
}

TEST_CASE("pdf: the outline nests by level and is open") {
  PdfFile file = specimen_file();
  CHECK(contains(file.object(file.find("/Type/Outlines")), "/Count 3"));
  const std::string& top = file.object(file.find("/Dest(headline)"));
  CHECK(contains(top, "/Count 2"));
  CHECK(contains(file.object(file.find("/Dest(lists)")), "/Next "));
}

TEST_CASE("pdf: links are annotations with description, action and a place in the structure") {
  PdfFile file = specimen_file();
  const std::string& web = file.object(file.find("/S/URI"));
  CHECK(contains(web, "/URI(https://news.example/harbour%20office/%C3%A9)"));
  CHECK(contains(web, "/Contents(Link to news.example: harbour office)"));
  CHECK(contains(web, "/F 4"));
  CHECK(contains(web, "/StructParent 2"));  // after the two pages
  CHECK(contains(file.object(file.find("/S/GoTo")), "/D(note-1)"));
  CHECK(file.count("/Type/OBJR") == 2);
}

TEST_CASE("pdf: a link whose target is missing is reported and left out") {
  PageBuilder builder;
  StructureIndex paragraph = builder.add(Kind::paragraph, builder.add(Kind::document, -1));
  builder.link(builder.add(Kind::link, paragraph), "there", "#nowhere", "There");
  Diagnostics diagnostics;
  PdfFile file(write_pdf(builder.pages, specimen_story(), {}, diagnostics));
  CHECK(codes(diagnostics) == std::vector<std::string>{"pdf.link-target-missing"});
  CHECK(file.count("/Subtype/Link") == 0);
}

TEST_CASE("pdf: tables, lists, notes and figures carry their attributes") {
  PdfFile file = specimen_file();
  CHECK(file.count("/Scope/Column") == 2);
  CHECK(file.count("/Scope/Row") == 1);
  CHECK(file.count("/ColSpan 2") == 1);
  CHECK(file.count("/ListNumbering/Disc") == 1);
  CHECK(file.count("/ListNumbering/Decimal") == 1);
  CHECK(contains(file.object(file.find("/S/Note")), "/ID(note-1)"));
  CHECK(contains(file.object(file.find("/S/Figure")), "/Alt(Boats at the quay)"));
  CHECK(contains(file.object(file.find("/S/Figure")), "/BBox["));
  CHECK(file.count("/Lang(fr)") == 1);
  CHECK(file.count("/E(World Health Organization)") == 1);
}

TEST_CASE("pdf: a note on a later page stands behind its paragraph in the structure") {
  PageBuilder builder;
  StructureIndex document = builder.add(Kind::document, -1);
  StructureIndex first = builder.add(Kind::paragraph, document), note = builder.add(Kind::note, document),
                 second = builder.add(Kind::paragraph, document);
  builder.element(note).id = "n";
  builder.text(first, "First");
  builder.text(second, "Second");
  builder.add_page("2");
  builder.text(note, "Note");
  Diagnostics diagnostics;
  PdfFile file(write_pdf(builder.pages, specimen_story(), {}, diagnostics));
  int note_object = file.find("/S/Note");
  std::string kids = "/K[" + std::to_string(note_object - 1) + " 0 R " + std::to_string(note_object) +
                     " 0 R " + std::to_string(note_object + 1) + " 0 R]";
  CHECK(contains(file.object(file.find("/S/Document")), kids));
}

TEST_CASE("pdf: metadata says what the edition says, and no more") {
  PdfFile file = specimen_file();
  std::string xmp = file.stream(file.find("/Type/Metadata"));
  CHECK(contains(xmp, "<dc:creator><rdf:Seq><rdf:li>Jane Doe</rdf:li><rdf:li>Zoë Roe</rdf:li></rdf:Seq>"));
  CHECK(contains(xmp, "<rdf:li xml:lang=\"x-default\">A &lt;short&gt; story.</rdf:li>"));
  CHECK(contains(xmp, "<dc:source>https://news.example/harbour?a=1&amp;b=2</dc:source>"));
  CHECK(contains(xmp, "<xmpRights:Marked>True</xmpRights:Marked>"));
  CHECK(contains(xmp, "<xmpRights:WebStatement>https://news.example/licence</xmpRights:WebStatement>"));
  CHECK(contains(xmp, "<tdm:reservation>1</tdm:reservation>"));
  CHECK(contains(xmp, "<tdm:policy>https://news.example/tdm.json</tdm:policy>"));
  CHECK(contains(xmp, "xmlns:tdm=\"http://www.w3.org/ns/tdmrep/\""));
  CHECK(contains(xmp, "<xmpRights:Owner><rdf:Bag><rdf:li>The Example</rdf:li></rdf:Bag></xmpRights:Owner>"));
  CHECK(contains(xmp, "<xmp:CreateDate>2026-05-12T00:00:00Z</xmp:CreateDate>"));
  CHECK(contains(xmp, "<xmp:ModifyDate>2026-05-13T08:00:00Z</xmp:ModifyDate>"));
  CHECK(contains(file.object(file.find("/ModDate")), "/CreationDate(D:20260512000000Z)"));

  Story bare;
  bare.title = "T";
  bare.modified = "2026-05-13T08:00:00Z";
  Diagnostics diagnostics;
  PdfFile without(write_pdf(PageBuilder().pages, bare, {}, diagnostics));
  std::string little = without.stream(without.find("/Type/Metadata"));
  for (const char* absent :
       {"<dc:rights", "<xmpRights:Marked", "<dc:creator", "<tdm:reservation>", "<dc:source"})
    CHECK_FALSE(contains(little, absent));
}

TEST_CASE("pdf: usage terms say all that the rights state beside the notice", "[rights]") {
  Story story = specimen_story();
  story.article.rights.licence_name = "CC0 1.0";
  story.article.rights.licence_url = "https://creativecommons.org/publicdomain/zero/1.0/";
  story.article.rights.year = "2026";
  story.article.rights.territory = "EU";
  story.article.further_rights = {{"photographs", {.notice = "© Agency"}}};
  story.article.expires = parse_date_time("2027-05-12");
  Diagnostics diagnostics;
  PdfFile file(write_pdf(PageBuilder().pages, story, {}, diagnostics));
  const std::string xmp = file.stream(file.find("/Type/Metadata"));
  CHECK(contains(xmp, ">Not for resale.\nCC0 1.0\nTerritory: EU\nFor: photographs\n© Agency</rdf:li>"));
  CHECK(contains(xmp, "<xmpRights:Marked>False</xmpRights:Marked>"));
  CHECK(contains(xmp, "<dcterms:dateCopyrighted>2026</dcterms:dateCopyrighted>"));
  CHECK(contains(xmp, "<schema:expires>2027-05-12</schema:expires>"));
}

TEST_CASE("pdf: the output intent's profile is small and says its own length") {
  std::string profile = pdf::srgb_profile();
  CHECK(profile.size() < 500);
  CHECK(profile.substr(36, 4) == "acsp");
  CHECK((static_cast<unsigned char>(profile[2]) << 8 | static_cast<unsigned char>(profile[3])) ==
        static_cast<int>(profile.size()));
}

}  // namespace newsexport
