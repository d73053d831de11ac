// External interface: add_figure(), picture_in().
#include "readers/docbook/figures.h"

#include "readers/docbook/blocks.h"
#include "readers/docbook/inlines.h"
#include "xml/xml_query.h"

namespace newsexport::docbook {
namespace {

constexpr int kDeepestLevel = 6;

/// A film or a recording, which only the web can show. Null where the object is neither.
const XmlElement* recording_in(const XmlElement& object) {
  for (const std::string_view name : {"videodata", "audiodata"}) {
    const std::vector<const XmlElement*> files = descendants(object, name);
    if (!files.empty() && !attribute(*files.front(), "fileref").empty()) return files.front();
  }
  return nullptr;
}

void add_recording(const XmlElement& object, const XmlElement& file, Conversion& conversion, Blocks& out) {
  Embed embed;
  embed.link = attribute(file, "fileref");
  if (const XmlElement* title = titled_child(object, "title")) embed.title = text_of(title);
  const XmlElement* caption = find_element(object, "caption");
  if (caption) embed.content = read_blocks(*caption, kDeepestLevel, conversion);
  out.push_back(make_block(std::move(embed), object));
}

/// Who made the picture, from the `info` of the figure or of its object.
Inlines credit_of(const XmlElement& object, Conversion& conversion) {
  Inlines credit;
  for (const XmlElement* info : child_elements(object, "info")) {
    for (const XmlElement* maker : child_elements(*info)) {
      const std::string_view name = local_name(*maker);
      if (name != "author" && name != "othercredit") continue;
      if (!credit.empty()) append_text(credit, ", ");
      for (Inline& one : read_inlines(*maker, conversion)) credit.push_back(std::move(one));
    }
  }
  return credit;
}

}  // namespace

void add_figure(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  const bool is_object = local_name(element) == "mediaobject";
  const XmlElement* recording = is_object ? recording_in(element) : nullptr;
  if (recording && picture_in(element).source.empty()) {
    add_recording(element, *recording, conversion, out);
    return;
  }
  Figure figure;
  figure.credit = credit_of(element, conversion);
  if (const XmlElement* title = titled_child(element, "title"))
    figure.caption = read_inlines(*title, conversion);
  for (const XmlElement* caption : descendants(element, "caption")) {
    if (!figure.caption.empty()) append_text(figure.caption, " ");
    Inlines words = read_inlines(*caption, conversion);
    std::move(words.begin(), words.end(), std::back_inserter(figure.caption));
  }
  for (const XmlElement* object : is_object ? std::vector{&element} : descendants(element, "mediaobject")) {
    Picture picture = picture_in(*object);
    if (!picture.source.empty()) figure.pictures.push_back(std::move(picture));
    if (figure.credit.empty()) figure.credit = credit_of(*object, conversion);
  }
  if (!figure.pictures.empty()) {
    out.push_back(make_block(std::move(figure), element));
    return;
  }
  if (!figure.caption.empty()) {
    out.push_back(make_block(Paragraph{std::move(figure.caption)}, element));
    out.back().id.clear();
  }
  for (Block& block : read_blocks(element, level, conversion)) out.push_back(std::move(block));
}

Picture picture_in(const XmlElement& element) {
  Picture picture;
  picture.position = {element.line, 0};
  for (const std::string_view name : {"imagedata", "graphic"}) {
    for (const XmlElement* file : descendants(element, name)) {
      if (picture.source.empty()) picture.source = attribute(*file, "fileref");
    }
  }
  for (const XmlElement* words : descendants(element, "textobject")) {
    if (picture.alternative_text.empty()) picture.alternative_text = text_of(words);
  }
  if (picture.alternative_text.empty()) picture.alternative_text = text_of(find_element(element, "alt"));
  return picture;
}

}  // namespace newsexport::docbook
