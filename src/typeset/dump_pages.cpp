// External interface: dump_pages().
#include "typeset/dump_pages.h"

#include <algorithm>

#include <fmt/format.h>

#include "support/visible_text.h"

namespace newsexport {
namespace {

std::string text_of(const GlyphRun& run) {
  std::string text;
  const auto add = [&](const PlacedGlyph& glyph) { text += glyph.text; };
  if (run.is_right_to_left) {
    std::for_each(run.glyphs.rbegin(), run.glyphs.rend(), add);
  } else {
    std::for_each(run.glyphs.begin(), run.glyphs.end(), add);
  }
  return text;
}

struct DumpItem {
  std::string operator()(const GlyphRun& run) const {
    const std::string font = run.font ? run.font->name() : "none";
    return fmt::format("  {:.1f} {:.1f} {} {:.1f}{} {}\n", run.x, run.baseline, visible(font), run.size,
                       run.structure == kArtifact ? " ~" : ":", visible(text_of(run)));
  }
  std::string operator()(const FilledRectangle& rule) const {
    return fmt::format("  {:.1f} {:.1f} rule {:.1f} x {:.1f}\n", rule.area.x, rule.area.y, rule.area.width,
                       rule.area.height);
  }
  std::string operator()(const PlacedPicture& picture) const {
    return fmt::format("  {:.1f} {:.1f} picture {} {:.1f} x {:.1f}{}\n", picture.area.x, picture.area.y,
                       picture.resource, picture.area.width, picture.area.height,
                       picture.structure == kArtifact ? " ~" : "");
  }
};

}  // namespace

std::string dump_pages(const PageList& pages) {
  std::string dump;
  for (const Page& page : pages.pages) {
    dump += fmt::format("page {} {:.1f} x {:.1f}\n", visible(page.label), page.width, page.height);
    for (const PageItem& item : page.items) dump += std::visit(DumpItem{}, item);
    for (const LinkArea& link : page.links)
      dump += fmt::format("  link {:.1f} {:.1f} {:.1f} x {:.1f} {}: {}\n", link.area.x, link.area.y,
                          link.area.width, link.area.height, visible(link.target), visible(link.description));
  }
  return dump;
}

}  // namespace newsexport
