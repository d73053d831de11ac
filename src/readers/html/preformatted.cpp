// External interface: read_preformatted().
#include "readers/html/preformatted.h"

#include "readers/html/elements.h"

namespace newsexport::html {
namespace {

std::string code_language_of(const Node& node) {
  const std::vector<std::string_view> words = words_of(node.value("class"));
  for (std::size_t at = 0; at < words.size(); ++at) {
    for (const std::string_view prefix : {"language-", "lang-", "highlight-source-"}) {
      if (words[at].starts_with(prefix)) return std::string(words[at].substr(prefix.size()));
    }
    if (words[at] == "brush:" && at + 1 < words.size()) {
      return std::string(words[at + 1].substr(0, words[at + 1].find(';')));
    }
  }
  return node.value("data-lang");
}

// The text with `br` as line ends; gumbo has taken the line end behind the start tag away.
std::string preformatted_text(const Node& node, const Conversion& conversion) {
  std::string text;
  for (const Node* at = &node; at;) {
    const bool is_gone = !at->is_text() && conversion.is_left_out(*at);
    text += at->text;
    if (at->is("br")) text += '\n';
    at = is_gone ? next_after(*at, node) : next_node(*at, node);
  }
  while (text.ends_with('\n') || text.ends_with(' ')) text.pop_back();
  return text;
}

bool is_code_hint(const Node& node) {
  return hints_at(node, "code|highlight|syntax|brush:|language-|lang-");
}

}  // namespace

bool is_preformatted(const Node& node) {
  return node.is("pre") || node.is("listing") || node.is("xmp") || node.is("plaintext");
}

Blocks read_preformatted(const Node& node, const Conversion& conversion) {
  Preformatted block;
  block.text = preformatted_text(node, conversion);
  if (is_blank(block.text)) return {};
  const Node* code = find_element(node, "code");
  block.code_language = code_language_of(node);
  if (block.code_language.empty() && code) block.code_language = code_language_of(*code);
  const bool is_code = code || is_code_hint(node) || !block.code_language.empty() ||
                       (node.parent && is_code_hint(*node.parent)) || find_element(node, "samp") ||
                       find_element(node, "kbd");
  block.kind = is_code ? Preformatted::Kind::code : Preformatted::Kind::text;
  return {Block{std::move(block), node.position, {}, {}, {}, {}}};
}

}  // namespace newsexport::html
