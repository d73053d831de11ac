// External interface: add_figure(), picture_in().
#include "readers/docbook/figures.h"

#include "readers/docbook/blocks.h"
#include "readers/docbook/inlines.h"
#include "readers/docbook/people.h"
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

/// What stands in a media object beside its files and their texts: the callouts of a picture.
void add_rest_of_object(const XmlElement& object, int level, Conversion& conversion, Blocks& out) {
  for (const XmlElement* with_callouts : child_elements(object, "imageobjectco")) {
    for (const XmlElement* list : child_elements(*with_callouts, "calloutlist"))
      read_child(*list, level, conversion, out);
  }
}

void add_recording(const XmlElement& object, const XmlElement& file, int level, Conversion& conversion,
                   Blocks& out) {
  Embed embed;
  embed.link = attribute(file, "fileref");
  if (const XmlElement* title = titled_child(object, "title")) embed.title = words_of(title);
  for (const std::string_view part : {"caption", "textobject"}) {
    for (const XmlElement* words : child_elements(object, part)) {
      for (Block& block : read_blocks(*words, kDeepestLevel, conversion))
        embed.content.push_back(std::move(block));
    }
  }
  out.push_back(make_block(std::move(embed), object));
  add_rest_of_object(object, level, conversion, out);
}

/// Who made the picture, from the `info` of the figure or of its object.
Inlines credit_of(const XmlElement& object) {
  std::string credit;
  for (const XmlElement* info : child_elements(object)) {
    const std::string makers = is_info(*info) ? people_words(*info) : "";
    if (!makers.empty()) credit += (credit.empty() ? "" : ", ") + makers;
  }
  return credit.empty() ? Inlines() : Inlines{{Text{credit}}};
}

/// The notice of a picture, from the same place.
std::string rights_of(const XmlElement& object) {
  std::string notice;
  for (const XmlElement* info : child_elements(object)) {
    if (!is_info(*info)) continue;
    for (const XmlElement* part : child_elements(*info)) {
      const std::string_view name = local_name(*part);
      const std::string words = name == "copyright" || name == "legalnotice" ? words_of(*part) : "";
      if (words.empty()) continue;
      notice += (notice.empty() ? "" : "\n") + std::string(name == "copyright" ? "© " : "") + words;
    }
  }
  return notice;
}

bool is_object(const XmlElement& element) {
  const std::string_view name = local_name(element);
  return name == "mediaobject" || name == "inlinemediaobject" || name == "graphic" || name == "mediaobjectco";
}

/// The media objects of a figure that stand in no table or figure within it.
void collect_objects(const XmlElement& figure, std::vector<const XmlElement*>& objects) {
  for (const XmlElement* child : child_elements(figure)) {
    const std::string_view name = local_name(*child);
    if (name == "mediaobject" || name == "graphic" || name == "mediaobjectco") {
      objects.push_back(child);
    } else if (name == "screenshot" || name == "informalfigure" || name == "graphicco") {
      collect_objects(*child, objects);
    }
  }
}

/// Title, then captions of the figure and of its objects.
Inlines caption_of(const XmlElement& element, const std::vector<const XmlElement*>& objects,
                   Conversion& conversion) {
  Inlines caption;
  for (const std::string_view name : {"title", "subtitle"}) {
    if (const XmlElement* title = titled_child(element, name))
      append_spaced(read_inlines(*title, conversion), caption);
  }
  const auto add_captions = [&](const XmlElement& holder) {
    for (const XmlElement* words : child_elements(holder, "caption"))
      append_spaced(read_inlines(*words, conversion), caption);
  };
  add_captions(element);
  for (const XmlElement* object : objects) {
    if (object == &element) continue;
    if (const XmlElement* title = titled_child(*object, "title"))
      append_spaced(read_inlines(*title, conversion), caption);
    add_captions(*object);
  }
  return caption;
}

/// Text objects stand in for a picture; where there is none, they are the content.
void add_texts(const XmlElement& object, int level, Conversion& conversion, Blocks& out) {
  for (const XmlElement* words : child_elements(object, "textobject")) {
    for (Block& block : read_blocks(*words, level, conversion)) out.push_back(std::move(block));
  }
}

void add_caption_as_text(Inlines caption, const XmlElement& element, Blocks& out) {
  if (caption.empty()) return;
  out.push_back(make_block(Paragraph{std::move(caption)}, element));
}

}  // namespace

void add_figure(const XmlElement& element, int level, Conversion& conversion, Blocks& out) {
  const XmlElement* recording = is_object(element) ? recording_in(element) : nullptr;
  if (recording && picture_in(element).source.empty()) {
    add_recording(element, *recording, level, conversion, out);
    return;
  }
  std::vector<const XmlElement*> objects;
  if (is_object(element)) {
    objects.push_back(&element);
  } else {
    collect_objects(element, objects);
  }
  Figure figure;
  figure.credit = credit_of(element);
  figure.caption = caption_of(element, objects, conversion);
  std::vector<const XmlElement*> others;  // recordings, and objects without any file
  for (const XmlElement* object : objects) {
    Picture picture = picture_in(*object);
    if (picture.source.empty()) {
      others.push_back(object);
      continue;
    }
    picture.rights = rights_of(*object);
    if (picture.rights.empty()) picture.rights = rights_of(element);
    figure.pictures.push_back(std::move(picture));
    if (figure.credit.empty()) figure.credit = credit_of(*object);
  }
  if (figure.pictures.empty()) {
    add_caption_as_text(std::move(figure.caption), element, out);
    add_paragraph(std::move(figure.credit), element, out);
  } else {
    out.push_back(make_block(std::move(figure), element));
  }
  for (const XmlElement* object : others) {
    const XmlElement* file = recording_in(*object);
    if (file) {
      add_recording(*object, *file, level, conversion, out);
    } else {
      add_texts(*object, level, conversion, out);
    }
  }
  for (const XmlElement* object : objects) add_rest_of_object(*object, level, conversion, out);
  if (is_object(element)) return;
  const XmlElement rest = content_without(
      element, {"mediaobject", "graphic", "caption", "screenshot", "informalfigure", "mediaobjectco"});
  for (Block& block : read_blocks(rest, level, conversion)) out.push_back(std::move(block));
}

Picture picture_in(const XmlElement& element) {
  Picture picture;
  picture.position = {element.line, 0};
  for (const std::string_view name : {"imagedata", "graphic"}) {
    for (const XmlElement* file : descendants(element, name)) {
      if (picture.source.empty()) picture.source = attribute(*file, "fileref");
    }
  }
  picture.alternative_text = words_of(find_element(element, "alt"));
  for (const XmlElement* words : descendants(element, "textobject")) {
    const std::string text = words_of(*words);
    if (picture.alternative_text.empty()) {
      picture.alternative_text = text;
    } else if (picture.description.empty() && text != picture.alternative_text) {
      picture.description = text;
    } else if (text != picture.alternative_text && text != picture.description) {
      picture.description += (picture.description.empty() ? "" : " ") + text;
    }
  }
  return picture;
}

}  // namespace newsexport::docbook
