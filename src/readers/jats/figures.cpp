// External interface: add_figure(), add_supplement().
#include "readers/jats/figures.h"

#include "readers/jats/blocks.h"
#include "readers/jats/inlines.h"
#include "readers/jats/statements.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport::jats {
namespace {

constexpr int kLevelInFigure = 6;

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

Picture make_picture(const XmlElement& graphic, const XmlElement& figure, Conversion& conversion) {
  Picture picture;
  picture.source = attribute_text(graphic, "href");
  picture.alternative_text = alternative_text(graphic, figure);
  picture.description = words_of(find_element(figure, "long-desc"));
  picture.position = {graphic.line, 0};
  set_picture_rights(figure, picture);
  if (&graphic == &figure) return picture;
  if (picture.description.empty()) picture.description = words_of(find_element(graphic, "long-desc"));
  set_picture_rights(graphic, picture);
  const XmlElement* attribution = find_element(graphic, "attrib");
  if (attribution) picture.credit = plain_text(read_inlines(*attribution, conversion));
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
  if (caption) embed.content = read_blocks(content_without(*caption, {"title"}), kLevelInFigure, conversion);
  add_statements(element, conversion, embed.content);
  return embed;
}

/// What stands in a figure beside its pictures and what the caller read. A paragraph may hold the pictures.
void add_rest_of_figure(const XmlElement& element, Conversion& conversion, Blocks& out) {
  const XmlElement rest = without(element, {"label", "caption", "attrib", "permissions", "graphic",
                                            "alternatives", "kwd-group", "subj-group"});
  for (const XmlElement* child : child_elements(rest)) {
    const bool is_paragraph = local_name(*child) == "p";
    read_child(is_paragraph ? without(*child, {"graphic"}) : *child, kLevelInFigure, conversion, out);
  }
  for (const XmlElement* forms : child_elements(element, "alternatives")) {
    const std::vector<const XmlElement*> all = child_elements(*forms);
    const bool has_picture = find_element(*forms, "graphic") != nullptr;
    if (!has_picture && !all.empty()) read_child(*all.front(), kLevelInFigure, conversion, out);
  }
}

/// The files of a supplement; of several forms of one, the first.
std::vector<const XmlElement*> files_of(const XmlElement& supplement) {
  std::vector<const XmlElement*> files;
  for (const XmlElement* child : child_elements(supplement)) {
    const std::string_view name = local_name(*child);
    if (name == "media" || name == "graphic") files.push_back(child);
    const XmlElement* form = name == "alternatives" ? find_element(*child, "media") : nullptr;
    if (name == "alternatives" && !form) form = find_element(*child, "graphic");
    if (form) files.push_back(form);
  }
  return files;
}

void add_rest_of_file(const XmlElement& element, Conversion& conversion, Blocks& out) {
  add_remainder(
      element, {"label", "caption", "attrib", "permissions", "media", "graphic", "alternatives", "kwd-group"},
      kLevelInFigure, conversion, out);
  add_statements(element, conversion, out);
}

}  // namespace

void add_figure(const XmlElement& element, Conversion& conversion, Blocks& out) {
  Figure figure;
  figure.caption = read_caption(element, conversion);
  for (const XmlElement* attribution : child_elements(element, "attrib"))
    append_spaced(read_inlines(*attribution, conversion), figure.credit);
  for (const XmlElement* graphic : graphics_of(element)) {
    if (attribute_text(*graphic, "href").empty()) continue;
    figure.pictures.push_back(make_picture(*graphic, element, conversion));
    if (graphic != &element) append_spaced(read_caption(*graphic, conversion), figure.caption);
  }
  if (!figure.pictures.empty()) {
    out.push_back(make_block(std::move(figure), element));
  } else {
    if (!figure.caption.empty()) out.push_back(make_block(Paragraph{std::move(figure.caption)}, element));
    add_statements(element, conversion, out);
  }
  add_rest_of_figure(element, conversion, out);
}

void add_supplement(const XmlElement& element, Conversion& conversion, Blocks& out) {
  if (is_recording(element) && !address_in(element).empty()) {
    out.push_back(make_block(read_recording(element, conversion), element));
    return;
  }
  Inlines words = read_caption(element, conversion);
  std::string address = address_in(element);
  std::vector<const XmlElement*> files = files_of(element);
  const XmlElement* only = address.empty() && files.size() == 1 ? files.front() : nullptr;
  if (only) {
    append_spaced(read_caption(*only, conversion), words);
    address = address_in(*only);
    files.clear();
  }
  if (!address.empty()) append_spaced({{Link{address, "", text_inlines(address)}}}, words);
  if (!words.empty()) out.push_back(make_block(Paragraph{std::move(words)}, element));
  if (only) add_rest_of_file(*only, conversion, out);
  for (const XmlElement* file : files) add_supplement(*file, conversion, out);
  add_rest_of_file(element, conversion, out);
}

}  // namespace newsexport::jats
