// External interface: write_colophon(), has_colophon(), write_combined_sources().
#include "markup/colophon.h"

#include "markup/back_matter.h"
#include "markup/blocks.h"
#include "model/picture_rights.h"
#include "model/rights_terms.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

/// What one story and its pictures say of their rights, as lines.
std::vector<std::string> lines_of(const Story& story, std::string_view language) {
  const Rights& rights = story.article.rights;
  std::vector<std::string> lines = rights_lines({"", rights}, language);
  for (const ScopedRights& further : story.article.further_rights) {
    for (std::string& line : rights_lines(further, language)) lines.push_back(std::move(line));
  }
  if (rights.tdm_reservation.value_or(false)) lines.emplace_back(label(Label::tdm_reserved, language));
  return lines;
}

std::string picture_line(const Picture& picture, const Rights& of_article, std::string_view language) {
  std::vector<std::string> statements = picture_statements(picture, of_article, language);
  if (!shown_credit(picture).empty()) statements.insert(statements.begin(), shown_credit(picture));
  std::string line;
  for (const std::string& statement : statements)
    line += (line.empty() ? " " : " \u00B7 ") + collapse_space(statement);
  return std::string(label(Label::credit, language)) + ":" + line;
}

void write_line(Content& content, std::string_view own_class, std::string_view text) {
  content.xml.open("p", {{"class", own_class}});
  content.write_own_direction();
  content.xml.text(text);
  content.xml.close();
  content.xml.line();
}

void write_story_rights(Content& content, const Story& story, const std::string& href) {
  const std::vector<std::string> lines = lines_of(story, content.language);
  const std::vector<const Picture*> pictures = credited_pictures(story);
  if (lines.empty() && pictures.empty()) return;
  content.xml.open("li");
  content.xml.line();
  content.xml.open("p", {{"class", "colophon-title"}});
  content.write_own_direction();
  content.xml.open("a", {{"href", href}});
  if (!story.article.language.empty()) {
    content.xml.attribute("xml:lang", article_language(story));
    content.xml.attribute("lang", article_language(story));
  }
  content.xml.text(collapse_space(story.title));
  content.xml.close();
  content.xml.close();
  content.xml.line();
  for (const std::string& line : lines) write_line(content, "rights-notice", line);
  for (const Picture* picture : pictures)
    write_line(content, "picture-credit", picture_line(*picture, story.article.rights, content.language));
  content.xml.close();
  content.xml.line();
}

bool has_rights_line(const Story& story) {
  return !lines_of(story, "").empty() || !credited_pictures(story).empty();
}

bool has_story_rights(const Edition& edition) {
  for (const Story* story : stories_of(edition)) {
    if (has_rights_line(*story)) return true;
  }
  return false;
}

}  // namespace

bool has_colophon(const Edition& edition) {
  const Article& own = edition.own.article;
  return !own.body.empty() || has_rights_text(own) || has_story_rights(edition);
}

void write_combined_sources(MarkupWriter& xml, const Edition& edition) {
  Content content(edition.own, xml);
  const bool is_right = content.direction == Direction::right_to_left;
  xml.open("body", {{"class", is_right ? "edition-sources rtl" : "edition-sources ltr"}});
  xml.line();
  write_sources(content);
  xml.close();
  xml.line();
}

void write_colophon(MarkupWriter& xml, const Edition& edition, StoryLink link) {
  Content content(edition.own, xml);
  xml.open("body", {{"class", content.direction == Direction::right_to_left ? "rtl" : "ltr"}});
  xml.line();
  xml.open("section",
           {{"id", kColophonId}, {"class", "colophon"}, {"epub:type", "colophon"}, {"role", "doc-colophon"}});
  xml.line();
  xml.element("h1", {{"class", "section-title"}}, content.label(Label::colophon));
  xml.line();
  write_blocks(content, edition.own.article.body);
  write_rights(content);
  if (has_story_rights(edition)) {
    xml.open("ul", {{"class", "colophon-list"}});
    xml.line();
    const std::vector<const Story*> stories = stories_of(edition);
    for (std::size_t i = 0; i < stories.size(); ++i) write_story_rights(content, *stories[i], link(i));
    xml.close();
    xml.line();
  }
  xml.close();
  xml.line();
  xml.close();
  xml.line();
}

}  // namespace newsexport
