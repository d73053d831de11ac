// Mathematics in the e-book, and its pages.
#include <catch2/catch.hpp>

#include <algorithm>

#include "assembly/assemble.h"
#include "writers/epub/accessibility.h"
#include "writers/epub/content_document.h"
#include "writers/epub/package_document.h"

using namespace newsexport;

namespace {

Story story_with_formula() {
  Article article;
  append_text(article.headline, "Tides");
  Math math{{}, "<math><mi>h</mi><mo>=</mo><mn>2</mn></math>", false};
  append_text(math.content, "h = 2");
  Paragraph paragraph;
  append_text(paragraph.content, "Here ");
  paragraph.content.push_back({math});
  append_text(paragraph.content, " metres.");
  article.body.push_back({std::move(paragraph), {}, "", {}, "", {}});
  Diagnostics diagnostics;
  AssemblyOptions options;
  options.modified = "2026-05-12T00:00:00Z";
  return assemble(
      std::move(article), options, [](const std::string&) { return std::string(); }, diagnostics);
}

}  // namespace

TEST_CASE("epub: a formula is MathML, and the manifest and the accessibility metadata say so") {
  const Story story = story_with_formula();
  const std::string text = content_document(story, Styling::none);
  CHECK(text.find(
            "Here <math xmlns=\"http://www.w3.org/1998/Math/MathML\" alttext=\"h = 2\"><mi>h</mi><mo>=</mo>"
            "<mn>2</mn></math> metres.") != std::string::npos);
  CHECK(package_document(book_of(story), Styling::none).find("properties=\"mathml\"") != std::string::npos);
  const std::vector<std::string> features = accessibility_of(book_of(story)).features;
  CHECK(std::find(features.begin(), features.end(), "MathML") != features.end());
}

TEST_CASE("epub: pages that begin behind a formula are marked where its text would end") {
  Story story = story_with_formula();
  const std::string plain = content_document(story, Styling::none);
  const std::string words = " metres.";
  // As many code points as the text has before " metres": those of the formula's text, not of its markup.
  std::string before = plain.substr(plain.find("<body"));
  before.resize(before.find(words));
  before.replace(before.find("<math"), std::string::npos, "h = 2");
  std::size_t offset = 0;
  bool is_tag = false;
  for (const char c : before) {
    if (c == '<') is_tag = true;
    if (!is_tag) ++offset;
    if (c == '>') is_tag = false;
  }
  story.page_starts = {{"2", offset + 1}};
  CHECK(content_document(story, Styling::none).find("</math> <span id=\"page-2\"") != std::string::npos);
}
