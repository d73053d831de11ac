// External interface: read_abstracts(), read_keywords(), add_keyword().
#include "readers/jats/summaries.h"

#include <algorithm>

#include "model/labels.h"
#include "model/language.h"
#include "readers/jats/blocks.h"
#include "readers/jats/inlines.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport::jats {
namespace {

constexpr int kLevelInAbstract = 3;

/// "keywords" of "Key-words:".
std::string bare(std::string_view title) {
  std::string letters = fold_case(title);
  std::erase_if(letters, [](char c) { return c == ' ' || c == '-' || c == ':' || c == '.'; });
  return letters;
}

std::string language_in(const XmlElement& element) {
  const std::string* tag = element.find_attribute("xml:lang");
  return tag ? canonical_language(*tag).value_or("") : std::string();
}

/// The outputs put "Keywords" over an article's keywords themselves.
bool is_own_label(const XmlElement& group, std::string_view title, const Article& article) {
  const std::string own = language_in(group);
  for (const std::string& language : {own, article.language, std::string("en")}) {
    if (bare(title) == bare(label(Label::keywords, language))) return true;
  }
  return false;
}

/// A compound keyword ("UN", "United Nations") has its parts divided by a space.
void collect(const XmlElement& group, std::vector<std::string>& words) {
  for (const XmlElement* child : child_elements(group)) {
    const std::string_view name = local_name(*child);
    if (name == "kwd" || name == "compound-kwd" || name == "unstructured-kwd-group") {
      words.push_back(words_of(*child));
    } else if (name == "nested-kwd" || name == "kwd-group") {
      collect(*child, words);
    }
  }
}

void add_group(const XmlElement& group, Conversion& conversion, Blocks& out) {
  std::vector<std::string> words;
  collect(group, words);
  std::erase(words, "");
  Inlines title;
  for (const std::string_view name : {"label", "title"}) {
    for (const XmlElement* part : child_elements(group, name))
      append_spaced(read_inlines(*part, conversion), title);
  }
  if (title.empty() || is_own_label(group, plain_text(title), conversion.article)) {
    for (const std::string& one : words) add_keyword(conversion.article, one);
    return;
  }
  std::string line;
  for (const std::string& one : words) line += (line.empty() ? "" : "; ") + one;
  Inlines paragraph;
  paragraph.push_back({Strong{std::move(title)}});
  append_spaced(text_inlines(line), paragraph);
  add_paragraph(std::move(paragraph), group, out);
}

}  // namespace

void add_keyword(Article& article, const std::string& words) {
  const bool is_there = std::ranges::find(article.keywords, words) != article.keywords.end();
  if (!words.empty() && !is_there) article.keywords.push_back(words);
}

void read_abstracts(const XmlElement& meta, Conversion& conversion) {
  Blocks further;
  for (const std::string_view name : {"abstract", "trans-abstract"}) {
    for (const XmlElement* abstract : child_elements(meta, name)) {
      const bool is_main = attribute_text(*abstract, "abstract-type").empty() && name == "abstract" &&
                           conversion.article.abstract.empty();
      FactBox box;
      for (const std::string_view part : {"label", "title"}) {
        for (const XmlElement* words : child_elements(*abstract, part))
          append_spaced(read_inlines(*words, conversion), box.title);
      }
      Blocks content = read_blocks(without(*abstract, {"label", "title"}), kLevelInAbstract, conversion);
      if (is_main) {
        if (!box.title.empty()) {
          Block title = make_block(Paragraph{{{Strong{std::move(box.title)}}}}, *abstract);
          title.id.clear();
          content.insert(content.begin(), std::move(title));
        }
        conversion.article.abstract = std::move(content);
      } else if (!content.empty() || !box.title.empty()) {
        box.content = std::move(content);
        further.push_back(make_block(std::move(box), *abstract));
        if (name == "trans-abstract") further.back().language = language_in(*abstract);
      }
    }
  }
  Blocks& abstract = conversion.article.abstract;
  std::move(further.begin(), further.end(), std::back_inserter(abstract));
}

void read_keywords(const XmlElement& meta, Conversion& conversion, Blocks& out) {
  for (const XmlElement* group : child_elements(meta, "kwd-group")) add_group(*group, conversion, out);
}

}  // namespace newsexport::jats
