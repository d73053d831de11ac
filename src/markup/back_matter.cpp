// External interface: write_corrections(), write_origin(), back_matter(), and what the sections share.
#include "markup/back_matter.h"

#include "markup/blocks.h"
#include "markup/inlines.h"
#include "markup/title_block.h"

namespace newsexport {
namespace {

Label corrections_title(const Article& article) {
  return article.corrections.size() == 1 ? Label::correction : Label::corrections;
}

// 1 is "a", 26 is "z", 27 is "aa".
std::string letters(int number) {
  std::string text;
  for (; number > 0; number = (number - 1) / 26) {
    text.insert(text.begin(), static_cast<char>('a' + (number - 1) % 26));
  }
  return text;
}

void write_original(Content& content) {
  const Article& article = content.edition.article;
  if (article.canonical_url.empty()) return;
  content.xml.open("p", {{"class", "original"}});
  content.xml.text(std::string(content.label(Label::original_article)) + ": ");
  write_linked_text(content, article.canonical_url, article.canonical_url);
  content.xml.close();
  content.xml.line();
}

void write_accessed(Content& content) {
  if (!content.edition.article.accessed) return;
  content.xml.open("p", {{"class", "accessed"}});
  content.xml.text(std::string(content.label(Label::accessed)) + " ");
  write_time(content, *content.edition.article.accessed);
  content.xml.close();
  content.xml.line();
}

void write_keywords(Content& content) {
  const std::vector<std::string>& keywords = content.edition.article.keywords;
  if (keywords.empty()) return;
  content.xml.open("p", {{"class", "keywords"}});
  content.xml.text(std::string(content.label(Label::keywords)) + ": ");
  for (const std::string& keyword : keywords) {
    if (&keyword != &keywords.front()) content.xml.text(", ");
    content.xml.text(keyword);
  }
  content.xml.close();
  content.xml.line();
}

}  // namespace

void open_section(Content& content, const SectionStart& start) {
  const std::string heading_id = std::string(start.id) + "-heading";
  content.xml.open("section", {{"id", start.id}, {"class", start.id}, {"epub:type", start.epub_type}});
  if (!start.role.empty()) content.xml.attribute("role", start.role);
  content.xml.attribute("aria-labelledby", heading_id);
  content.xml.line();
  content.xml.element("h2", {{"id", heading_id}, {"class", "section-title"}}, content.label(start.title));
  content.xml.line();
  content.open_headings = {2};
}

void close_section(Content& content) {
  content.xml.close();
  content.xml.line();
}

void write_back_links(Content& content, const BackLinks& links) {
  const std::string number = links.number > 0 ? std::to_string(links.number) : "";
  for (int occurrence = 1; occurrence <= links.count; ++occurrence) {
    const std::string mark = links.count == 1 ? number + "." : number + letters(occurrence);
    content.xml.open("a", {{"class", "backlink"}});
    content.xml.attribute("href", "#" + links.id_of_reference(links.number, occurrence));
    content.xml.attribute("role", "doc-backlink");
    content.xml.attribute("aria-label", mark + " " + std::string(content.label(Label::back_to_text)));
    content.xml.text(mark);
    content.xml.close();
    content.xml.text(" ");
  }
  if (links.count == 0 && !number.empty()) {
    content.xml.element("span", {{"class", "number"}}, number + ".");
    content.xml.text(" ");
  }
}

void write_corrections(Content& content) {
  const Article& article = content.edition.article;
  if (article.corrections.empty()) return;
  open_section(content, {kCorrectionsId, "errata", "doc-errata", corrections_title(article)});
  for (const Correction& correction : article.corrections) {
    content.xml.open("div", {{"class", "correction"}});
    content.xml.line();
    if (correction.date) {
      content.xml.open("p", {{"class", "correction-date"}});
      write_time(content, *correction.date);
      content.xml.close();
      content.xml.line();
    }
    write_blocks(content, correction.content);
    content.xml.close();
    content.xml.line();
  }
  close_section(content);
}

void write_origin(Content& content) {
  const Article& article = content.edition.article;
  if (article.canonical_url.empty() && !article.accessed && article.keywords.empty()) return;
  content.xml.open("div", {{"class", "origin"}});
  content.xml.line();
  write_original(content);
  write_accessed(content);
  write_keywords(content);
  content.xml.close();
  content.xml.line();
}

std::vector<BackMatterSection> back_matter(const Edition& edition) {
  const Article& article = edition.article;
  const auto title = [&edition](Label name) { return std::string(label(name, article_language(edition))); };
  std::vector<BackMatterSection> sections;
  if (!article.corrections.empty())
    sections.push_back({kCorrectionsId, title(corrections_title(article)), ""});
  if (!article.notes.empty()) sections.push_back({kNotesId, title(Label::notes), "endnotes"});
  if (!article.references.empty()) sections.push_back({kSourcesId, title(Label::sources), "bibliography"});
  if (has_rights_text(article)) sections.push_back({kRightsId, title(Label::rights), "copyright-page"});
  return sections;
}

}  // namespace newsexport
