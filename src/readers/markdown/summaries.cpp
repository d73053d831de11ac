// External interface: add_summary(), place_summaries().
#include "readers/markdown/summaries.h"

#include <yaml-cpp/yaml.h>

#include "support/utf8.h"

namespace newsexport::markdown {
namespace {

/// Letters and digits in lower case: what stays of words when marks and spaces go.
std::string letters_of(std::string_view text) {
  std::string letters;
  const std::string folded = fold_case(text);
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t code_point = next_code_point(folded, at);
    if (is_letter(code_point) || is_digit(code_point)) append_utf8(letters, code_point);
  }
  return letters;
}

/// An excerpt that a blog made itself is the beginning of the text, cut off.
bool is_said_already(const Article& article, const std::string& words) {
  const std::string letters = letters_of(words);
  for (const std::string& other : {plain_text(article.body), plain_text(article.abstract)}) {
    if (letters_of(other).starts_with(letters)) return true;
  }
  return letters_of(plain_text(article.standfirst)) == letters ||
         letters_of(plain_text(article.headline)) == letters;
}

}  // namespace

void add_summary(FieldValues& values, const Field& field) {
  if (FieldValues::truth(field)) return values.keep(field);  // "excerpt: true" of Hexo and Eleventy
  const auto words = values.text(field);
  if (words && !words->empty()) values.conversion().summaries.push_back({field.key, *words, field.position});
}

void place_summaries(Conversion& conversion) {
  Article& article = conversion.article;
  for (const ExtraField& summary : conversion.summaries) {
    const Inlines words = read_inline_text(summary.value, summary.position.line, conversion);
    if (is_said_already(article, plain_text(words))) {
      article.extra_fields.push_back(summary);
    } else if (article.standfirst.empty()) {
      article.standfirst = words;
    } else if (article.abstract.empty()) {
      article.abstract = read_blocks(summary.value, summary.position.line, conversion);
    } else {
      conversion.diagnostics.warning(summary.position, "front-matter.duplicate-key",
                                     "the article has a standfirst and an abstract already; '" +
                                         summary.name + "' is kept as an extra field");
      article.extra_fields.push_back(summary);
    }
  }
}

}  // namespace newsexport::markdown
