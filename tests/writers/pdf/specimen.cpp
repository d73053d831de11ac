#include "writers/pdf/specimen.h"

#include <memory>
#include <vector>

#include "support/utf8.h"

namespace newsexport {
namespace {

using Kind = StructureElement::Kind;

void add_story(PageBuilder& builder, StructureIndex article) {
  StructureIndex headline = builder.add(Kind::heading, article);
  builder.element(headline).heading_level = 1;
  builder.destination("headline");
  builder.text(headline, "The harbour office finds its voice");
  builder.next_line();
  builder.rule();
  StructureIndex paragraph = builder.add(Kind::paragraph, article);
  builder.text(paragraph, "Efficient waffles (and a \\ or two) reached the ");
  StructureIndex link = builder.add(Kind::link, paragraph);
  builder.link(link, "harbour office", "https://news.example/harbour office/é",
               "Link to news.example: harbour office");
  builder.text(paragraph, " on Tuesday, the ");
  StructureIndex foreign = builder.add(Kind::span, paragraph);
  builder.element(foreign).language = "fr";
  builder.text(foreign, "déjà vu");
  builder.text(paragraph, " of the ");
  StructureIndex short_form = builder.add(Kind::span, paragraph);
  builder.element(short_form).expansion = "World Health Organization";
  builder.text(short_form, "WHO");
  builder.text(paragraph, ".");
  StructureIndex reference = builder.add(Kind::reference, paragraph);
  StructureIndex note_link = builder.add(Kind::link, reference);
  builder.link(note_link, "1", "#note-1", "Note 1");
  StructureIndex note = builder.add(Kind::note, article);
  builder.element(note).id = "note-1";
  StructureIndex label = builder.add(Kind::label, note);
  StructureIndex note_text = builder.add(Kind::paragraph, note);
  builder.next_line();
  builder.text(paragraph, "A second line of the same paragraph, in small type.", cff_font());
  Length body = builder.y;
  builder.y = 760;
  builder.destination("note-1");
  builder.text(label, "1 ");
  builder.text(note_text, "Counted in March.");
  builder.x = 60;
  builder.y = body + 20;
}

void add_lists(PageBuilder& builder, StructureIndex article) {
  StructureIndex heading = builder.add(Kind::heading, article);
  builder.element(heading).heading_level = 2;
  builder.destination("lists");
  builder.text(heading, "What was found");
  builder.next_line();
  for (bool is_ordered : {false, true}) {
    StructureIndex list = builder.add(Kind::list, article);
    builder.element(list).is_ordered = is_ordered;
    for (const char* words : {"boats", "ropes"}) {
      StructureIndex item = builder.add(Kind::list_item, list);
      builder.text(builder.add(Kind::label, item), is_ordered ? "1. " : "\u2022 ");
      StructureIndex item_body = builder.add(Kind::list_body, item);
      builder.text(builder.add(Kind::paragraph, item_body), words);
      builder.next_line();
    }
  }
  StructureIndex quotation = builder.add(Kind::block_quote, article);
  StructureIndex quoted = builder.add(Kind::paragraph, quotation);
  builder.text(builder.add(Kind::quote, quoted), "We saw it coming");
  builder.text(builder.add(Kind::code, quoted), "if (rain) stay();");
  builder.next_line();
}

void add_table(PageBuilder& builder, StructureIndex article) {
  StructureIndex table = builder.add(Kind::table, article);
  builder.text(builder.add(Kind::caption, table), "Boats by month");
  builder.next_line();
  StructureIndex head_row = builder.add(Kind::table_row, builder.add(Kind::table_head, table));
  for (const char* words : {"Month", "Boats"}) builder.text(builder.add(Kind::table_header, head_row), words);
  builder.next_line();
  StructureIndex body_row = builder.add(Kind::table_row, builder.add(Kind::table_body, table));
  StructureIndex row_header = builder.add(Kind::table_header, body_row);
  builder.element(row_header).is_row_header = true;
  builder.text(row_header, "May");
  builder.text(builder.add(Kind::table_cell, body_row), "12");
  builder.next_line();
  StructureIndex foot_row = builder.add(Kind::table_row, builder.add(Kind::table_foot, table));
  StructureIndex total = builder.add(Kind::table_cell, foot_row);
  builder.element(total).column_span = 2;
  builder.text(total, "12 in all");
  builder.next_line();
}

void add_figure(PageBuilder& builder, StructureIndex article) {
  StructureIndex figure = builder.add(Kind::figure, article);
  builder.element(figure).alternative_text = "Boats at the quay";
  builder.picture(figure, 0, 120, 80);
  StructureIndex caption = builder.add(Kind::caption, figure);
  builder.text(caption, "The quay in May.");
  builder.next_line();
}

}  // namespace

const FileFont& truetype_font() {
  static const FileFont font("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
  return font;
}

const FileFont& cff_font() {
  static const FileFont font("/usr/share/fonts/opentype/linux-libertine/LinLibertine_R.otf");
  return font;
}

PageBuilder::PageBuilder() {
  add_page("1");
}

void PageBuilder::add_page(std::string label) {
  pages.pages.push_back({.width = 595.276, .height = 841.89, .label = std::move(label)});
  x = 60;
  y = 80;
}

StructureIndex PageBuilder::add(Kind kind, StructureIndex parent) {
  pages.structure.push_back({.kind = kind, .parent = parent});
  return static_cast<StructureIndex>(pages.structure.size()) - 1;
}

void PageBuilder::add_item(PageItem item, ArtifactKind kind) {
  page().items.push_back(std::move(item));
  page().artifact_kinds.push_back(kind);
}

void PageBuilder::text(StructureIndex structure, std::string_view words, const FileFont& font) {
  GlyphRun run = font.shape(words, size);
  run.x = x;
  run.baseline = y;
  run.structure = structure;
  for (const PlacedGlyph& glyph : run.glyphs) x += glyph.advance;
  add_item(std::move(run), ArtifactKind::layout);
}

void PageBuilder::artifact(ArtifactKind kind, Length height, std::string_view words) {
  GlyphRun run = truetype_font().shape(words, size);
  run.x = 60;
  run.baseline = height;
  add_item(std::move(run), kind);
}

void PageBuilder::next_line() {
  x = 60;
  y += 20;
}

void PageBuilder::link(StructureIndex structure, std::string_view words, std::string target,
                       std::string description) {
  Length left = x;
  text(structure, words);
  page().links.push_back(
      {{left, y - size, x - left, size * 1.3}, std::move(target), std::move(description), structure});
}

void PageBuilder::picture(StructureIndex figure, int resource, Length width, Length height) {
  Rectangle area{x, y, width, height};
  add_item(PlacedPicture{area, resource, figure}, ArtifactKind::layout);
  if (figure != kArtifact) {
    element(figure).bounding_box = area;
    element(figure).page = static_cast<int>(pages.pages.size()) - 1;
  }
  y += height + 14;
}

void PageBuilder::destination(std::string name) {
  pages.destinations.push_back({std::move(name), static_cast<int>(pages.pages.size()) - 1, y - size});
}

void PageBuilder::rule() {
  add_item(FilledRectangle{{60, y - 12, 200, 0.5}, {0.5, 0.1, 0.1}}, ArtifactKind::layout);
}

Story specimen_story() {
  Story story;
  story.title = "The harbour office finds its voice";
  story.identifier = "urn:uuid:0f0e5b0a-0000-5000-8000-000000000001";
  story.modified = "2026-05-13T08:00:00Z";
  Article& article = story.article;
  article.language = "en-GB";
  article.canonical_url = "https://news.example/harbour?a=1&b=2";
  article.bylines = {{.name = "Jane Doe"}, {.name = "Zoë Roe"}};
  article.published = parse_date_time("2026-05-12");
  article.keywords = {"harbour", "boats"};
  append_text(article.standfirst, "A <short> story.");
  article.publication.name = "The Example";
  article.rights = {.notice = "© 2026 The Example. All rights reserved.",
                    .holder = "The Example",
                    .licence_url = "https://news.example/licence",
                    .usage_terms = "Not for resale.",
                    .credit_line = "The Example",
                    .tdm_reservation = true,
                    .tdm_policy = "https://news.example/tdm.json"};
  return story;
}

PageList specimen_pages() {
  PageBuilder builder;
  StructureIndex document = builder.add(Kind::document, -1);
  StructureIndex article = builder.add(Kind::article, document);
  builder.artifact(ArtifactKind::pagination_header, 40, "The Example");
  add_story(builder, builder.add(Kind::section, article));
  builder.artifact(ArtifactKind::pagination_footer, 800, "1");
  builder.add_page("2");
  add_lists(builder, article);
  add_table(builder, article);
  add_figure(builder, builder.add(Kind::division, article));
  builder.destination("source-1");
  StructureIndex sources = builder.add(Kind::paragraph, article);
  builder.text(builder.add(Kind::bibliography_entry, sources), "Harbour office, log book, 2026.");
  builder.pages.outline = {{"The harbour office finds its voice", "headline", 1},
                           {"What was found", "lists", 2},
                           {"Sources \u2014 all", "source-1", 2}};
  return builder.pages;
}

std::map<std::string, PageList> specimens() {
  std::map<std::string, PageList> all = {{"specimen", specimen_pages()}, {"empty", PageBuilder().pages}};
  struct Script {
    const char *name, *font, *words;
  };
  static constexpr Script kScripts[] = {
      {"chinese", "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc",
       "港務局在週二找到了自己的聲音。"},
      {"devanagari", "/usr/share/fonts/truetype/noto/NotoSerifDevanagari-Regular.ttf", "क्षत्रिय हिन्दी में कर्म"},
      {"arabic", "/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf", "مَكتب الميناء يجد صوته"},
      {"hebrew", "/usr/share/fonts/truetype/noto/NotoSerifHebrew-Regular.ttf", "שָׁלוֹם לנמל"}};
  static std::vector<std::unique_ptr<FileFont>> fonts;
  for (const Script& script : kScripts) {
    fonts.push_back(std::make_unique<FileFont>(script.font));
    PageBuilder builder;
    StructureIndex document = builder.add(Kind::document, -1);
    for (int line = 0; line < 2; ++line) {
      builder.text(builder.add(Kind::paragraph, document), script.words, *fonts.back());
      builder.next_line();
    }
    all.emplace(script.name, builder.pages);
  }
  return all;
}

Resource tiny_png() {
  // 2 by 2 pixels, 8-bit RGB.
  static constexpr unsigned char kBytes[] = {
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
      0x00, 0x00, 0x00, 0x02, 0x00, 0x00, 0x00, 0x02, 0x08, 0x02, 0x00, 0x00, 0x00, 0xFD, 0xD4, 0x9A,
      0x73, 0x00, 0x00, 0x00, 0x15, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x38, 0x21, 0x27, 0x27,
      0x77, 0x42, 0x8E, 0x01, 0x48, 0x7C, 0xF8, 0xA0, 0x01, 0x00, 0x1F, 0x4E, 0x05, 0x15, 0xDF, 0x12,
      0x92, 0xC5, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82};
  return {.name = "img-001.png",
          .media_type = "image/png",
          .bytes = std::string(reinterpret_cast<const char*>(kBytes), sizeof kBytes),
          .width = 2,
          .height = 2,
          .source = "pictures/quay.png"};
}

}  // namespace newsexport
