// External interface: label(), label_language() and has_labels().
#include "model/labels.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/embedded_files.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr std::size_t kLabelCount = static_cast<std::size_t>(Label::changed_by_ai) + 1;

// A switch, and no table: the compiler tells of a label that has no key.
constexpr std::string_view key_of(Label label) {
  switch (label) {
    case Label::by:
      return "by";
    case Label::published:
      return "published";
    case Label::updated:
      return "updated";
    case Label::accessed:
      return "accessed";
    case Label::correction:
      return "correction";
    case Label::corrections:
      return "corrections";
    case Label::contents:
      return "contents";
    case Label::notes:
      return "notes";
    case Label::sources:
      return "sources";
    case Label::rights:
      return "rights";
    case Label::keywords:
      return "keywords";
    case Label::credit:
      return "credit";
    case Label::left_out:
      return "left_out";
    case Label::back_to_text:
      return "back_to_text";
    case Label::as_cited_in_text:
      return "as_cited_in_text";
    case Label::based_on:
      return "based_on";
    case Label::start_of_article:
      return "start_of_article";
    case Label::no_date:
      return "no_date";
    case Label::licence:
      return "licence";
    case Label::holder:
      return "holder";
    case Label::usage_terms:
      return "usage_terms";
    case Label::tdm_reserved:
      return "tdm_reserved";
    case Label::open_original:
      return "open_original";
    case Label::original_article:
      return "original_article";
    case Label::abstract:
      return "abstract";
    case Label::cite_this:
      return "cite_this";
    case Label::colophon:
      return "colophon";
    case Label::cover:
      return "cover";
    case Label::undescribed_picture:
      return "undescribed_picture";
    case Label::agent:
      return "agent";
    case Label::territory:
      return "territory";
    case Label::validity:
      return "validity";
    case Label::from:
      return "from";
    case Label::until:
      return "until";
    case Label::restrictions:
      return "restrictions";
    case Label::applies_to:
      return "applies_to";
    case Label::made_by_ai:
      return "made_by_ai";
    case Label::changed_by_ai:
      return "changed_by_ai";
  }
  return {};
}

struct Language {
  std::string_view tag;
  std::array<std::string_view, kLabelCount> labels;
};

std::size_t index_of(std::string_view key) {
  std::size_t index = 0;
  while (index < kLabelCount && key_of(static_cast<Label>(index)) != key) ++index;
  return index;
}

/// "key = text" lines and "#" comments. scripts/embed.cmake has refused keys that are missing, unknown or
/// double.
Language parse_labels(std::string_view tag, std::string_view text) {
  Language language{tag, {}};
  for (const std::string_view line : split(text, '\n')) {
    const std::size_t sign = line.find(" = ");
    if (line.starts_with('#') || sign == line.npos) continue;
    const std::size_t index = index_of(line.substr(0, sign));
    if (index == kLabelCount) throw std::logic_error("unknown label " + std::string(line));
    language.labels[index] = line.substr(sign + 3);
  }
  return language;
}

const std::vector<Language>& languages() {
  static const std::vector<Language> kLanguages = [] {
    std::vector<Language> found;
    for (const EmbeddedFile& file : embedded_files()) {
      const std::string_view tag = middle_of_name(file.name, "src/model/labels/", ".txt");
      if (!tag.empty()) found.push_back(parse_labels(tag, file.text));
    }
    return found;
  }();
  return kLanguages;
}

/// Null if there is no file of that language.
const Language* find_language(std::string_view tag) {
  const std::string_view primary = tag.substr(0, tag.find('-'));
  // Norwegian is written as Bokmål unless it says otherwise; both readings are understood by all who read it.
  if (primary == "no" || primary == "nn") return find_language("nb");
  const bool is_traditional = primary == "zh" && (tag.find("Hant") != tag.npos || tag.ends_with("-TW") ||
                                                  tag.ends_with("-HK") || tag.ends_with("-MO"));
  const std::string_view wanted = is_traditional ? "zh-Hant" : primary;
  const auto found = std::ranges::find(languages(), wanted, &Language::tag);
  return found == languages().end() ? nullptr : &*found;
}

const Language& language_or_english(std::string_view tag) {
  const Language* found = find_language(tag);
  return found ? *found : *find_language("en");
}

}  // namespace

std::string_view label(Label name, std::string_view language) {
  return language_or_english(language).labels[static_cast<std::size_t>(name)];
}

std::string_view label_language(std::string_view language) {
  return language_or_english(language).tag;
}

bool has_labels(std::string_view language) {
  return find_language(language) != nullptr;
}

}  // namespace newsexport
