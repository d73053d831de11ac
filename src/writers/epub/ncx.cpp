// External interface: ncx().
#include "writers/epub/ncx.h"

#include <algorithm>

#include "markup/content.h"
#include "support/utf8.h"
#include "writers/epub/navigation_document.h"
#include "xml/xml_writer.h"

namespace newsexport {
namespace {

int depth_of(const std::vector<NavigationEntry>& entries) {
  int depth = 0;
  for (const NavigationEntry& entry : entries) depth = std::max(depth, 1 + depth_of(entry.entries));
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

void write_points(XmlWriter& xml, const std::vector<NavigationEntry>& entries, int& play_order) {
  for (const NavigationEntry& entry : entries) {
    const std::string order = std::to_string(++play_order);
    xml.open("navPoint", {{"id", "point-" + order}, {"playOrder", order}});
    xml.line();
    write_labelled(xml, "navLabel", entry.title);
    xml.empty("content", {{"src", entry.target}});
    xml.line();
    write_points(xml, entry.entries, play_order);
    xml.close();
    xml.line();
  }
}

void write_page_list(XmlWriter& xml, const std::vector<PageTarget>& targets, int& play_order) {
  if (targets.empty()) return;
  xml.open("pageList");
  xml.line();
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    xml.open("pageTarget", {{"id", "page-target-" + number},
                            {"type", "normal"},
                            {"value", number},
                            {"playOrder", std::to_string(++play_order)}});
    xml.line();
    write_labelled(xml, "navLabel", targets[i].label);
    xml.empty("content", {{"src", targets[i].target}});
    xml.line();
    xml.close();
    xml.line();
  }
  xml.close();
  xml.line();
}

}  // namespace

std::string ncx(const Book& book) {
  const Story& story = *book.own;
  const std::vector<NavigationEntry> entries = navigation_entries(book);
  const std::vector<PageTarget> targets = page_targets(book);
  const std::string language = article_language(story);
  const std::string pages = std::to_string(targets.size());
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
  write_page_list(xml, targets, play_order);
  xml.close();
  xml.line();
  return xml.take();
}

}  // namespace newsexport
