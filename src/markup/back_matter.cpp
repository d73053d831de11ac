// External interface: write_corrections(), write_origin(), back_matter(), and what the sections share.
#include "markup/back_matter.h"

#include "markup/blocks.h"
#include "markup/inlines.h"
#include "markup/title_block.h"
#include "support/numerals.h"

namespace newsexport {
namespace {

Label corrections_title(const Article& article) {
  return article.corrections.size() == 1 ? Label::correction : Label::corrections;
}

constexpr char kNoBreakSpace[] = "\u00A0";
constexpr std::string_view kUpwards = "\u2191";

/// "1." as "1a", "[3]" as "[3b]".
std::string lettered(std::string_view label, int occurrence) {
  const std::size_t last_digit = label.find_last_of("0123456789");
  const std::size_t place = last_digit == std::string_view::npos ? label.size() : last_digit + 1;
  const std::string_view rest = label.substr(place);
  return std::string(label.substr(0, place)) + alphabetic(occurrence) + std::string(rest == "." ? "" : rest);
}

/// One link of several says so for paper, which has the label once: on the first.
void write_back_link(Content& content, const BackLinks& links, int occurrence, std::string_view label) {
  const std::string mark = links.count == 1 ? std::string(label) : lettered(label, occurrence);
  content.xml.open("a", {{"class", occurrence == 1 ? "backlink" : "backlink again"}});
  content.xml.attribute("href", "#" + links.id_of_reference(links.number, occurrence));
  content.xml.attribute("role", "doc-backlink");
  content.xml.attribute("aria-label", mark + " " + std::string(content.label(Label::back_to_text)));
  if (links.count > 1 && occurrence == 1) content.xml.attribute("data-label", label);
  content.xml.text(mark);
  content.xml.close();
}

void write_original(Content& content) {
  const Article& article = content.story.article;
  if (article.canonical_url.empty()) return;
  content.xml.open("p", {{"class", "original"}});
  content.xml.text(std::string(content.label(Label::original_article)) + ": ");
  write_linked_text(content, article.canonical_url, article.canonical_url);
  content.xml.close();
  content.xml.line();
}

void write_accessed(Content& content) {
  if (!content.story.article.accessed) return;
  content.xml.open("p", {{"class", "accessed"}});
  content.xml.text(std::string(content.label(Label::accessed)) + " ");
  write_time(content, *content.story.article.accessed);
  content.xml.close();
  content.xml.line();
}

void write_keywords(Content& content) {
  const std::vector<std::string>& keywords = content.story.article.keywords;
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

void write_back_links(Content& content, const BackLinks& links, std::string_view label) {
  for (int occurrence = 1; occurrence <= links.count; ++occurrence) {
    write_back_link(content, links, occurrence, label);
    content.xml.text(" ");
  }
  if (links.count == 0 && !label.empty()) {
    content.xml.element("span", {{"class", "number"}}, label);
    content.xml.text(" ");
  }
}

void write_marks_back(Content& content, const BackLinks& links) {
  for (int occurrence = 1; occurrence <= links.count; ++occurrence) {
    content.xml.text(occurrence == 1 ? kNoBreakSpace : " ");
    write_back_link(content, links, occurrence, kUpwards);
  }
}

void write_corrections(Content& content) {
  const Article& article = content.story.article;
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
  const Article& article = content.story.article;
  if (article.canonical_url.empty() && !article.accessed && article.keywords.empty()) return;
  content.xml.open("div", {{"class", "origin"}});
  content.xml.line();
  write_original(content);
  write_accessed(content);
  write_keywords(content);
  content.xml.close();
  content.xml.line();
}

std::vector<BackMatterSection> back_matter(const Story& story) {
  const Article& article = story.article;
  const auto title = [&story](Label name) { return std::string(label(name, article_language(story))); };
  std::vector<BackMatterSection> sections;
  if (!article.corrections.empty())
    sections.push_back({kCorrectionsId, title(corrections_title(article)), ""});
  if (!article.notes.empty()) sections.push_back({kNotesId, title(Label::notes), "endnotes"});
  if (has_sources(article)) sections.push_back({kSourcesId, title(Label::sources), "bibliography"});
  if (story.own_reference && !story.own_reference->entry.empty())
    sections.push_back({kCiteThisId, title(Label::cite_this), ""});
  if (has_rights_text(article)) sections.push_back({kRightsId, title(Label::rights), "copyright-page"});
  return sections;
}

}  // namespace newsexport
