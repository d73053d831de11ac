// External interface: xmp_packet() and what else the document information dictionary shares with it.
#include "writers/pdf/xmp.h"

#include <vector>

#include "model/creative_commons.h"
#include "model/publishers.h"
#include "model/release.h"
#include "model/rights_terms.h"
#include "support/utf8.h"

namespace newsexport::pdf {
namespace {

std::string escape(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_code_point(text, at);
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else
      append_utf8(out, is_xml_character(c) ? c : 0xFFFD);
  }
  return out;
}

class Packet {
 public:
  /// Each leaves out an empty value.
  void simple(std::string_view property, std::string_view value) {
    if (!value.empty()) element(property, escape(value));
  }
  void alternative(std::string_view property, std::string_view value) {
    if (value.empty()) return;
    element(property, "<rdf:Alt><rdf:li xml:lang=\"x-default\">" + escape(value) + "</rdf:li></rdf:Alt>");
  }
  void list(std::string_view property, std::string_view kind, const std::vector<std::string>& values) {
    std::string items;
    for (const std::string& value : values)
      if (!value.empty()) items += "<rdf:li>" + escape(value) + "</rdf:li>";
    if (items.empty()) return;
    std::string tag = "rdf:" + std::string(kind);
    element(property, "<" + tag + ">" + items + "</" + tag + ">");
  }
  void verbatim(std::string_view xml) { out_ += xml; }
  std::string take() { return std::move(out_); }

 private:
  void element(std::string_view property, const std::string& content) {
    (out_ += "<") += property;
    (out_ += ">") += content;
    (out_ += "</") += property;
    out_ += ">\n";
  }
  std::string out_;
};

struct Property {
  std::string_view name, type, description;
};

struct Schema {
  std::string_view title, uri, prefix;
  std::vector<Property> properties;
};

/// PDF/A wants a description of every schema that it does not know itself (ISO 19005-2, 6.6.2.3).
std::string extension_schema(const Schema& schema) {
  Packet packet;
  packet.verbatim("<rdf:li rdf:parseType=\"Resource\">\n");
  packet.simple("pdfaSchema:schema", schema.title);
  packet.simple("pdfaSchema:namespaceURI", schema.uri);
  packet.simple("pdfaSchema:prefix", schema.prefix);
  packet.verbatim("<pdfaSchema:property><rdf:Seq>\n");
  for (const Property& property : schema.properties) {
    packet.verbatim("<rdf:li rdf:parseType=\"Resource\">\n");
    packet.simple("pdfaProperty:name", property.name);
    packet.simple("pdfaProperty:valueType", property.type);
    packet.simple("pdfaProperty:category", "internal");
    packet.simple("pdfaProperty:description", property.description);
    packet.verbatim("</rdf:li>\n");
  }
  packet.verbatim("</rdf:Seq></pdfaSchema:property>\n</rdf:li>\n");
  return packet.take();
}

const Schema kPdfUa = {"PDF/UA identification",
                       "http://www.aiim.org/pdfua/ns/id/",
                       "pdfuaid",
                       {{"part", "Integer", "Part of ISO 14289"}}};
const Schema kTextAndDataMining = {"TDM Reservation Protocol",
                                   "http://www.w3.org/ns/tdmrep/",
                                   "tdm",
                                   {{"reservation", "Integer", "1: text and data mining rights are reserved"},
                                    {"policy", "URI", "Where the policy for them stands"}}};

const Schema kDublinCoreTerms = {
    "DCMI Metadata Terms",
    "http://purl.org/dc/terms/",
    "dcterms",
    {{"dateCopyrighted", "Text", "The year of the copyright"},
     {"references", "seq Text", "The works cited, as the list of sources has them"}}};
const Schema kCitations = {"Citations of newsexport",
                           "urn:newsexport:citations:1",
                           "cite",
                           {{"references", "Text", "The works cited, as CSL-JSON"}}};
const Schema kSchemaOrg = {"schema.org",
                           "http://schema.org/",
                           "schema",
                           {{"expires", "Text", "The date from which on the article is not to be used"}}};

/// Dublin Core.
void add_description(Packet& packet, const Story& story) {
  const Article& article = story.article;
  packet.alternative("dc:title", document_title(story));
  packet.list("dc:creator", "Seq", creators(story));
  packet.alternative("dc:description", plain_text(article.standfirst));
  packet.list("dc:language", "Bag", {article.language});
  if (article.published) packet.list("dc:date", "Seq", {format_iso(*article.published)});
  packet.list("dc:subject", "Bag", article.keywords);
  packet.list("dc:publisher", "Bag", publishers(article));
  packet.simple("dc:identifier", story.identifier);
  packet.simple("dc:source", article.canonical_url);
  packet.simple("dc:format", "application/pdf");
}

std::string joined(const std::vector<std::string>& words, const char* separator) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : separator) + word;
  return all;
}

