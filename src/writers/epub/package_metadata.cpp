// External interface: write_package_metadata().
#include "writers/epub/package_metadata.h"

#include "markup/content.h"
#include "markup/roles.h"
#include "model/links.h"
#include "model/publishers.h"
#include "model/release.h"
#include "model/rights_terms.h"
#include "support/utf8.h"
#include "writers/epub/accessibility.h"
#include "writers/epub/content_document.h"
#include "writers/epub/records.h"

namespace newsexport {
namespace {

// Nothing is written for an empty value: EPUBCheck takes an empty element for an error, and rightly so.
void write_dc(XmlWriter& xml, std::string_view name, const std::string& value) {
  const std::string text = collapse_space(value);
  if (text.empty()) return;
  xml.element(name, {}, text);
  xml.line();
}

void write_meta(XmlWriter& xml, std::string_view property, const std::string& value) {
  const std::string text = collapse_space(value);
  if (text.empty()) return;
  xml.element("meta", {{"property", property}}, text);
  xml.line();
}

struct Refinement {
  std::string_view refined_id;
  std::string_view property;
  std::string_view scheme = {};
};
void write_refinement(XmlWriter& xml, const Refinement& refinement, std::string_view value) {
  xml.open("meta",
           {{"refines", "#" + std::string(refinement.refined_id)}, {"property", refinement.property}});
  if (!refinement.scheme.empty()) xml.attribute("scheme", refinement.scheme);
  xml.text(value);
  xml.close();
  xml.line();
}

void write_link(XmlWriter& xml, std::string_view relation, const std::string& target) {
  const std::optional<std::string> link = safe_link(target, "");
  if (!link) return;
  xml.empty("link", {{"rel", relation}, {"href", *link}});
  xml.line();
}

void write_identity(XmlWriter& xml, const Book& book) {
  const Story& story = *book.own;
  const Article& article = story.article;
  const std::string language = article_language(story);
  xml.element("dc:identifier", {{"id", kPublicationId}}, story.identifier);
  xml.line();
  if (article.identifier != story.identifier) write_dc(xml, "dc:identifier", article.identifier);
  write_dc(xml, "dc:title", document_title(story));
  write_dc(xml, "dc:language", language.empty() ? "und" : language);
  write_meta(xml, "dcterms:modified", story.modified);
  // The PDF made in the same run is another format of the same publication, and has its identifier.
  if (book.has_page_list()) write_meta(xml, "pageBreakSource", story.identifier);
}

// One creator a byline. No `file-as`: which part of a name it is filed under, the source does not say.
void write_creators(XmlWriter& xml, const std::vector<Byline>& bylines) {
  int number = 0;
  for (const Byline& byline : bylines) {
    const std::string name = collapse_space(byline.name);
    if (name.empty()) continue;
    const std::string id = "creator-" + std::to_string(++number);
    xml.element("dc:creator", {{"id", id}}, name);
    xml.line();
    write_refinement(xml, {id, "role", "marc:relators"}, relator_of(byline.role));
  }
}

void write_description(XmlWriter& xml, const Book& book) {
  const Article& article = book.own->article;
  const std::string standfirst = plain_text(article.standfirst);
  write_dc(xml, "dc:description", standfirst.empty() ? plain_text(article.abstract) : standfirst);
  for (const std::string& keyword : article.keywords) write_dc(xml, "dc:subject", keyword);
  write_dc(xml, "dc:type", book.edition ? "periodical" : "article");
  write_dc(xml, "dc:source", article.canonical_url);
  write_link(xml, "schema:mainEntityOfPage", article.canonical_url);
}

void write_publication(XmlWriter& xml, const Book& book) {
  const Article& article = book.own->article;
  const Publication& publication = article.publication;
  const std::string name = collapse_space(publication.name);
  for (const std::string& publisher : publishers(article)) write_dc(xml, "dc:publisher", publisher);
  if (article.published) write_dc(xml, "dc:date", format_iso(*article.published));
  if (article.updated) write_meta(xml, "schema:dateModified", format_iso(*article.updated));
  write_meta(xml, "schema:dateline", article.dateline);
  write_meta(xml, "schema:articleSection", publication.section);
  write_meta(xml, "schema:printEdition", publication.edition);
  write_meta(xml, "schema:printPage", publication.page);
  if (name.empty()) {
    write_meta(xml, "schema:issn", publication.issn);
    return;
  }
  xml.element("meta", {{"property", "belongs-to-collection"}, {"id", "publication"}}, name);
  xml.line();
  write_refinement(xml, {"publication", "collection-type"}, "series");
  if (book.edition && !book.edition->number.empty())
    write_refinement(xml, {"publication", "group-position"}, book.edition->number);
  if (publication.issn.empty()) return;
  write_refinement(xml, {"publication", "dcterms:identifier"},
                   "urn:issn:" + collapse_space(publication.issn));
}

void write_rights_metadata(XmlWriter& xml, const Story& story) {
  const Rights& rights = story.article.rights;
  write_dc(xml, "dc:rights", rights.notice);
  for (const std::string& statement :
       usage_statements(rights, story.article.further_rights, article_language(story))) {
    write_dc(xml, "dc:rights", statement);
  }
  write_meta(xml, "dcterms:rightsHolder", rights.holder);
  write_meta(xml, "dcterms:dateCopyrighted", rights.year);
  write_meta(xml, "schema:copyrightYear", rights.year);
  write_meta(xml, "schema:creditText", rights.credit_line);
  if (safe_link(rights.licence_url, "")) {
    write_link(xml, "dcterms:license", rights.licence_url);
  } else {
    write_meta(xml, "dcterms:license", rights.licence_url.empty() ? rights.licence_name : rights.licence_url);
  }
  if (is_web_address(rights.usage_terms)) write_link(xml, "schema:usageInfo", rights.usage_terms);
  if (const std::optional<DateTime> end = end_of_use(story.article)) {
    write_meta(xml, "schema:expires", format_iso(*end));
  }
  if (!rights.tdm_reservation) return;
  write_meta(xml, "tdm:reservation", *rights.tdm_reservation ? "1" : "0");
  write_meta(xml, "tdm:policy", rights.tdm_policy);
}

void write_accessibility(XmlWriter& xml, const Book& book) {
  const Accessibility accessibility = accessibility_of(book);
  for (const std::string& mode : accessibility.access_modes) write_meta(xml, "schema:accessMode", mode);
  for (const std::string& modes : accessibility.sufficient_access_modes) {
    write_meta(xml, "schema:accessModeSufficient", modes);
  }
  for (const std::string& feature : accessibility.features)
    write_meta(xml, "schema:accessibilityFeature", feature);
  write_meta(xml, "schema:accessibilityHazard", accessibility.hazard);
  xml.element("meta", {{"property", "schema:accessibilitySummary"}, {"xml:lang", "en"}, {"dir", "ltr"}},
              accessibility.summary);
  xml.line();
}

// Record links are of the publication (EPUB 3.3, D.4.1); which article of an edition they are about, their
// names say.
void write_records(XmlWriter& xml, const Book& book) {
  for (const BookDocument& document : book.documents) {
    if (document.kind != BookDocument::Kind::article) continue;
    for (const LinkedRecord& record : linked_records(*document.story)) {
      xml.empty("link", {{"rel", "record"},
                         {"href", record_file(book, document, record)},
                         {"media-type", record.media_type}});
      xml.line();
    }
  }
}

// What EPUB 2 reading systems know a cover by.
void write_cover(XmlWriter& xml, const Book& book) {
  if (!book.edition || !book.edition->has_cover()) return;
  xml.empty("meta", {{"name", "cover"}, {"content", kCoverImageId}});
  xml.line();
}

}  // namespace

void write_package_metadata(XmlWriter& xml, const Book& book) {
  xml.open("metadata", {{"xmlns:dc", "http://purl.org/dc/elements/1.1/"}});
  xml.line();
  write_identity(xml, book);
  write_creators(xml, book.own->article.bylines);
  write_description(xml, book);
  write_publication(xml, book);
  write_rights_metadata(xml, *book.own);
  write_accessibility(xml, book);
  write_records(xml, book);
  write_cover(xml, book);
  xml.close();
  xml.line();
}

}  // namespace newsexport
