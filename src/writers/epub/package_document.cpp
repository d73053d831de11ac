// External interface: package_document().
#include "writers/epub/package_document.h"

#include "markup/content.h"
#include "markup/mathml.h"
#include "model/labels.h"
#include "writers/epub/container.h"
#include "writers/epub/package_metadata.h"
#include "xml/xml_writer.h"

namespace newsexport {
namespace {

// All but tdm are reserved and need no declaration, but Apple Books has failed on reserved ones without.
constexpr char kPrefixes[] =
    "schema: http://schema.org/ dcterms: http://purl.org/dc/terms/ "
    "marc: http://id.loc.gov/vocabulary/";
constexpr char kDataMiningPrefix[] = " tdm: http://www.w3.org/ns/tdmrep#";

std::string prefixes(const Story& story) {
  return story.article.rights.tdm_reservation ? std::string(kPrefixes) + kDataMiningPrefix : kPrefixes;
}

struct ManifestItem {
  std::string_view id;
  std::string_view file;
  std::string_view media_type;
  std::string_view properties = {};
};

void write_item(XmlWriter& xml, const ManifestItem& item) {
  xml.open("item", {{"id", item.id}, {"href", item.file}, {"media-type", item.media_type}});
  if (!item.properties.empty()) xml.attribute("properties", item.properties);
  xml.close_empty();
  xml.line();
}

bool has_mathml(const BookDocument& document) {
  return document.kind == BookDocument::Kind::article && newsexport::has_mathml(document.story->article);
}

void write_manifest(XmlWriter& xml, const Book& book, Styling styling) {
  xml.open("manifest");
  xml.line();
  write_item(xml, {"nav", kNavigationFile, "application/xhtml+xml", "nav"});
  write_item(xml, {"ncx", kNcxFile, "application/x-dtbncx+xml"});
  if (styling == Styling::linked) write_item(xml, {"stylesheet", kStylesheetFile, "text/css"});
  for (const BookDocument& document : book.documents) {
    for (const BookPart& part : document.parts)
      write_item(xml, {part.id, part.file, "application/xhtml+xml", part.has_mathml ? "mathml" : ""});
    if (!document.parts.empty()) continue;
    const std::string_view properties = has_mathml(document) ? "mathml" : "";
    write_item(xml, {document.id, document.file, "application/xhtml+xml", properties});
  }
  const Resource* cover = book.edition && book.edition->has_cover() ? &book.own->resources.front() : nullptr;
  int number = 0;
  for (const Resource* resource : book.resources()) {
    const std::string id = resource == cover ? kCoverImageId : "resource-" + std::to_string(++number);
    write_item(xml, {id, resource->name, resource->media_type, resource == cover ? "cover-image" : ""});
  }
  xml.close();
  xml.line();
}

void write_spine_item(XmlWriter& xml, std::string_view id, bool is_linear) {
  xml.open("itemref", {{"idref", id}});
  if (!is_linear) xml.attribute("linear", "no");
  xml.close_empty();
  xml.line();
}

// The contents of a single article come last and out of line: nobody has to leaf through them, and yet they
// are a document that the "toc" landmark may lead to (EPUBCheck RSC-011). Those of an edition stand where a
// reader leafs through them, behind the cover.
void write_spine(XmlWriter& xml, const Book& book) {
  xml.open("spine", {{"toc", "ncx"}});
  if (is_right_to_left(*book.own)) xml.attribute("page-progression-direction", "rtl");
  xml.line();
  bool has_contents = false;
  for (const BookDocument& document : book.documents) {
    if (book.edition && !has_contents && document.kind != BookDocument::Kind::cover) {
      write_spine_item(xml, "nav", true);
      has_contents = true;
    }
    write_spine_item(xml, document.id, true);
    for (std::size_t i = 1; i < document.parts.size(); ++i) write_spine_item(xml, document.parts[i].id, true);
  }
  if (!has_contents) write_spine_item(xml, "nav", false);
  xml.close();
  xml.line();
}

void write_reference(XmlWriter& xml, std::string_view type, std::string_view title, std::string_view file) {
  xml.empty("reference", {{"type", type}, {"title", title}, {"href", file}});
  xml.line();
}

void write_guide(XmlWriter& xml, const Book& book) {
  const std::string language = article_language(*book.own);
  xml.open("guide");
  xml.line();
  bool has_start = false;
  for (const BookDocument& document : book.documents) {
    if (document.kind == BookDocument::Kind::cover) {
      write_reference(xml, "cover", label(Label::cover, language), document.file);
    } else if (!has_start) {
      write_reference(xml, "text", label(Label::start_of_article, language), document.file);
      has_start = true;
    }
  }
  xml.close();
  xml.line();
}

}  // namespace

std::string package_document(const Book& book, Styling styling) {
  const Story& story = *book.own;
  const std::string language = article_language(story);
  XmlWriter xml;
  xml.declaration();
  xml.open("package", {{"xmlns", "http://www.idpf.org/2007/opf"},
                       {"version", "3.0"},
                       {"unique-identifier", kPublicationId},
                       {"xml:lang", language.empty() ? "und" : language},
                       {"dir", is_right_to_left(story) ? "rtl" : "ltr"},
                       {"prefix", prefixes(story)}});
  xml.line();
  write_package_metadata(xml, book);
  write_manifest(xml, book, styling);
  write_spine(xml, book);
  write_guide(xml, book);
  xml.close();
  xml.line();
  return xml.take();
}

}  // namespace newsexport
