// External interface: mark_site_chrome(), is_navigation(), is_section_name().
#include "readers/text/site_chrome.h"

#include <algorithm>
#include <array>

#include "readers/text/site_lexicon.h"
#include "readers/text/words.h"
#include "support/utf8.h"

namespace newsexport::plain {
namespace {

constexpr std::size_t kLongestNavigation = 40;  // words
constexpr std::size_t kLongestLine = 600;       // bytes of a row of links
constexpr std::size_t kLongestTitle = 25;       // words of a link to another article
constexpr std::size_t kProse = 20;              // words

using Views = std::vector<std::string_view>;

// The parts between the marks that sites put between links. A slash counts with spaces around it only: there
// is "and/or".
Views split_links(std::string_view line) {
  constexpr std::array<std::string_view, 8> kMarks{"|", "•", "·", "»", "›", " > ", " / ", "\u2502"};
  Views parts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < line.size();) {
    const auto mark =
        std::ranges::find_if(kMarks, [&](std::string_view one) { return line.substr(at).starts_with(one); });
    if (mark == kMarks.end()) {
      ++at;
      continue;
    }
    parts.push_back(trim(line.substr(begin, at - begin)));
    at += mark->size();
    begin = at;
  }
  parts.push_back(trim(line.substr(begin)));
  std::erase_if(parts, [](std::string_view part) { return part.empty(); });
  return parts;
}

bool is_short_title(std::string_view part) {
  return word_count(part, 6) <= 5 && is_title_case(part) && !ends_sentence(part);
}

// Words of menus among the words of a line, and among all.
struct MenuWords {
  std::size_t known = 0;
  std::size_t all = 0;
};

MenuWords count_menu_words(std::string_view line) {
  MenuWords count;
  for (const std::string_view word : first_words(line, kLongestNavigation + 1)) {
    const std::string_view bare = without_punctuation(word);
    if (bare.empty()) continue;
    ++count.all;
    count.known += is_menu_word(bare) || is_section_word(bare);
  }
  return count;
}

bool is_mostly_menu(std::string_view line) {
  const MenuWords words = count_menu_words(line);
  return words.all > 0 && words.known * 10 >= words.all * 6;
}

bool is_footer(std::string_view text) {
  const std::string_view line = without_punctuation(text);
  return is_footer_line(line) || is_related_heading(line) || has_footer_opening(trim(text)) ||
         is_menu_line(line);
}

bool is_keyword_line(std::string_view text) {
  return (starts_with_folded(text, "tags:") || starts_with_folded(text, "keywords:")) &&
         word_count(text, kLongestNavigation) < kLongestNavigation;
}

bool is_prose(const Passage& passage) {
  return passage.role == Role::paragraph && ends_sentence(passage.text) &&
         word_count(passage.text, kProse) == kProse;
}

// A menu of one link a line ("Home", "News", "Sport") has two such lines at least: one alone is the article's
// section.
std::size_t leading_menu(const std::vector<Passage>& passages) {
  std::size_t at = 0;
  std::size_t certain = 0;
  for (; at < passages.size(); ++at) {
    const std::string_view line = without_punctuation(passages[at].text);
    if (is_navigation(passages[at].text) || is_menu_line(line) || is_advertisement_line(line)) {
      certain = at + 1;
    } else if (word_count(line, 4) > 3 || !is_mostly_menu(line)) {
      break;
    }
  }
  return at >= certain + 2 ? at : certain;
}

// "Related posts" with nothing but short lines below it to the end of the text.
void mark_related(std::vector<Passage>& passages, std::size_t first) {
  for (std::size_t at = passages.size(); at-- > first;) {
    Passage& passage = passages[at];
    if (is_prose(passage) || word_count(passage.text, kLongestTitle + 1) > kLongestTitle) return;
    if (!is_related_heading(without_punctuation(passage.text))) continue;
    for (std::size_t below = at; below < passages.size(); ++below) {
      if (passages[below].role == Role::paragraph) passages[below].role = Role::site_footer;
    }
  }
}

// From the end upwards, as long as every passage is the site's (or has its role already).
void mark_tail(std::vector<Passage>& passages, std::size_t first) {
  for (std::size_t at = passages.size(); at-- > first;) {
    Passage& passage = passages[at];
    if (passage.role == Role::rule || passage.role == Role::rights || passage.is_left_out()) continue;
    if (is_keyword_line(passage.text)) {
      passage.role = Role::keywords;
    } else if (is_footer(passage.text)) {
      passage.role = Role::site_footer;
    } else if (is_navigation(passage.text)) {
      passage.role = Role::navigation;
    } else {
      return;
    }
  }
}

bool has_article(const std::vector<Passage>& passages) {
  return std::ranges::any_of(passages,
                             [](const Passage& passage) { return passage.role == Role::paragraph; });
}

}  // namespace

bool is_navigation(std::string_view line) {
  if (line.size() > kLongestLine) return false;
  if (word_count(line, kLongestNavigation + 1) > kLongestNavigation || ends_sentence(line)) return false;
  const Views parts = split_links(line);
  if (parts.size() >= 3 && std::ranges::all_of(parts, is_short_title)) return true;
  const MenuWords words = count_menu_words(line);
  return (parts.size() >= 2 || words.all >= 3) && is_mostly_menu(line) &&
         std::ranges::all_of(parts, is_title_case);
}

bool is_section_name(std::string_view line) {
  const Views words = first_words(line, 4);
  return !words.empty() && words.size() <= 3 && std::ranges::any_of(words, is_section_word) &&
         is_title_case(line) && !ends_sentence(line);
}

void mark_site_chrome(std::vector<Passage>& passages) {
  std::vector<Role> before;
  for (const Passage& passage : passages) before.push_back(passage.role);
  const std::size_t menu = leading_menu(passages);
  for (std::size_t at = 0; at < menu; ++at) passages[at].role = Role::navigation;
  for (Passage& passage : passages) {
    const bool is_plain = passage.role == Role::paragraph && passage.line_count == 1;
    if (is_plain && is_advertisement_line(without_punctuation(passage.text))) {
      passage.role = Role::advertisement;
    }
  }
  mark_related(passages, menu);
  mark_tail(passages, menu);
  if (has_article(passages)) return;
  for (std::size_t at = 0; at < passages.size(); ++at) passages[at].role = before[at];
}

}  // namespace newsexport::plain
