// External interface: read_links().
#include "readers/newsml_g2/links.h"

#include <fmt/format.h>

#include "readers/news/fields.h"
#include "readers/newsml_g2/content.h"
#include "support/utf8.h"

namespace newsexport::newsml_g2 {
namespace {

Position position_of(const XmlElement& element) {
  return {element.line, 0};
}

// "picture", "video", "audio", by the class of the item or the type of the file that it leads to; or "".
std::string kind_of(const XmlElement& link) {
  const XmlElement* own_class = find_element(link, "itemClass");
  const std::string code(own_class ? news::bare_code(attribute(*own_class, "qcode")) : "");
  if (!code.empty()) return code == "graphic" ? "picture" : code;
  const std::string& type = attribute(link, "contenttype");
  if (type.starts_with("image/")) return "picture";
  if (type.starts_with("video/") || type.starts_with("audio/")) return type.substr(0, type.find('/'));
  return {};
}

// Titles and descriptions of a link, whichever it has.
Inlines words_of(const XmlElement& link, Diagnostics& diagnostics) {
  Inlines words;
  for (const char* name : {"title", "headline", "description"}) {
    for (const XmlElement* line : child_elements(link, name)) add_line(words, *line, diagnostics);
  }
  return words;
}

std::string credit_of(const XmlElement& link) {
  const std::string by = text_of(find_element(link, "by"));
  const std::string line = text_of(find_element(link, "creditline"));
  return by + (by.empty() || line.empty() ? "" : "/") + line;
}

// Where it leads to: an address, else the file's own name, else the item that has it.
std::string target_of(const XmlElement& link) {
  for (const std::string& target : {attribute(link, "href"), text_of(find_element(link, "filename")),
                                    text_of(find_element(link, "fileName")), attribute(link, "residref")}) {
    if (!trim(target).empty()) return std::string(trim(target));
  }
  return {};
}

Block linked_picture(const XmlElement& link, Diagnostics& diagnostics) {
  Figure figure;
  figure.pictures.push_back(
      {.source = target_of(link), .credit = credit_of(link), .position = position_of(link)});
  figure.caption = words_of(link, diagnostics);
  return {.value = std::move(figure), .position = position_of(link)};
}

Block linked_recording(const XmlElement& link, Diagnostics& diagnostics) {
  Embed embed{.title = plain_text(words_of(link, diagnostics)), .link = target_of(link)};
  return {.value = std::move(embed), .position = position_of(link)};
}

void add_source(const XmlElement& link, Article& article, Diagnostics& diagnostics) {
  const std::string title = collapse_space(plain_text(words_of(link, diagnostics)));
  if (title.empty()) return;
  Reference reference{.key = fmt::format("link-{}", article.references.size() + 1),
                      .type = "webpage",
                      .position = position_of(link)};
  reference.variables["title"] = title;
  const std::string& address = attribute(link, "href");
  if (!trim(address).empty()) reference.variables["URL"] = trim(address);
  article.references.push_back(std::move(reference));
}

// The caption of a picture item, and what the link says of it.
std::optional<Block> picture_item(const XmlElement& item, const XmlElement& link, Diagnostics& diagnostics) {
  std::optional<Block> block = read_picture(item, diagnostics);
  if (!block) return std::nullopt;
  for (const XmlElement* line : child_elements(link, "title")) {
    add_line(std::get<Figure>(block->value).caption, *line, diagnostics);
  }
  return block;
}

}  // namespace

Blocks read_links(const XmlElement& item, const Items& items, Article& article, Diagnostics& diagnostics) {
  Blocks blocks;
  for (const XmlElement* link : descendants(item, "link")) {
    const std::string kind = kind_of(*link);
    const bool leads_somewhere = !target_of(*link).empty();
    if (const XmlElement* picture = items.find_picture(attribute(*link, "residref"))) {
      if (auto block = picture_item(*picture, *link, diagnostics)) blocks.push_back(std::move(*block));
    } else if (kind == "picture" && leads_somewhere) {
      blocks.push_back(linked_picture(*link, diagnostics));
    } else if ((kind == "video" || kind == "audio") && !attribute(*link, "href").empty()) {
      blocks.push_back(linked_recording(*link, diagnostics));
    } else {
      add_source(*link, article, diagnostics);
    }
  }
  return blocks;
}

}  // namespace newsexport::newsml_g2
