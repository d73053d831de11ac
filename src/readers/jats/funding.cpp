// External interface: add_funding().
#include "readers/jats/funding.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "model/traverse.h"
#include "readers/jats/blocks.h"
#include "readers/jats/inlines.h"
#include "readers/jats/names.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport::jats {
namespace {

std::set<std::string> paragraphs_of(const Blocks& body) {
  std::set<std::string> paragraphs;
  traverse(body, ConstVisitor{.block = [&](const Block& block) {
             const auto* paragraph = std::get_if<Paragraph>(&block.value);
             if (paragraph) paragraphs.insert(collapse_space(plain_text(paragraph->content)));
           }});
  return paragraphs;
}

/// A word without the marks that a sentence puts around it.
std::string bare_word(std::string_view word) {
  constexpr std::string_view kMarks = "()[].,;:";
  const std::size_t from = word.find_first_not_of(kMarks);
  if (from == std::string_view::npos) return {};
  return fold_case(word.substr(from, word.find_last_not_of(kMarks) - from + 1));
}

void add_words(const std::string& text, std::set<std::string>& words) {
  for (const std::string& word : split_words(text)) words.insert(bare_word(word));
}

/// Sources, numbers and people of one award, in their order.
std::string award_words(const XmlElement& award) {
  std::string words;
  for (const XmlElement* part : child_elements(award)) {
    std::string text;
    for (const Name& name : names_in(*part)) text += (text.empty() ? "" : ", ") + spoken_name(name);
    if (text.empty()) text = words_of(*part);
    if (!text.empty()) words += (words.empty() ? "" : ", ") + text;
  }
  return words.empty() ? words_of(award) : words;
}

void add_statements(const XmlElement& group, const std::set<std::string>& paragraphs, Conversion& conversion,
                    std::set<std::string>& words) {
  for (const XmlElement* statement : child_elements(group, "funding-statement")) {
    const std::string text = words_of(*statement);
    add_words(text, words);
    if (text.empty() || paragraphs.contains(text)) continue;
    std::ranges::move(read_blocks(*statement, 6, conversion), std::back_inserter(conversion.article.body));
  }
}

void add_awards(const XmlElement& group, const std::set<std::string>& words, Conversion& conversion) {
  for (const XmlElement* award : child_elements(group, "award-group")) {
    const std::string text = award_words(*award);
    const std::vector<std::string> own = split_words(text);
    const bool is_said =
        std::ranges::all_of(own, [&](const std::string& word) { return words.contains(bare_word(word)); });
    if (is_said) continue;
    conversion.article.body.push_back(make_block(Paragraph{text_inlines(text)}, *award));
  }
}

}  // namespace

void add_funding(const XmlElement& front, Conversion& conversion) {
  const XmlElement* meta = find_element(front, "article-meta");
  if (!meta) return;
  const std::vector<const XmlElement*> groups = child_elements(*meta, "funding-group");
  if (groups.empty()) return;
  const std::set<std::string> paragraphs = paragraphs_of(conversion.article.body);
  std::set<std::string> words;
  for (const XmlElement* group : groups) add_statements(*group, paragraphs, conversion, words);
  for (const XmlElement* group : groups) {
    add_awards(*group, words, conversion);
    add_remainder(*group, {"funding-statement", "award-group"}, 6, conversion, conversion.article.body);
  }
}

}  // namespace newsexport::jats
