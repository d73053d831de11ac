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

/// When it came out, and its number.
std::string issue_of(const Edition& edition) {
  const Article& own = edition.own.article;
  std::string issue = own.published ? format_in_words(*own.published, article_language(edition.own)) : "";
  if (!edition.number.empty()) issue += (issue.empty() ? "" : " \u00B7 ") + edition.number;
  return issue;
}

/// The periodical, where the title does not name it.
std::string periodical_of(const Edition& edition) {
  const std::string& name = edition.own.article.publication.name;
  return edition.own.title.find(name) == std::string::npos ? name : "";
}

/// The first articles of the sections in turn: what an edition leads with.
std::vector<const Story*> leading_stories(const Edition& edition) {
  constexpr std::size_t kMostLeads = 5;
  std::vector<const Story*> leads;
  for (std::size_t rank = 0; leads.size() < kMostLeads; ++rank) {
    bool is_over = true;
    for (const EditionSection& section : edition.sections) {
      if (rank >= section.stories.size()) continue;
      is_over = false;
      if (leads.size() < kMostLeads) leads.push_back(&section.stories[rank]);
    }
    if (is_over) break;
  }
  return leads;
}

}  // namespace

std::string story_destination(std::size_t story) {
  return "story-" + std::to_string(story + 1);
}

Element cover_markup(const Edition& edition) {
  ElementBuilder xml;
  open_html(xml, edition.own);
  xml.open("body", {{"class", body_class(edition, "edition-cover")}});
  xml.line();
  xml.open("header", {{"class", "edition-title"}});
  write_own_line(xml, "edition-publication", periodical_of(edition));
  xml.element("h1", {{"id", kTitleId}, {"class", "headline"}}, edition.own.title);
  xml.line();
  write_own_line(xml, "standfirst", collapse_space(plain_text(edition.own.article.standfirst)));
  write_own_line(xml, "edition-date", issue_of(edition));
  xml.close();
  xml.line();
  for (const Story* story : leading_stories(edition)) {
    xml.open("p", {{"class", "cover-headline"}});
    if (!story->article.language.empty()) xml.attribute("lang", article_language(*story));
    xml.attribute("dir", is_right_to_left(*story) ? "rtl" : "ltr");
    xml.text(collapse_space(story->title));
    xml.close();
    xml.line();
  }
  xml.close();
  xml.close();
  return xml.take();
}

std::string cover_description(const Edition& edition) {
  std::string text = edition.own.title;
  const auto add = [&text](const std::string& more) {
    if (!more.empty()) text += (text.ends_with('.') || text.empty() ? " " : ". ") + more;
  };
  add(periodical_of(edition));
  add(issue_of(edition));
  for (const Story* story : leading_stories(edition)) add(collapse_space(story->title));
  return text;
}

Element contents_markup(const Edition& edition, const std::vector<std::string>& pages) {
  ElementBuilder xml;
  open_html(xml, edition.own);
  xml.open("body", {{"class", body_class(edition, "edition-contents")}});
  xml.line();
  xml.element("h1", {{"id", "contents"}, {"class", "contents-title"}},
              label(Label::contents, article_language(edition.own)));
  xml.line();
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

Element combined_sources_markup(const Edition& edition) {
  ElementBuilder xml;
  open_html(xml, edition.own);
  write_combined_sources(xml, edition);
  xml.close();
  return xml.take();
}

Element colophon_markup(const Edition& edition) {
  ElementBuilder xml;
  open_html(xml, edition.own);
  write_colophon(xml, edition, story_link);
  xml.close();
  return xml.take();
}

}  // namespace newsexport
