// External interface: read_html_fragment(), read_html_inlines(), convert(), convert_to_inlines().
#include "readers/html/fragment.h"

#include <algorithm>
#include <iterator>

#include "model/traverse.h"
#include "readers/html/flow.h"
#include "readers/html/parse.h"
#include "readers/html/pictures.h"
#include "readers/html/white_space.h"

namespace newsexport {
namespace html {
namespace {

// The distance between headings stays; the highest gets the level that the context says.
void shift_headings(HtmlContent& content, int highest_wanted) {
  int highest = 7;
  Visitor measure;
  measure.block = [&](Block& block) {
    if (const auto* heading = std::get_if<Crosshead>(&block.value))
      highest = std::min(highest, heading->level);
  };
  traverse(content.blocks, measure);
  for (Note& note : content.notes) traverse(note.content, measure);
  Visitor shift;
  shift.block = [&](Block& block) {
    auto* heading = std::get_if<Crosshead>(&block.value);
    if (heading) heading->level = std::clamp(heading->level - highest + highest_wanted, 2, 6);
  };
  traverse(content.blocks, shift);
  for (Note& note : content.notes) traverse(note.content, shift);
}

HtmlContent convert_tree(const Node& root, const HtmlContext& context, Diagnostics& diagnostics,
                         std::span<const std::string_view> left_out) {
  const Conversion conversion = prepare_conversion(root, context, diagnostics, left_out);
  const Surroundings surroundings{conversion, context.language};
  HtmlContent content;
  content.blocks = blocks_below(root, surroundings);
  for (const Footnotes::Found& found : conversion.footnotes.notes) {
    Note note;
    note.key = found.key;
    note.position = found.content->position;
    note.content = blocks_below(*found.content, surroundings.inside(*found.content));
    content.notes.push_back(std::move(note));
  }
  return content;
}

// Text alone, where markup cannot be understood: better than nothing.
Blocks bare_text(std::string_view markup, Position start) {
  std::string text;
  bool is_in_tag = false;
  for (const char c : markup) {
    if (c == '<') is_in_tag = true;
    if (!is_in_tag) text += c;
    if (c == '>') is_in_tag = false;
  }
  Inlines content;
  append_text(content, text);
  content = collapsed(std::move(content));
  if (content.empty()) return {};
  return {Block{Paragraph{std::move(content)}, start, {}, {}, {}, {}}};
}

Document parsed(std::string_view markup, const HtmlContext& context) {
  Document document = parse_fragment(markup, context.start);
  settle_noscript_twins(document, context, NoscriptTexts::keep);
  settle_painted_pictures(document);
  return document;
}

}  // namespace

HtmlContent convert(const Node& root, const HtmlContext& context, Diagnostics& diagnostics,
                    std::span<const std::string_view> left_out) {
  HtmlContent content = convert_tree(root, context, diagnostics, left_out);
  shift_headings(content, context.highest_heading);
  return content;
}

Inlines convert_to_inlines(const Node& root, const HtmlContext& context, Diagnostics& diagnostics) {
  const Conversion conversion = prepare_conversion(root, context, diagnostics, {});
  Inlines content;
  InlineReader(conversion).read_children(root, content);
  return collapsed(std::move(content));
}

}  // namespace html

HtmlContent read_html_fragment(std::string_view html, const HtmlContext& context, Diagnostics& diagnostics) {
  try {
    return html::convert(html::parsed(html, context).root(), context, diagnostics);
  } catch (const html::TreeTooLarge& failure) {
    diagnostics.warning(context.start, "html.too-complex",
                        std::string(failure.what()) + "; only its text is kept");
  }
  return {html::bare_text(html, context.start), {}};
}

Inlines read_html_inlines(std::string_view html, const HtmlContext& context, Diagnostics& diagnostics) {
  try {
    return html::convert_to_inlines(html::parsed(html, context).root(), context, diagnostics);
  } catch (const html::TreeTooLarge& failure) {
    diagnostics.warning(context.start, "html.too-complex",
                        std::string(failure.what()) + "; only its text is kept");
  }
  Inlines text;
  for (Block& block : html::bare_text(html, context.start)) {
    std::ranges::move(std::get<Paragraph>(block.value).content, std::back_inserter(text));
  }
  return text;
}

}  // namespace newsexport
