#include "markup/element.h"

#include "support/utf8.h"

namespace newsexport {
namespace {

void append_words(std::string& words, const Element& element) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  for (const MarkupNode& child : element.children) {
    const auto* inner = std::get_if<Element>(&child);
    if (!inner) {
      words += std::get<std::string>(child);
    } else if (inner->has_class("noteref") || inner->has_class("citation")) {
      if (words.ends_with(kNoBreakSpace)) words.resize(words.size() - kNoBreakSpace.size());
    } else if (inner->name == "br") {
      words += ' ';
    } else if (inner->name == "img") {
      words += inner->attribute("alt");
    } else {
      append_words(words, *inner);
    }
  }
}

}  // namespace

std::string_view Element::attribute(std::string_view attribute_name) const {
  for (const auto& [key, value] : attributes) {
    if (key == attribute_name) return value;
  }
  return {};
}

bool Element::has_class(std::string_view class_name) const {
  std::string_view rest = attribute("class");
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (rest.substr(0, end) == class_name) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

std::string text_content(const Element& element) {
  std::string text;
  for (const MarkupNode& child : element.children) {
    if (const auto* inner = std::get_if<Element>(&child)) {
      text += text_content(*inner);
    } else {
      text += std::get<std::string>(child);
    }
  }
  return text;
}

std::string words_of(const Element& element) {
  std::string words;
  append_words(words, element);
  return collapse_space(words);
}

}  // namespace newsexport
