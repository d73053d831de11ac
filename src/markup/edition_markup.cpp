// External interface: the printed pieces of an edition, see edition_markup.h.
#include "markup/edition_markup.h"

#include "markup/article_markup.h"
#include "markup/colophon.h"
#include "markup/content.h"
#include "markup/element_builder.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

void open_html(ElementBuilder& xml, const Story& story) {
  xml.open("html");
  const std::string language = article_language(story);
  if (!language.empty()) xml.attribute("lang", language);
  xml.attribute("dir", is_right_to_left(story) ? "rtl" : "ltr");
}

std::string body_class(const Edition& edition, const std::string& kind) {
  return kind + (is_right_to_left(edition.own) ? " rtl" : " ltr");
}

std::string story_link(std::size_t story) {
  return "#" + story_destination(story);
}

void write_entry(ElementBuilder& xml, const Story& story, std::size_t number, const std::string& page) {
  xml.open("p", {{"class", "contents-entry"}});
  if (!page.empty()) xml.attribute(kPageAttribute, page);
  xml.open("a", {{"href", story_link(number)}});
  const std::string language = article_language(story);
  if (!language.empty()) xml.attribute("lang", language);
  const std::string title = collapse_space(story.title);
  xml.text(title.empty() ? story.identifier : title);
  xml.close();
  xml.close();
  xml.line();
}

void write_own_line(ElementBuilder& xml, const char* own_class, const std::string& text) {
  if (text.empty()) return;
  xml.element("p", {{"class", own_class}}, text);
  xml.line();
}

/// What stands over the contents: the publication, the title and when it came out.
void write_masthead(ElementBuilder& xml, const Edition& edition) {
  const Article& own = edition.own.article;
  const std::string language = article_language(edition.own);
  xml.open("header", {{"class", "edition-title"}});
  if (own.publication.name != edition.own.title)
    write_own_line(xml, "edition-publication", own.publication.name);
  xml.element("h1", {{"id", kTitleId}, {"class", "headline"}}, edition.own.title);
  xml.line();
  write_own_line(xml, "standfirst", collapse_space(plain_text(own.standfirst)));
  std::string issue = own.published ? format_in_words(*own.published, language) : "";
  if (!edition.number.empty()) issue += (issue.empty() ? "" : " · ") + edition.number;
  write_own_line(xml, "edition-date", issue);
  xml.close();
  xml.line();
}

}  // namespace

std::string story_destination(std::size_t story) {
  return "story-" + std::to_string(story + 1);
}

Element contents_markup(const Edition& edition, const std::vector<std::string>& pages) {
  ElementBuilder xml;
  open_html(xml, edition.own);
  xml.open("body", {{"class", body_class(edition, "edition-contents")}});
  xml.line();
  write_masthead(xml, edition);
  std::size_t number = 0;
  for (const EditionSection& section : edition.sections) {
    if (!section.title.empty()) {
      xml.element("h2", {{"class", "contents-section"}}, section.title);
      xml.line();
    }
    for (const Story& story : section.stories) {
      write_entry(xml, story, number, pages.empty() ? "" : pages[number]);
      ++number;
    }
  }
  xml.close();
  xml.close();
  return xml.take();
}

Element section_markup(const Edition& edition, const std::string& title) {
  ElementBuilder xml;
  open_html(xml, edition.own);
  xml.open("body", {{"class", body_class(edition, "edition-section")}});
  xml.line();
  xml.element("h1", {{"class", "section-heading"}}, title);
  xml.line();
  xml.close();
  xml.close();
  return xml.take();
}

Element bound_article_markup(const Story& story, StoryPosition position) {
  Element html = article_markup(story);
  for (MarkupNode& node : html.children) {
    auto* body = std::get_if<Element>(&node);
    if (!body || body->name != "body") continue;
    for (auto& [name, value] : body->attributes) {
      if (name == "class") value += position == StoryPosition::opening ? " bound opening" : " bound";
    }
  }
  return html;
}

Element colophon_markup(const Edition& edition) {
  ElementBuilder xml;
  open_html(xml, edition.own);
  write_colophon(xml, edition, story_link);
  xml.close();
  return xml.take();
}

}  // namespace newsexport
