// External interface: kind_of_role(), is_article_text(), names_media(), names_small_picture().
#include "readers/newsml/roles.h"

#include <algorithm>
#include <string>

#include "support/utf8.h"
#include "support/word_lists.h"

namespace newsexport::newsml {
namespace {

struct Role {
  WordList words;
  TextKind kind;
};

constexpr std::string_view kFile = "src/readers/newsml/roles.txt";
// A word goes before one that it holds ("subheadline"): the second search is for words within the role.
const Role kRoles[] = {
    {{kFile, "style"}, TextKind::style},     {{kFile, "note"}, TextKind::note},
    {{kFile, "alt"}, TextKind::alt},         {{kFile, "deck"}, TextKind::deck},
    {{kFile, "kicker"}, TextKind::kicker},   {{kFile, "title"}, TextKind::title},
    {{kFile, "caption"}, TextKind::caption}, {{kFile, "summary"}, TextKind::summary},
    {{kFile, "lead"}, TextKind::lead},       {{kFile, "box"}, TextKind::box},
    {{kFile, "contact"}, TextKind::contact}, {{kFile, "main"}, TextKind::main},
};
const WordList kMedia(kFile, "media");
const WordList kSmallPictures(kFile, "small_pictures");

// "Sub-Headline 2" as "subheadline".
std::string letters_of(std::string_view role) {
  std::string letters = fold_case(role);
  std::erase_if(letters, [](char c) { return c >= 0 && (c < 'a' || c > 'z'); });
  return letters;
}

bool has_any(std::string_view role, const WordList& words) {
  const std::string letters = letters_of(role);
  return std::ranges::any_of(words.texts(),
                             [&](std::string_view word) { return letters.find(word) != std::string::npos; });
}

}  // namespace

TextKind kind_of_role(std::string_view role) {
  constexpr std::size_t kWithin = 6;  // shorter words stand in others by chance
  const std::string letters = letters_of(role);
  const auto is_within = [&](std::string_view word) {
    return word.size() >= kWithin && letters.find(word) != std::string::npos;
  };
  auto found = std::ranges::find_if(kRoles, [&](const Role& row) { return row.words.contains(letters); });
  if (found == std::end(kRoles))
    found = std::ranges::find_if(
        kRoles, [&](const Role& row) { return std::ranges::any_of(row.words.texts(), is_within); });
  return found == std::end(kRoles) ? TextKind::part : found->kind;
}

bool is_article_text(TextKind kind) {
  return kind == TextKind::main || kind == TextKind::part || kind == TextKind::lead || kind == TextKind::box;
}

bool names_media(std::string_view role) {
  return has_any(role, kMedia);
}

bool names_small_picture(std::string_view role) {
  return has_any(role, kSmallPictures);
}

}  // namespace newsexport::newsml
