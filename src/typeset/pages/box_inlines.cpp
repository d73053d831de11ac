// Running text on the way through the elements: links, languages, pictures in a line. See box_builder.h.
#include "model/labels.h"
#include "support/utf8.h"
#include "typeset/pages/box_builder.h"

namespace newsexport {
namespace {

constexpr double kSuperscriptRise = 0.34;  ///< of the size of the text around it
constexpr double kSubscriptDrop = 0.14;

/// "words (host/path)" (PDF/UA-1, 7.18.5): what a screen reader says of a link; that it is one, the reader
/// says.
std::string link_description(const Element& element, const ComputedStyle& style) {
  const std::string words = collapse_space(text_content(element));
  std::string target(element.attribute("href"));
  const std::string_view type = element.attribute("epub:type");
  if (type == "noteref") return std::string(label(Label::notes, style.language)) + " " + words;
  if (type == "biblioref") return std::string(label(Label::sources, style.language)) + " " + words;
  if (!element.attribute("aria-label").empty()) return std::string(element.attribute("aria-label"));
  if (target.starts_with('#')) return words.empty() ? target : words;
  for (const std::string_view scheme : {"https://", "http://", "mailto:", "tel:"})
    if (target.starts_with(scheme)) target.erase(0, scheme.size());
  while (target.ends_with('/')) target.pop_back();
  if (words.empty()) return target;
  return words.find(target) != std::string::npos ? words : words + " (" + target + ")";
}

Length shift_of(const ComputedStyle& style, const InlineContext& around) {
  if (style.vertical_align == VerticalAlign::super)
    return around.baseline_shift + kSuperscriptRise * around.style->text.size;
  if (style.vertical_align == VerticalAlign::sub)
    return around.baseline_shift - kSubscriptDrop * around.style->text.size;
  return around.baseline_shift;
}

int resource_named(const Story& story, std::string_view name) {
  for (std::size_t i = 0; i < story.resources.size(); ++i)
    if (story.resources[i].name == name) return static_cast<int>(i);
  return -1;
}

}  // namespace

void BoxBuilder::open_link(const Element& element, const Place& place, InlineContext& context) {
  const bool is_note = element.attribute("epub:type") == "noteref";
  if (is_note && !place.is_artifact) context.note = note_index(element);
  if (place.is_artifact || element.attribute("href").empty()) return;
  StructureIndex parent = context.structure;
  if (is_note) parent = structure_.add(Kind::reference, parent);
  if (element.has_class("backlink")) parent = structure_.add(Kind::label, parent);
  context.structure = structure_.add(Kind::link, parent);
  context.link = text_.add_link(
      {std::string(element.attribute("href")), link_description(element, *context.style), context.structure});
}

void BoxBuilder::add_inline(const Element& element, const ComputedStyle& style, const Place& place) {
  if (!place.is_artifact) text_.add_anchor(std::string(element.attribute("id")));
  if (element.name == "br") {
    text_.add_line_break(offset_, place.inline_context);
    return;
  }
  Place inner = place;
  InlineContext& context = inner.inline_context;
  context.baseline_shift = shift_of(style, place.inline_context);
  context.style = &style;
  context.is_underlined |= style.is_underlined;
  context.is_struck_through |= style.is_struck_through;
  if (!element.attribute("dir").empty() && element.attribute("dir") != "auto")
    context.direction = style.direction;
  if (element.has_class("backlink") && add_backlink(element, inner)) return;
  if (element.name == "a") {
    open_link(element, place, context);
  } else if (!place.is_artifact) {
    const std::string expansion(element.name == "abbr" ? element.attribute("title") : "");
    if (element.name == "code") context.structure = structure_.add(Kind::code, context.structure);
    if (!expansion.empty() || (element.name != "code" && !element.attribute("lang").empty()))
      context.structure = structure_.add(Kind::span, context.structure);
    if (!expansion.empty()) structure_.at(context.structure).expansion = expansion;
    if (!element.attribute("lang").empty()) structure_.at(context.structure).language = style.language;
  }
  add_children(element, inner);
}

/// On paper "1a. 1b." leads nowhere: of several links back the first says the label, the others nothing.
bool BoxBuilder::add_backlink(const Element& element, Place place) {
  const std::string label(element.attribute("data-label"));
  if (label.empty() && !element.has_class("again")) return false;
  if (!label.empty()) {
    open_link(element, place, place.inline_context);
    text_.add_text(label + " ", offset_, place.inline_context);
  }
  offset_ += code_point_count(text_content(element));
  return true;
}

/// A picture within a line is set between two of them: lines of type hold type alone.
void BoxBuilder::add_picture(const Element& element, const ComputedStyle& style, const Place& place) {
  const int resource = resource_named(story_, element.attribute("src"));
  if (resource < 0) return;
  flush_text(place);
  Box box;
  box.kind = Box::Kind::picture;
  box.style = style;
  box.resource = resource;
  if (is_decorative(element) || place.is_artifact) {
    box.structure = kArtifact;
  } else if (structure_.kind_of(place.structure) == Kind::figure) {
    box.structure = place.structure;
  } else {
    box.structure = structure_.add(Kind::figure, place.structure);
    structure_.at(box.structure).alternative_text = element.attribute("alt");
  }
  place.box->children.push_back(std::move(box));
}

}  // namespace newsexport
