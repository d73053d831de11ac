// External interface: navigation_document(), navigation_entries().
#include "writers/epub/navigation_document.h"

#include "markup/back_matter.h"
#include "markup/content.h"
#include "model/labels.h"
#include "support/utf8.h"
#include "writers/epub/container.h"
#include "writers/epub/page_break_writer.h"
#include "xml/xml_writer.h"

namespace newsexport {
namespace {

void append_entries(std::vector<ContentsEntry>& kept, const std::vector<ContentsEntry>& entries) {
  for (const ContentsEntry& entry : entries) {
    const std::string title = collapse_space(entry.title);
    if (title.empty()) {
      append_entries(kept, entry.entries);
      continue;
    }
    ContentsEntry copy{entry.anchor, title, entry.level, {}};
    append_entries(copy.entries, entry.entries);
    kept.push_back(std::move(copy));
  }
}

std::string href(const std::string& anchor) {
  return std::string(kArticleFile) + (anchor.empty() ? "" : "#" + anchor);
}

void write_entries(XmlWriter& xml, const std::vector<ContentsEntry>& entries) {
  xml.open("ol");
  xml.line();
  for (const ContentsEntry& entry : entries) {
    xml.open("li");
    xml.element("a", {{"href", href(entry.anchor)}}, entry.title);
    if (!entry.entries.empty()) {
      xml.line();
      write_entries(xml, entry.entries);
    }
    xml.close();
    xml.line();
  }
  xml.close();
  xml.line();
}

void write_contents(XmlWriter& xml, const Story& story, std::string_view title) {
  xml.open("nav",
           {{"epub:type", "toc"}, {"role", "doc-toc"}, {"id", "toc"}, {"aria-labelledby", "toc-heading"}});
  xml.line();
  xml.element("h1", {{"id", "toc-heading"}, {"class", "section-title"}}, title);
  xml.line();
  write_entries(xml, navigation_entries(story));
  xml.close();
  xml.line();
}

// One type each: Apple Books skips a landmark that has two.
void write_landmark(XmlWriter& xml, std::string_view type, const std::string& target,
                    std::string_view title) {
  xml.open("li");
  xml.element("a", {{"epub:type", type}, {"href", target}}, title);
  xml.close();
  xml.line();
}

void write_landmarks(XmlWriter& xml, const Story& story, std::string_view contents_title) {
  xml.open("nav", {{"epub:type", "landmarks"}, {"hidden", "hidden"}});
  xml.line();
  xml.open("ol");
  xml.line();
  write_landmark(xml, "toc", "#toc", contents_title);
  write_landmark(xml, "bodymatter", kArticleFile, label(Label::start_of_article, article_language(story)));
  for (const BackMatterSection& section : back_matter(story)) {
    if (!section.landmark.empty()) write_landmark(xml, section.landmark, href(section.anchor), section.title);
  }
  xml.close();
  xml.line();
  xml.close();
  xml.line();
}

void write_page_list(XmlWriter& xml, const Story& story) {
  if (story.page_starts.empty()) return;
  xml.open("nav", {{"epub:type", "page-list"}, {"role", "doc-pagelist"}, {"hidden", "hidden"}});
  xml.line();
  xml.open("ol");
  xml.line();
  for (const PageStart& start : story.page_starts) {
    xml.open("li");
    xml.element("a", {{"href", href(page_break_id(start))}}, start.label);
    xml.close();
    xml.line();
  }
  xml.close();
  xml.line();
  xml.close();
  xml.line();
}

}  // namespace

std::vector<ContentsEntry> navigation_entries(const Story& story) {
  std::vector<ContentsEntry> entries;
  append_entries(entries, story.contents);
  if (entries.empty()) {
    entries.push_back({headline_id(story), document_title(story), 1, {}});
  }
  for (const BackMatterSection& section : back_matter(story)) {
    entries.push_back({section.anchor, section.title, 1, {}});
  }
  return entries;
}

std::string navigation_document(const Story& story, Styling styling) {
  const std::string_view title = label(Label::contents, article_language(story));
  XmlWriter xml;
  open_html(xml, story);
  xml.open("head");
  xml.line();
  xml.empty("meta", {{"charset", "utf-8"}});
  xml.line();
  xml.element("title", {}, title);
  xml.line();
  write_stylesheet_link(xml, styling);
  xml.close();
  xml.line();
  xml.open("body", {{"class", is_right_to_left(story) ? "contents rtl" : "contents ltr"}});
  xml.line();
  write_contents(xml, story, title);
  write_landmarks(xml, story, title);
  write_page_list(xml, story);
  xml.close();
  xml.line();
  xml.close();
  xml.line();
  return xml.take();
}

}  // namespace newsexport
