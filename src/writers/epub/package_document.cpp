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

void write_manifest(XmlWriter& xml, const Story& story, Styling styling) {
  xml.open("manifest");
  xml.line();
  write_item(xml, {"nav", kNavigationFile, "application/xhtml+xml", "nav"});
  write_item(xml, {"ncx", kNcxFile, "application/x-dtbncx+xml"});
  if (styling == Styling::linked) write_item(xml, {"stylesheet", kStylesheetFile, "text/css"});
  const std::string_view properties = has_mathml(story.article) ? "mathml" : "";
  write_item(xml, {"article", kArticleFile, "application/xhtml+xml", properties});
  int number = 0;
  for (const Resource& resource : story.resources) {
    write_item(xml, {"resource-" + std::to_string(++number), resource.name, resource.media_type});
  }
  xml.close();
  xml.line();
}

// The contents of a single article come last and out of line: nobody has to leaf through them, and yet they
// are a document that the "toc" landmark may lead to (EPUBCheck RSC-011).
void write_spine(XmlWriter& xml, const Story& story) {
  xml.open("spine", {{"toc", "ncx"}});
  if (is_right_to_left(story)) xml.attribute("page-progression-direction", "rtl");
  xml.line();
  xml.empty("itemref", {{"idref", "article"}});
  xml.line();
  xml.empty("itemref", {{"idref", "nav"}, {"linear", "no"}});
  xml.line();
  xml.close();
  xml.line();
}

void write_guide(XmlWriter& xml, const Story& story) {
  const std::string language = article_language(story);
  xml.open("guide");
  xml.line();
  xml.empty("reference",
            {{"type", "text"}, {"title", label(Label::start_of_article, language)}, {"href", kArticleFile}});
  xml.line();
  xml.close();
  xml.line();
}

}  // namespace

std::string package_document(const Story& story, Styling styling) {
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
  write_package_metadata(xml, story);
  write_manifest(xml, story, styling);
  write_spine(xml, story);
  write_guide(xml, story);
  xml.close();
  xml.line();
  return xml.take();
}

}  // namespace newsexport
