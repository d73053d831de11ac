// External interface: read_media().
#include "readers/nitf/media.h"

#include <charconv>

#include "readers/html/white_space.h"
#include "readers/nitf/blocks.h"
#include "readers/nitf/inlines.h"
#include "support/utf8.h"

namespace newsexport::nitf {
namespace {

int width_of(const XmlElement& reference) {
  const std::string& number = attribute(reference, "width");
  int width = 0;
  std::from_chars(number.data(), number.data() + number.size(), width);
  return width;
}

bool is_picture(const XmlElement& media, const XmlElement& reference) {
  const std::string type = fold_case(attribute(reference, "mime-type"));
  if (!type.empty()) return type.starts_with("image");
  const std::string kind = fold_case(attribute(media, "media-type"));
  return kind.empty() || kind == "image" || kind == "photo" || kind == "graphic";
}

// "Alternative, though discouraged, way to store ID for external media file" (NITF 3.6): its text.
std::string source_of(const XmlElement& reference) {
  const std::string source(trim(attribute(reference, "source")));
  return source.empty() ? text_of(reference) : source;
}

const XmlElement* best_reference(const XmlElement& media) {
  const XmlElement* best = nullptr;
  for (const XmlElement* reference : child_elements(media, "media-reference")) {
    if (source_of(*reference).empty()) continue;
    const bool is_better =
        !best || (is_picture(media, *reference) && !is_picture(media, *best)) ||
        (is_picture(media, *reference) == is_picture(media, *best) && width_of(*reference) > width_of(*best));
    if (is_better) best = reference;
  }
  return best;
}

// All captions one after the other, paragraphs too.
Inlines caption_of(const XmlElement& media, Conversion& conversion) {
  Inlines caption;
  for (const XmlElement* part : child_elements(media, "media-caption")) {
    append_text(caption, " ");
    for (const XmlNode& node : part->children) {
      const auto* element = std::get_if<XmlElement>(&node.value);
      if (element && is_block(*element)) {
        append_text(caption, " ");
        for (Inline& one : read_inlines(*element, conversion)) caption.push_back(std::move(one));
        append_text(caption, " ");
      } else {
        append_inline(caption, node, conversion);
      }
    }
  }
  return html::collapsed(std::move(caption));
}

Picture picture_of(const XmlElement& reference) {
  Picture picture;
  picture.source = source_of(reference);
  picture.alternative_text = collapse_space(attribute(reference, "alternate-text"));
  picture.credit = collapse_space(attribute(reference, "source-credit"));
  picture.rights = collapse_space(attribute(reference, "copyright"));
  picture.position = position_of(reference);
  return picture;
}

}  // namespace

std::optional<Block::Value> read_media(const XmlElement& element, Conversion& conversion) {
  Inlines caption = caption_of(element, conversion);
  const XmlElement* producer = find_element(element, "media-producer");
  const XmlElement* reference = best_reference(element);
  if (!reference) {
    if (!caption.empty()) return Paragraph{std::move(caption)};
    conversion.diagnostics.warning(position_of(element), "nitf.media-empty",
                                   "the media element names no file and has no caption; it is left out");
    return std::nullopt;
  }
  if (!is_picture(element, *reference)) {
    Embed embed;
    embed.title = collapse_space(attribute(*reference, "name"));
    embed.link = source_of(*reference);
    if (!caption.empty()) embed.content.push_back({.value = Paragraph{std::move(caption)}});
    return embed;
  }
  Figure figure;
  figure.pictures.push_back(picture_of(*reference));
  figure.caption = std::move(caption);
  if (producer) figure.credit = read_inlines(*producer, conversion);
  return figure;
}

}  // namespace newsexport::nitf
