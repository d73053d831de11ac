// One story of ours stands in samples/ in four formats: what all of them can say is the same in the model.
#include <algorithm>
#include <regex>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "model/traverse.h"
#include "readers/markdown.h"
#include "readers/newsml_g2.h"
#include "readers/ninjs.h"
#include "readers/nitf.h"
#include "support/files.h"
#include "support/utf8.h"

using namespace newsexport;

namespace {

using Lines = std::vector<std::string>;

Source sample(const std::string& ending) {
  const std::string name = "harbour-barrier." + ending;
  return {name, read_file(std::string(NEWSEXPORT_SOURCE_DIR) + "/samples/" + name, 1 << 20)};
}

// The story as each format's reader has it; Markdown, which can say all of it, first.
std::vector<Article> articles() {
  Diagnostics diagnostics;
  std::vector<Article> read;
  read.push_back(read_markdown(sample("md"), {}, diagnostics));
  read.push_back(read_nitf(sample("nitf.xml"), {}, diagnostics));
  read.push_back(std::move(read_newsml_g2(sample("newsml-g2.xml"), {}, diagnostics).at(0).article));
  read.push_back(std::move(read_ninjs(sample("ninjs.json"), {}, diagnostics).at(0).article));
  return read;
}

// Without what only Markdown has: citations that name their authors in the sentence, and words struck out.
std::string common_words(const std::string& text) {
  std::string words = std::regex_replace(text, std::regex("Okonjo and Lindqvist|1,000 (?=130)"), "");
  words = collapse_space(words);
  return std::regex_replace(words, std::regex(" ([.,])"), "$1");
}

// The paragraphs, crossheads, lists and tables as lines. Figures are compared for themselves; pull
// quotes only repeat words, and NITF has none.
Lines lines_of(const Article& article) {
  Blocks blocks;
  for (const Block& block : article.body) {
    const bool is_compared_elsewhere =
        std::holds_alternative<Figure>(block.value) || std::holds_alternative<PullQuote>(block.value);
    if (!is_compared_elsewhere) blocks.push_back(block);
  }
  Lines lines;
  const std::string text = plain_text(blocks);
  for (const std::string_view line : split(text, '\n')) {
    if (!trim(line).empty()) lines.push_back(common_words(std::string(line)));
  }
  return lines;
}

// In an order of their own: notes get theirs when they are numbered.
Lines notes_of(const Article& article) {
  Lines notes;
  for (const Note& note : article.notes) notes.push_back(common_words(plain_text(note.content)));
  std::ranges::sort(notes);
  return notes;
}

Lines crossheads_of(const Article& article) {
  Lines crossheads;
  traverse(article.body, ConstVisitor{.block = [&](const Block& block) {
             const auto* crosshead = std::get_if<Crosshead>(&block.value);
             if (crosshead) crossheads.push_back(plain_text(crosshead->content));
           }});
  return crossheads;
}

// Source, alternative text, caption and credit of each picture that carries meaning.
Lines pictures_of(const Article& article) {
  Lines pictures;
  for (const Block& block : article.body) {
    const auto* figure = std::get_if<Figure>(&block.value);
    if (!figure || figure->pictures[0].is_decorative) continue;
    const Picture& picture = figure->pictures[0];
    const std::string credit = picture.credit.empty() ? plain_text(figure->credit) : picture.credit;
    pictures.push_back(picture.source + "|" + picture.alternative_text + "|" + plain_text(figure->caption) +
                       "|" + credit);
  }
  return pictures;
}

Lines metadata_of(const Article& article) {
  Lines lines = {plain_text(article.headline),
                 plain_text(article.standfirst),
                 plain_text(article.abstract),
                 article.dateline,
                 article.published ? format_iso(*article.published) : "",
                 article.language,
                 article.identifier,
                 article.rights.holder,
                 collapse_space(article.rights.notice),
                 article.rights.usage_terms,
                 article.rights.credit_line};
  for (const Byline& byline : article.bylines) lines.push_back(byline.name);
  for (const std::string& keyword : article.keywords) lines.push_back(keyword);
  return lines;
}

}  // namespace

TEST_CASE("samples: the story's metadata and rights are the same in every format", "[samples]") {
  const std::vector<Article> read = articles();
  for (const Article& article : read) {
    INFO(article.source_name);
    CHECK(metadata_of(article) == metadata_of(read[0]));
  }
}

TEST_CASE("samples: the story's text, crossheads and notes are the same in every format", "[samples]") {
  const std::vector<Article> read = articles();
  for (const Article& article : read) {
    INFO(article.source_name);
    CHECK(crossheads_of(article) == crossheads_of(read[0]));
    CHECK(lines_of(article) == lines_of(read[0]));
    CHECK(notes_of(article) == notes_of(read[0]));
  }
}

TEST_CASE("samples: the story's pictures are the same in every format", "[samples]") {
  const std::vector<Article> read = articles();
  REQUIRE(pictures_of(read[0]).size() == 3);
  for (const Article& article : read) {
    INFO(article.source_name);
    CHECK(pictures_of(article) == pictures_of(read[0]));
  }
}

TEST_CASE("samples: citations stand in every format that can say them", "[samples]") {
  const std::vector<Article> read = articles();
  CHECK(read[0].references.size() == 6);
  CHECK(read[1].references.size() == 6);
}
