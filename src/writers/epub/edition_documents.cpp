// External interface: cover_document(), section_document(), sources_document(), colophon_document().
#include "writers/epub/edition_documents.h"

#include <functional>

#include "markup/colophon.h"
#include "markup/content.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

std::string body_class(const Story& own, const std::string& kind) {
  return kind + (is_right_to_left(own) ? " rtl" : " ltr");
}

void write_title(XmlWriter& xml, const Story& own, const std::string& title) {
  xml.element("h1", {{"id", kTitleId}, {"class", "headline"}, {"dir", is_right_to_left(own) ? "rtl" : "ltr"}},
              title);
  xml.line();
}

/// One article in a list of headlines: where it is and what it is called, in its own language.
void write_headline(XmlWriter& xml, const BookDocument& article) {
  const std::string language = article_language(*article.story);
  xml.open("li");
  xml.open("a", {{"href", article.file}});
  if (!language.empty()) {
    xml.attribute("xml:lang", language);
    xml.attribute("lang", language);
  }
  xml.attribute("dir", is_right_to_left(*article.story) ? "rtl" : "ltr");
  xml.text(document_title(*article.story));
  xml.close();
  xml.close();
  xml.line();
}

/// A document of the edition itself, whose body `write_body` writes.
std::string own_document(const Story& own, std::string_view title, Styling styling,
                         const std::function<void(XmlWriter&)>& write_body) {
  XmlWriter xml;
  open_html(xml, own);
  write_plain_head(xml, title, styling);
  write_body(xml);
  xml.close();
  xml.line();
  return xml.take();
}

void close_line(XmlWriter& xml) {
  xml.close();
  xml.line();
}

void write_cover(XmlWriter& xml, const Edition& edition) {
  const Story& own = edition.own;
  xml.open("body", {{"class", body_class(own, "cover")}, {"epub:type", "cover"}});
  xml.line();
  xml.open("p", {{"class", "cover-picture"}});
  xml.empty("img", {{"src", own.resources.front().name}, {"alt", edition.cover_text}, {"role", "doc-cover"}});
  close_line(xml);
  close_line(xml);
}

void write_section(XmlWriter& xml, const Book& book, const BookDocument& section, const std::string& title) {
  const Story& own = *book.own;
  xml.open("body", {{"class", body_class(own, "section-page")}});
  xml.line();
  xml.open("section", {{"epub:type", "part"}, {"role", "doc-part"}, {"aria-labelledby", kTitleId}});
  xml.line();
  write_title(xml, own, title);
  xml.open("ul", {{"class", "headlines"}});
  xml.line();
  for (const BookDocument& document : book.documents) {
    const bool is_its_own =
        document.kind == BookDocument::Kind::article && document.section == section.section;
    if (is_its_own) write_headline(xml, document);
  }
  close_line(xml);
  close_line(xml);
  close_line(xml);
}

}  // namespace

std::string cover_document(const Edition& edition, Styling styling) {
  return own_document(edition.own, document_title(edition.own), styling,
                      [&](XmlWriter& xml) { write_cover(xml, edition); });
}

std::string section_document(const Book& book, const BookDocument& section, Styling styling) {
  const std::string title = collapse_space(title_of(book, section));
  return own_document(*book.own, title, styling,
                      [&](XmlWriter& xml) { write_section(xml, book, section, title); });
}

std::string sources_document(const Book& book, Styling styling) {
  return own_document(*book.own, label(Label::sources, article_language(*book.own)), styling,
                      [&](XmlWriter& xml) { write_combined_sources(xml, *book.edition); });
}

std::string colophon_document(const Book& book, Styling styling) {
  return own_document(*book.own, label(Label::colophon, article_language(*book.own)), styling,
                      [&](XmlWriter& xml) { write_colophon(xml, *book.edition, article_file); });
}

}  // namespace newsexport
