// External interface: parse_selector() and matches().
#include "style/css_selector.h"

#include <algorithm>

namespace newsexport {
namespace {

using Kind = CssToken::Kind;
using Pseudo = CompoundSelector::Pseudo;

class SelectorParser {
 public:
  explicit SelectorParser(const CssTokens& tokens) : tokens_(tokens) {}

  std::optional<Selector> run() {
    char combinator = ' ';
    while (at_ < tokens_.size()) {
      Selector::Part part{{}, combinator};
      if (!compound(part.compound)) return std::nullopt;
      selector_.parts.push_back(std::move(part));
      if (at_ == tokens_.size()) break;
      if (selector_.pseudo_element != PseudoElement::none) return std::nullopt;  // nothing stands in one
      combinator = take_combinator();
      if (combinator == '\0' || at_ == tokens_.size()) return std::nullopt;
    }
    if (selector_.parts.empty()) return std::nullopt;
    return std::move(selector_);
  }

 private:
  bool at(Kind kind) const { return at_ < tokens_.size() && tokens_[at_].is(kind); }
  bool at_delimiter(char c) const { return at_ < tokens_.size() && tokens_[at_].is_delimiter(c); }

  bool compound(CompoundSelector& result) {
    const std::size_t start = at_;
    if (at(Kind::ident)) {
      result.type = tokens_[at_++].text;
      selector_.specificity += 1;
    } else if (at_delimiter('*')) {
      ++at_;
    }
    while (at_ < tokens_.size() && selector_.pseudo_element == PseudoElement::none) {
      if (at(Kind::hash)) {
        result.id = tokens_[at_++].text;
        selector_.specificity += 1'000'000;
      } else if (at_delimiter('.')) {
        ++at_;
        if (!at(Kind::ident)) return false;
        result.classes.push_back(tokens_[at_++].text);
        selector_.specificity += 1'000;
      } else if (at(Kind::open_square)) {
        if (!attribute(result)) return false;
      } else if (at(Kind::colon)) {
        if (!pseudo(result)) return false;
      } else {
        break;
      }
    }
    return at_ > start;
  }

  bool attribute(CompoundSelector& result) {
    ++at_;
    if (!at(Kind::ident)) return false;
    CompoundSelector::Attribute wanted{tokens_[at_++].text, '\0', ""};
    if (!at(Kind::close_square)) {
      for (const char operation : {'~', '|', '^', '$', '*'}) {
        if (at_delimiter(operation)) wanted.match = operation;
      }
      if (wanted.match != '\0') ++at_;
      if (!at_delimiter('=')) return false;
      ++at_;
      if (wanted.match == '\0') wanted.match = '=';
      if (!at(Kind::ident) && !at(Kind::string)) return false;
      wanted.value = tokens_[at_++].text;
      if (!at(Kind::close_square)) return false;
    }
    ++at_;
    result.attributes.push_back(std::move(wanted));
    selector_.specificity += 1'000;
    return true;
  }

  /// `:lang(zh)` (CSS 2.1, 5.11.4).
  bool language(CompoundSelector& result) {
    ++at_;
    if (!at(Kind::ident) && !at(Kind::string)) return false;
    result.languages.push_back(lower_ascii(tokens_[at_++].text));
    if (!at(Kind::close_round)) return false;
    ++at_;
    selector_.specificity += 1'000;
    return true;
  }

  bool pseudo(CompoundSelector& result) {
    ++at_;
    if (at(Kind::function) && lower_ascii(tokens_[at_].text) == "lang") return language(result);
    if (at(Kind::colon)) {
      ++at_;
      return at(Kind::ident) && pseudo_element(lower_ascii(tokens_[at_++].text));
    }
    if (!at(Kind::ident)) return false;
    const std::string name = lower_ascii(tokens_[at_++].text);
    if (pseudo_element(name)) return true;  // with one colon, as CSS 2.1 writes them
    if (name == "first-child") {
      result.pseudos.push_back(Pseudo::first_child);
    } else if (name == "last-child") {
      result.pseudos.push_back(Pseudo::last_child);
    } else if (name == "first-of-type") {
      result.pseudos.push_back(Pseudo::first_of_type);
    } else if (name == "root") {
      result.pseudos.push_back(Pseudo::root);
    } else {
      return false;
    }
    selector_.specificity += 1'000;
    return true;
  }

  /// Ends the selector.
  bool pseudo_element(std::string_view name) {
    if (name != "first-letter" && name != "first-line") return false;
    selector_.pseudo_element = name == "first-line" ? PseudoElement::first_line : PseudoElement::first_letter;
    selector_.specificity += 1;
    return true;
  }