/// Whether the rights name an owner or a rule at all; a credit line or a reservation alone do not.
bool are_marked(const Rights& rights) {
  return !rights.notice.empty() || !rights.holder.empty() || !rights.year.empty() ||
         !rights.licence_name.empty() || !rights.licence_url.empty() || !rights.usage_terms.empty();
}

bool is_public_domain(const Rights& rights) {
  auto licence = parse_creative_commons_url(rights.licence_url);
  if (!licence) licence = parse_creative_commons_name(rights.licence_name);
  return licence && licence->is_public_domain();
}

/// ISO 16684-1, 8.6 (xmpRights): Marked is False for what is in the public domain.
void add_rights(Packet& packet, const Article& article) {
  const Rights& rights = article.rights;
  packet.alternative("dc:rights", rights.notice);
  if (are_marked(rights)) packet.simple("xmpRights:Marked", is_public_domain(rights) ? "False" : "True");
  packet.list("xmpRights:Owner", "Bag", {rights.holder});
  packet.alternative("xmpRights:UsageTerms",
                     joined(usage_statements(rights, article.further_rights, article.language), "\n"));
  packet.simple("xmpRights:WebStatement", rights.licence_url);
  packet.simple("dcterms:dateCopyrighted", rights.year);
  packet.simple("photoshop:Credit", rights.credit_line);
  if (const auto end = end_of_use(article)) packet.simple("schema:expires", format_iso(*end));
  if (!rights.tdm_reservation) return;
  packet.simple("tdm:reservation", *rights.tdm_reservation ? "1" : "0");
  packet.simple("tdm:policy", rights.tdm_policy);
}

void add_references(Packet& packet, const Article& article, const XmpOptions& options) {
  std::vector<std::string> entries;
  for (const Reference& reference : article.references)
    if (!reference.entry.empty()) entries.push_back(plain_text(reference.entry));
  packet.list("dcterms:references", "Seq", entries);
  packet.simple("cite:references", options.references_json);
}

}  // namespace

std::vector<std::string> creators(const Story& story) {
  std::vector<std::string> names;
  for (const Byline& byline : story.article.bylines)
    if (!byline.name.empty()) names.push_back(byline.name);
  return names;
}

std::string creation_date(const Story& story) {
  return story.article.published ? format_utc(*story.article.published) : story.modified;
}

std::string producer() {
  return "newsexport " NEWSEXPORT_VERSION;
}

std::string xmp_packet(const Story& story, const XmpOptions& options) {
  Packet packet;
  packet.verbatim(
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
      " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:xmpRights=\"http://ns.adobe.com/xap/1.0/rights/\"\n"
      " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\"\n"
      " xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:schema=\"http://schema.org/\"\n"
      " xmlns:cite=\"urn:newsexport:citations:1\"\n"
      " xmlns:tdm=\"http://www.w3.org/ns/tdmrep/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n"
      " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"\n"
      " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"
      " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n"
      " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n");
  add_description(packet, story);
  add_rights(packet, story.article);
  add_references(packet, story.article, options);
  packet.simple("xmp:CreateDate", creation_date(story));
  packet.simple("xmp:ModifyDate", story.modified);
  packet.simple("xmp:CreatorTool", producer());
  packet.simple("pdf:Producer", producer());
  packet.simple("pdf:Keywords", joined(story.article.keywords, ", "));
  packet.simple("pdfaid:part", std::to_string(options.pdfa_part));
  packet.verbatim(
      "<pdfaid:conformance>A</pdfaid:conformance>\n"
      "<pdfuaid:part>1</pdfuaid:part>\n<pdfaExtension:schemas><rdf:Bag>\n");
  packet.verbatim(extension_schema(kPdfUa));
  packet.verbatim(extension_schema(kTextAndDataMining));
  packet.verbatim(extension_schema(kDublinCoreTerms));
  packet.verbatim(extension_schema(kSchemaOrg));
  if (!options.references_json.empty()) packet.verbatim(extension_schema(kCitations));
  packet.verbatim(
      "</rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n"
      "<?xpacket end=\"r\"?>\n");
  return packet.take();
}

}  // namespace newsexport::pdf
