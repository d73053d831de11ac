// External interface: ncx().
#include "writers/epub/ncx.h"

#include <algorithm>

#include "markup/content.h"
#include "support/utf8.h"
#include "writers/epub/container.h"
#include "writers/epub/navigation_document.h"
#include "writers/epub/page_break_writer.h"
#include "xml/xml_writer.h"

namespace newsexport {
namespace {

int depth_of(const std::vector<ContentsEntry>& entries) {
  int depth = 0;
  for (const ContentsEntry& entry : entries) depth = std::max(depth, 1 + depth_of(entry.entries));
  return depth;
}

void write_meta(XmlWriter& xml, std::string_view name, const std::string& value) {
  xml.empty("meta", {{"name", name}, {"content", value}});
  xml.line();
}

void write_labelled(XmlWriter& xml, std::string_view element, std::string_view text) {
  xml.open(element);
  xml.element("text", {}, text);
  xml.close();
  xml.line();
}

void write_points(XmlWriter& xml, const std::vector<ContentsEntry>& entries, int& play_order) {
  for (const ContentsEntry& entry : entries) {
    const std::string order = std::to_string(++play_order);
    xml.open("navPoint", {{"id", "point-" + order}, {"playOrder", order}});
    xml.line();
    write_labelled(xml, "navLabel", entry.title);
    const std::string target = std::string(kArticleFile) + (entry.anchor.empty() ? "" : "#" + entry.anchor);
    xml.empty("content", {{"src", target}});
    xml.line();
    write_points(xml, entry.entries, play_order);
    xml.close();
    xml.line();
  }
}

void write_page_list(XmlWriter& xml, const std::vector<PageStart>& starts, int& play_order) {
  if (starts.empty()) return;
  xml.open("pageList");
  xml.line();
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    xml.open("pageTarget", {{"id", "page-target-" + number},
                            {"type", "normal"},
                            {"value", number},
                            {"playOrder", std::to_string(++play_order)}});
    xml.line();
    write_labelled(xml, "navLabel", starts[i].label);
    xml.empty("content", {{"src", std::string(kArticleFile) + "#" + page_break_id(starts[i])}});
    xml.line();
    xml.close();
    xml.line();
  }
  xml.close();
  xml.line();
}

}  // namespace

std::string ncx(const Story& story) {
  const std::vector<ContentsEntry> entries = navigation_entries(story);
  const std::string language = article_language(story);
  const std::string pages = std::to_string(story.page_starts.size());
  XmlWriter xml;
  xml.declaration();
  xml.open("ncx", {{"xmlns", "http://www.daisy.org/z3986/2005/ncx/"},
                   {"version", "2005-1"},
                   {"xml:lang", language.empty() ? "und" : language},
                   {"dir", is_right_to_left(story) ? "rtl" : "ltr"}});
  xml.line();
  xml.open("head");
  xml.line();
  write_meta(xml, "dtb:uid", story.identifier);
  write_meta(xml, "dtb:depth", std::to_string(depth_of(entries)));
  write_meta(xml, "dtb:totalPageCount", pages);
  write_meta(xml, "dtb:maxPageNumber", pages);
  xml.close();
  xml.line();
  write_labelled(xml, "docTitle", document_title(story));
  for (const Byline& byline : story.article.bylines) {
    const std::string name = collapse_space(byline.name);
    if (!name.empty()) write_labelled(xml, "docAuthor", name);
  }
  xml.open("navMap");
  xml.line();
  int play_order = 0;
  write_points(xml, entries, play_order);
  xml.close();
  xml.line();
  write_page_list(xml, story.page_starts, play_order);
  xml.close();
  xml.line();
  return xml.take();
}

}  // namespace newsexport
