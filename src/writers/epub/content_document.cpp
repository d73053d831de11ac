// External interface: content_document(), and what it shares with the navigation document.
#include "writers/epub/content_document.h"

#include "markup/article_markup.h"
#include "markup/content.h"
#include "markup/element_builder.h"
#include "model/links.h"
#include "support/utf8.h"
#include "writers/epub/container.h"
#include "writers/epub/divide_article.h"
#include "writers/epub/page_break_writer.h"
#include "writers/epub/structured_data.h"

namespace newsexport {
namespace {

void write_meta(XmlWriter& xml, std::string_view name, std::string_view value) {
  xml.empty("meta", {{"name", name}, {"content", value}});
  xml.line();
}

void write_head_link(XmlWriter& xml, std::string_view relation, const std::string& target) {
  const std::optional<std::string> link = safe_link(target, "");
  if (!link) return;
  xml.empty("link", {{"rel", relation}, {"href", *link}});
  xml.line();
}

// TDMRep, 6.2: HTML takes the names with a hyphen.
void write_data_mining(XmlWriter& xml, const Rights& rights) {
  if (!rights.tdm_reservation) return;
  write_meta(xml, "tdm-reservation", *rights.tdm_reservation ? "1" : "0");
  if (const auto policy = safe_link(rights.tdm_policy, "")) write_meta(xml, "tdm-policy", *policy);
}

void write_stylesheet_link(XmlWriter& xml, Styling styling) {
  if (styling == Styling::none) return;
  xml.empty("link", {{"rel", "stylesheet"}, {"type", "text/css"}, {"href", kStylesheetFile}});
  xml.line();
}

/// Up to what every document says.
void open_head(XmlWriter& xml, std::string_view title, Styling styling) {
  xml.open("head");
  xml.line();
  xml.empty("meta", {{"charset", "utf-8"}});
  xml.line();
  xml.element("title", {}, title);
  xml.line();
  write_stylesheet_link(xml, styling);
}

void write_head(XmlWriter& xml, const Story& story, Styling styling, PartOfArticle part) {
  open_head(xml, document_title(story), styling);
  write_head_link(xml, "canonical", story.article.canonical_url);
  write_head_link(xml, "license", story.article.rights.licence_url);
  write_data_mining(xml, story.article.rights);
  if (part == PartOfArticle::first) {
    xml.element("script", {{"type", "application/ld+json"}}, structured_data(story));
    xml.line();
  }
  xml.close();
  xml.line();
}

}  // namespace

void open_html(XmlWriter& xml, const Story& story) {
  xml.declaration();
  xml.doctype("html");
  xml.open("html",
           {{"xmlns", "http://www.w3.org/1999/xhtml"}, {"xmlns:epub", "http://www.idpf.org/2007/ops"}});
  const std::string language = article_language(story);
  const std::string_view tag = language.empty() ? std::string_view("und") : std::string_view(language);
  xml.attribute("xml:lang", tag);
  xml.attribute("lang", tag);
  xml.attribute("dir", is_right_to_left(story) ? "rtl" : "ltr");
  xml.line();
}

void write_plain_head(XmlWriter& xml, std::string_view title, Styling styling) {
  open_head(xml, title, styling);
  xml.close();
  xml.line();
}

std::string content_document(const Story& story, Styling styling) {
  XmlWriter xml;
  open_html(xml, story);
  write_head(xml, story, styling, PartOfArticle::first);
  PageBreakWriter marked(xml, story.page_starts);
  write_article(marked, story);
  xml.close();
  xml.line();
  return xml.take();
}

Element content_body(const Story& story) {
  ElementBuilder builder;
  PageBreakWriter marked(builder, story.page_starts);
  write_article(marked, story);
  return builder.take();
}

std::string content_document_part(const Story& story, const Element& body, Styling styling,
                                  PartOfArticle part) {
  XmlWriter xml;
  open_html(xml, story);
  write_head(xml, story, styling, part);
  write_element(xml, body);
  xml.line();
  xml.close();
  xml.line();
  return xml.take();
}

}  // namespace newsexport
