#include "readers/markdown_test_support.h"

#include "model/traverse.h"

namespace newsexport {
namespace {

// Puts every character of an inline that plain_text leaves out where it stands.
void add_inline(std::string& words, const Inline& value) {
  if (const auto* text = std::get_if<Text>(&value.value)) words += text->text;
  if (const auto* code = std::get_if<Code>(&value.value)) words += code->text;
  if (std::holds_alternative<LineBreak>(value.value)) words += ' ';
  if (const auto* citation = std::get_if<Citation>(&value.value)) words += citation->as_found;
}

void add_block(std::string& words, const Block& block) {
  words += '\n';
  if (const auto* code = std::get_if<Preformatted>(&block.value)) words += code->text;
  if (const auto* embed = std::get_if<Embed>(&block.value)) words += embed->title + ' ' + embed->link;
}

// A figure's caption repeats its alternative text in pandoc's form: it counts once.
void add_pictures(std::string& words, const Block& block) {
  const auto* figure = std::get_if<Figure>(&block.value);
  if (!figure) return;
  for (const Picture& picture : figure->pictures) {
    if (picture.alternative_text != plain_text(figure->caption)) words += picture.alternative_text + ' ';
    words += picture.title + ' ' + picture.credit + ' ';
  }
}

}  // namespace

std::string all_words(const Article& article) {
  std::string words;
  ConstVisitor visitor;
  visitor.block = [&words](const Block& block) {
    add_block(words, block);
    add_pictures(words, block);
  };
  visitor.inline_ = [&words](const Inline& value) {
    add_inline(words, value);
    if (const auto* picture = std::get_if<InlinePicture>(&value.value))
      words += picture->picture.alternative_text;
  };
  for (const Byline& byline : article.bylines) {
    words += byline.name + ' ' + byline.role + ' ' + byline.affiliation + '\n';
  }
  words += article.dateline + ' ' + article.publication.name + ' ' + article.rights.notice + '\n';
  for (const std::string& keyword : article.keywords) words += keyword + '\n';
  for (const ExtraField& field : article.extra_fields) words += field.name + ' ' + field.value + '\n';
  traverse(article, visitor);
  return words;
}

}  // namespace newsexport
