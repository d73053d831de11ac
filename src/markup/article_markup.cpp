// External interface: write_article(), article_markup().
#include "markup/article_markup.h"

#include "markup/back_matter.h"
#include "markup/blocks.h"
#include "markup/content.h"
#include "markup/element_builder.h"
#include "markup/title_block.h"

namespace newsexport {
namespace {

// Without role or heading, which the source does not have; the name is for screen readers.
void write_abstract(Content& content) {
  if (content.story.article.abstract.empty()) return;
  content.xml.open("section", {{"class", "abstract"}, {"epub:type", "abstract"}, {"role", "doc-abstract"}});
  content.xml.attribute("aria-label", content.label(Label::abstract));
  content.xml.line();
  write_blocks(content, content.story.article.abstract);
  content.xml.close();
  content.xml.line();
}

}  // namespace

void write_article(MarkupWriter& xml, const Story& story) {
  Content content(story, xml);
  content.xml.open("body", {{"class", content.direction == Direction::right_to_left ? "rtl" : "ltr"}});
  content.xml.line();
  content.xml.open("article");
  content.xml.line();
  write_title_block(content);
  write_abstract(content);
  content.xml.open("div", {{"class", "body"}});
  content.xml.line();
  write_blocks(content, content.story.article.body);
  content.xml.close();
  content.xml.line();
  content.xml.close();
  content.xml.line();
  write_corrections(content);
  write_notes(content);
  write_sources(content);
  write_origin(content);
  write_cite_this(content);
  write_rights(content);
  content.xml.close();
  content.xml.line();
}

Element article_markup(const Story& story) {
  ElementBuilder builder;
  builder.open("html");
  const std::string language = article_language(story);
  if (!language.empty()) builder.attribute("lang", language);
  builder.attribute("dir", is_right_to_left(story) ? "rtl" : "ltr");
  write_article(builder, story);
  builder.close();
  return builder.take();
}

}  // namespace newsexport
