// External interface: cover_document(), section_document(), colophon_document().
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
std::string own_document(const Book& book, Label title, Styling styling,
                         const std::function<void(XmlWriter&)>& write_body) {
  XmlWriter xml;
  open_html(xml, *book.own);
  write_plain_head(xml, label(title, article_language(*book.own)), styling);
  write_body(xml);
  xml.close();
  xml.line();
  return xml.take();
}

}  // namespace

std::string cover_document(const Edition& edition, Styling styling) {
  const Story& own = edition.own;
  XmlWriter xml;
  open_html(xml, own);
  write_plain_head(xml, document_title(own), styling);
  xml.open("body", {{"class", body_class(own, "cover")}, {"epub:type", "cover"}});
  xml.line();
  xml.open("p", {{"class", "cover-picture"}});
  xml.empty("img", {{"src", own.resources.front().name}, {"alt", edition.cover_text}, {"role", "doc-cover"}});
  xml.close();
  xml.line();
  xml.close();
  xml.line();
  xml.close();
  xml.line();
  return xml.take();
}

std::string section_document(const Book& book, const BookDocument& section, Styling styling) {
  const Story& own = *book.own;
  const std::string title = collapse_space(title_of(book, section));
  XmlWriter xml;
  open_html(xml, own);
  write_plain_head(xml, title, styling);
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
  xml.close();
  xml.line();
  xml.close();
  xml.line();
  xml.close();
  xml.line();
  xml.close();
  xml.line();
  return xml.take();
}

std::string sources_document(const Book& book, Styling styling) {
  return own_document(book, Label::sources, styling,
                      [&book](XmlWriter& xml) { write_combined_sources(xml, *book.edition); });
}

std::string colophon_document(const Book& book, Styling styling) {
  return own_document(book, Label::colophon, styling,
                      [&book](XmlWriter& xml) { write_colophon(xml, *book.edition, article_file); });
}

}  // namespace newsexport