  char take_combinator() {
    bool has_space = false;
    while (at(Kind::space)) {
      has_space = true;
      ++at_;
    }
    for (const char combinator : {'>', '+', '~'}) {
      if (!at_delimiter(combinator)) continue;
      ++at_;
      while (at(Kind::space)) ++at_;
      return combinator;
    }
    return has_space ? ' ' : '\0';
  }

  const CssTokens& tokens_;
  std::size_t at_ = 0;
  Selector selector_;
};

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const bool starts = at == 0 || text[at - 1] == ' ';
    const std::size_t end = at + word.size();
    if (starts && (end == text.size() || text[end] == ' ')) return !word.empty();
  }
  return false;
}

bool matches_attribute(const CompoundSelector::Attribute& wanted, const Element& element) {
  const auto found =
      std::ranges::find(element.attributes, wanted.name, &std::pair<std::string, std::string>::first);
  if (found == element.attributes.end()) return false;
  const std::string_view value = found->second;
  switch (wanted.match) {
    case '\0':
      return true;
    case '=':
      return value == wanted.value;
    case '~':
      return has_word(value, wanted.value);
    case '|':
      return value == wanted.value || value.starts_with(wanted.value + "-");
    case '^':
      return !wanted.value.empty() && value.starts_with(wanted.value);
    case '$':
      return !wanted.value.empty() && value.ends_with(wanted.value);
    default:
      return !wanted.value.empty() && value.find(wanted.value) != std::string_view::npos;
  }
}

bool matches_pseudo(Pseudo pseudo, const ElementPlace& place) {
  switch (pseudo) {
    case Pseudo::first_child:
      return place.index == 0;
    case Pseudo::last_child:
      return place.siblings && place.index + 1 == place.siblings->size();
    case Pseudo::root:
      return place.siblings == nullptr;
    case Pseudo::first_of_type:
      for (std::size_t before = 0; before < place.index; ++before) {
        if ((*place.siblings)[before]->name == place.element->name) return false;
      }
      return true;
  }
  return false;
}

bool matches_language(const std::string& wanted, std::string_view language) {
  const std::string found = lower_ascii(language);
  return found == wanted || found.starts_with(wanted + "-");
}

bool matches_compound(const CompoundSelector& compound, const ElementPlace& place) {
  const Element& element = *place.element;
  if (!compound.type.empty() && compound.type != element.name) return false;
  if (!compound.id.empty() && element.attribute("id") != compound.id) return false;
  return std::ranges::all_of(compound.classes,
                             [&](const std::string& name) { return element.has_class(name); }) &&
         std::ranges::all_of(compound.attributes,
                             [&](const auto& wanted) { return matches_attribute(wanted, element); }) &&
         std::ranges::all_of(compound.pseudos,
                             [&](Pseudo pseudo) { return matches_pseudo(pseudo, place); }) &&
         std::ranges::all_of(compound.languages, [&](const std::string& language) {
           return matches_language(language, place.language);
         });
}

/// Whether parts 0 to `part` match with the part's element at `place`, whose ancestors are the first `depth`
/// places of the path. The search goes back where a descendant or sibling has several candidates.
bool matches_up(const Selector& selector, std::size_t part, const ElementPlace& place, std::size_t depth,
                const std::vector<ElementPlace>& path) {
  if (!matches_compound(selector.parts[part].compound, place)) return false;
  if (part == 0) return true;
  const char combinator = selector.parts[part].combinator;
  if (combinator == ' ' || combinator == '>') {
    for (std::size_t above = depth; above-- > 0;) {
      if (matches_up(selector, part - 1, path[above], above, path)) return true;
      if (combinator == '>') return false;
    }
    return false;
  }
  const std::string_view outer = depth > 0 ? path[depth - 1].language : std::string_view();
  for (std::size_t before = place.index; before-- > 0;) {
    const Element& element = *(*place.siblings)[before];
    const ElementPlace sibling{&element, before, place.siblings, language_of(element, outer)};
    if (matches_up(selector, part - 1, sibling, depth, path)) return true;
    if (combinator == '+') return false;
  }
  return false;
}

}  // namespace

std::string_view language_of(const Element& element, std::string_view inherited) {
  for (const char* name : {"lang", "xml:lang"}) {
    if (const std::string_view language = element.attribute(name); !language.empty()) return language;
  }
  return inherited;
}

std::optional<Selector> parse_selector(const CssTokens& tokens) {
  return SelectorParser(tokens).run();
}

bool matches(const Selector& selector, const std::vector<ElementPlace>& path) {
  if (path.empty()) return false;
  return matches_up(selector, selector.parts.size() - 1, path.back(), path.size() - 1, path);
}

}  // namespace newsexport
