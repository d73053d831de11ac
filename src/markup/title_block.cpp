// External interface: write_title_block(), write_time().
#include "markup/title_block.h"

#include <algorithm>

#include "markup/inlines.h"
#include "markup/printed_page.h"
#include "markup/roles.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr char kBetweenParts[] = " · ";

// A paragraph of inlines, or nothing.
void write_line(Content& content, std::string_view own_class, const Inlines& inlines) {
  if (inlines.empty()) return;
  content.xml.open("p", {{"class", own_class}});
  write_inlines(content, inlines);
  content.xml.close();
  content.xml.line();
}

void write_headline(Content& content) {
  if (content.story.article.headline.empty()) return;
  content.xml.open("h1");
  content.write_id(headline_id(content.story));
  content.xml.attribute("class", "headline");
  write_inlines(content, content.story.article.headline);
  content.xml.close();
  content.xml.line();
}

// <bdi> keeps a name of another script from mixing with the words around it; so do those below.
void write_name(Content& content, const Byline& byline) {
  content.xml.open("bdi", {{"class", "author"}});
  const bool is_mail =
      byline.link.find('@') != std::string::npos && byline.link.find(':') == std::string::npos;
  write_linked_text(content, byline.name, is_mail ? "mailto:" + byline.link : byline.link);
  content.xml.close();
}

void write_part(Content& content, std::string_view own_class, std::string_view text) {
  if (text.empty()) return;
  content.xml.text(", ");
  content.xml.element("bdi", {{"class", own_class}}, text);
}

bool is_author(const Byline& byline) {
  return relator_of(byline.role) == "aut";
}

bool has_name_alone(const Byline& byline) {
  return byline.role.empty() && byline.affiliation.empty();
}

void write_by(Content& content) {
  const std::string_view by = content.label(Label::by);
  if (!by.empty()) content.xml.text(std::string(by) + " ");
}

// "By Jane Doe, reporter, The Harbour Post"; "photographs: John Roe"; "translated by John Roe".
void write_byline(Content& content, const Byline& byline) {
  content.xml.open("p", {{"class", "byline"}});
  if (is_author(byline)) {
    write_by(content);
    write_name(content, byline);
    write_part(content, "role", byline.role);
  } else {
    content.xml.element("bdi", {{"class", "role"}}, byline.role);
    content.xml.text(byline.role.ends_with(" by") ? " " : ": ");
    write_name(content, byline);
  }
  write_part(content, "affiliation", byline.affiliation);
  content.xml.close();
  content.xml.line();
}

void write_bylines(Content& content) {
  const std::vector<Byline>& bylines = content.story.article.bylines;
  if (bylines.empty()) return;
  if (!std::all_of(bylines.begin(), bylines.end(), has_name_alone)) {
    for (const Byline& byline : bylines) write_byline(content, byline);
    return;
  }
  content.xml.open("p", {{"class", "byline"}});
  write_by(content);
  for (const Byline& byline : bylines) {
    if (&byline != &bylines.front()) content.xml.text(", ");
    write_name(content, byline);
  }
  content.xml.close();
  content.xml.line();
}

void write_text_line(Content& content, std::string_view own_class, std::string_view text) {
  if (text.empty()) return;
  content.xml.open("p", {{"class", own_class}});
  content.write_own_direction();
  content.xml.text(text);
  content.xml.close();
  content.xml.line();
}

void write_publication(Content& content) {
  const Publication& publication = content.story.article.publication;
  if (publication.empty()) return;
  const std::string issn = publication.issn.empty() ? "" : "ISSN " + publication.issn;
  const std::string page = printed_page(publication.page, content.language);
  const XmlAttribute parts[] = {{"publication-name", publication.name},
                                {"section", publication.section},
                                {"edition", publication.edition},
                                {"page", page},
                                {"issn", issn}};
  content.xml.open("p", {{"class", "publication"}});
  bool is_first = true;
  for (const XmlAttribute& part : parts) {
    if (part.value.empty()) continue;
    if (!is_first) content.xml.text(kBetweenParts);
    is_first = false;
    content.xml.element("bdi", {{"class", part.name}}, part.value);
  }
  content.xml.close();
  content.xml.line();
}

void write_times(Content& content) {
  const Article& article = content.story.article;
  if (!article.published && !article.updated) return;
  content.xml.open("p", {{"class", "times"}});
  if (article.published) {
    content.xml.text(std::string(content.label(Label::published)) + " ");
    write_time(content, *article.published);
  }
  if (article.published && article.updated) content.xml.text(kBetweenParts);
  if (article.updated) {
    content.xml.text(std::string(content.label(Label::updated)) + " ");
    write_time(content, *article.updated);
  }
  content.xml.close();
  content.xml.line();
}

}  // namespace

void write_time(Content& content, const DateTime& time) {
  content.xml.element("time", {{"datetime", format_iso(time)}}, format_in_words(time, content.language));
}

void write_title_block(Content& content) {
  const Article& article = content.story.article;
  content.xml.open("header");
  if (article.headline.empty()) content.write_id(headline_id(content.story));
  content.xml.attribute("class", "title-block");
  content.xml.line();
  write_line(content, "kicker", article.kicker);
  write_headline(content);
  write_line(content, "standfirst", article.standfirst);
  write_bylines(content);
  write_text_line(content, "byline-note", article.byline_note);
  write_text_line(content, "dateline", article.dateline);
  write_publication(content);
  write_times(content);
  content.xml.close();
  content.xml.line();
}

}  // namespace newsexport
