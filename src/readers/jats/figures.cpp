// External interface: add_figure(), add_supplement().
#include "readers/jats/figures.h"

#include "readers/jats/blocks.h"
#include "readers/jats/inlines.h"
#include "readers/jats/permissions.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport::jats {
namespace {

/// The first of alternatives that browsers can show, else the first.
const XmlElement* best_graphic(const std::vector<const XmlElement*>& graphics) {
  for (const XmlElement* graphic : graphics) {
    const std::string name = fold_case(attribute_text(*graphic, "href"));
    for (const std::string_view ending : {".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp"}) {
      if (name.ends_with(ending)) return graphic;
    }
  }
  return graphics.front();
}

std::vector<const XmlElement*> graphics_of(const XmlElement& figure) {
  if (local_name(figure) == "graphic") return {&figure};
  std::vector<const XmlElement*> graphics = child_elements(figure, "graphic");
  for (const XmlElement* alternatives : child_elements(figure, "alternatives")) {
    const std::vector<const XmlElement*> forms = child_elements(*alternatives, "graphic");
    if (!forms.empty()) graphics.push_back(best_graphic(forms));
  }
  for (const XmlElement* paragraph : child_elements(figure, "p")) {
    for (const XmlElement* graphic : descendants(*paragraph, "graphic")) graphics.push_back(graphic);
  }
  return graphics;
}

std::string alternative_text(const XmlElement& graphic, const XmlElement& figure) {
  const std::string own = text_of(find_element(graphic, "alt-text"));
  return own.empty() ? text_of(find_element(figure, "alt-text")) : own;
}

Picture make_picture(const XmlElement& graphic, const XmlElement& figure) {
  Picture picture;
  picture.source = attribute_text(graphic, "href");
  picture.alternative_text = alternative_text(graphic, figure);
  picture.description = text_of(find_element(figure, "long-desc"));
  picture.position = {graphic.line, 0};
  if (const XmlElement* permissions = find_element(figure, "permissions")) {
    const Rights rights = read_permissions(*permissions);
    picture.rights = rights.notice;
    picture.licence_url = rights.licence_url;
    picture.usage_terms = rights.usage_terms;
  }
  return picture;
}

bool is_recording(const XmlElement& element) {
  const std::string kind = fold_case(attribute_text(element, "mimetype"));
  return kind.starts_with("video") || kind.starts_with("audio");
}

/// A film or a recording: its label and title are its name, the paragraphs of its caption its words.
Embed read_recording(const XmlElement& element, Conversion& conversion) {
  Embed embed;
  embed.link = address_in(element);
  embed.title = text_of(find_element(element, "label"));
  const XmlElement* caption = find_element(element, "caption");
  const std::string title = caption ? text_of(find_element(*caption, "title")) : std::string();
  if (!title.empty()) embed.title += (embed.title.empty() ? "" : " ") + title;
  if (!caption) return embed;
  XmlElement words = *caption;
  std::erase_if(words.children, [](const XmlNode& child) {
    const auto* inner = std::get_if<XmlElement>(&child.value);
    return inner && local_name(*inner) == "title";
  });
  words.attributes.clear();
  embed.content = read_blocks(words, 6, conversion);
  return embed;
}

}  // namespace

void add_figure(const XmlElement& element, Conversion& conversion, Blocks& out) {
  Figure figure;
  figure.caption = read_caption(element, conversion);
  if (const XmlElement* attribution = find_element(element, "attrib")) {
    figure.credit = read_inlines(*attribution, conversion);
  }
  for (const XmlElement* graphic : graphics_of(element)) {
    if (!attribute_text(*graphic, "href").empty()) figure.pictures.push_back(make_picture(*graphic, element));
  }
  if (!figure.pictures.empty()) {
    out.push_back(make_block(std::move(figure), element));
  } else if (!figure.caption.empty()) {
    out.push_back(make_block(Paragraph{std::move(figure.caption)}, element));
  }
  for (const XmlElement* media : child_elements(element, "media")) add_supplement(*media, conversion, out);
  for (const XmlElement* inner : child_elements(element, "fig")) add_figure(*inner, conversion, out);
}

void add_supplement(const XmlElement& element, Conversion& conversion, Blocks& out) {
  if (is_recording(element) && !address_in(element).empty()) {
    out.push_back(make_block(read_recording(element, conversion), element));
    return;
  }
  Inlines words = read_caption(element, conversion);
  std::string address = address_in(element);
  for (const std::string_view name : {"media", "graphic", "ext-link"}) {
    const std::vector<const XmlElement*> files = descendants(element, name);
    if (address.empty() && !files.empty()) address = address_in(*files.front());
  }
  if (!address.empty()) {
    if (!words.empty()) append_text(words, " ");
    words.push_back({Link{address, "", text_inlines(address)}});
  }
  if (!words.empty()) out.push_back(make_block(Paragraph{std::move(words)}, element));
  for (const XmlElement* paragraph : child_elements(element, "p")) {
    for (Block& block : read_blocks(*paragraph, 6, conversion)) out.push_back(std::move(block));
  }
}

}  // namespace newsexport::jats
