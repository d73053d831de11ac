// External interface: kind_of_role(), is_article_text(), names_media(), names_small_picture().
#include "readers/newsml/roles.h"

#include <algorithm>
#include <array>
#include <string>

#include "support/utf8.h"

namespace newsexport::newsml {
namespace {

struct Role {
  std::string_view word;
  TextKind kind;
};

// IPTC's topic set of roles, and what agencies write in its place. A longer word goes before one that it
// holds: the second search is for words within the role.
constexpr auto kRoles = std::to_array<Role>({
    {"stylesheet", TextKind::style},    {"style", TextKind::style},
    {"css", TextKind::style},           {"editorsnote", TextKind::note},
    {"editornote", TextKind::note},     {"notetoeditors", TextKind::note},
    {"ednote", TextKind::note},         {"advisory", TextKind::note},
    {"instruction", TextKind::note},    {"alttext", TextKind::alt},
    {"alternativetext", TextKind::alt}, {"alternatetext", TextKind::alt},
    {"subheadline", TextKind::deck},    {"subheading", TextKind::deck},
    {"subhead", TextKind::deck},        {"subtitle", TextKind::deck},
    {"untertitel", TextKind::deck},     {"unterzeile", TextKind::deck},
    {"soustitre", TextKind::deck},      {"subtítulo", TextKind::deck},
    {"sottotitolo", TextKind::deck},    {"ondertitel", TextKind::deck},
    {"deck", TextKind::deck},           {"overline", TextKind::kicker},
    {"kicker", TextKind::kicker},       {"dachzeile", TextKind::kicker},
    {"surtitre", TextKind::kicker},     {"spitzmarke", TextKind::kicker},
    {"headline", TextKind::title},      {"hedline", TextKind::title},
    {"schlagzeile", TextKind::title},   {"überschrift", TextKind::title},
    {"title", TextKind::title},         {"titel", TextKind::title},
    {"titre", TextKind::title},         {"título", TextKind::title},
    {"titolo", TextKind::title},        {"caption", TextKind::caption},
    {"cutline", TextKind::caption},     {"bildunterschrift", TextKind::caption},
    {"bildtext", TextKind::caption},    {"légende", TextKind::caption},
    {"legende", TextKind::caption},     {"bijschrift", TextKind::caption},
    {"didascalia", TextKind::caption},  {"summary", TextKind::summary},
    {"abstract", TextKind::summary},    {"synopsis", TextKind::summary},
    {"teaser", TextKind::summary},      {"zusammenfassung", TextKind::summary},
    {"résumé", TextKind::summary},      {"resumen", TextKind::summary},
    {"sommario", TextKind::summary},    {"samenvatting", TextKind::summary},
    {"lead", TextKind::lead},           {"lede", TextKind::lead},
    {"leader", TextKind::lead},         {"intro", TextKind::lead},
    {"introduction", TextKind::lead},   {"vorspann", TextKind::lead},
    {"einleitung", TextKind::lead},     {"chapeau", TextKind::lead},
    {"chapô", TextKind::lead},          {"entradilla", TextKind::lead},
    {"sidebar", TextKind::box},         {"background", TextKind::box},
    {"supporting", TextKind::box},      {"supplementary", TextKind::box},
    {"supplement", TextKind::box},      {"factbox", TextKind::box},
    {"infobox", TextKind::box},         {"chronology", TextKind::box},
    {"hintergrund", TextKind::box},     {"kasten", TextKind::box},
    {"encadré", TextKind::box},         {"contact", TextKind::contact},
    {"kontakt", TextKind::contact},     {"main", TextKind::main},
    {"body", TextKind::main},           {"story", TextKind::main},
    {"article", TextKind::main},        {"text", TextKind::main},
    {"haupttext", TextKind::main},      {"corps", TextKind::main},
});

// "Sub-Headline 2" as "subheadline".
std::string letters_of(std::string_view role) {
  std::string letters = fold_case(role);
  std::erase_if(letters, [](char c) { return c >= 0 && (c < 'a' || c > 'z'); });
  return letters;
}

template <std::size_t kCount>
bool has_any(std::string_view role, const std::array<std::string_view, kCount>& words) {
  const std::string letters = letters_of(role);
  return std::ranges::any_of(words,
                             [&](std::string_view word) { return letters.find(word) != std::string::npos; });
}

}  // namespace

TextKind kind_of_role(std::string_view role) {
  constexpr std::size_t kWithin = 6;  // shorter words stand in others by chance
  const std::string letters = letters_of(role);
  const auto is_it = [&](const Role& row) { return row.word == letters; };
  const auto is_within = [&](const Role& row) {
    return row.word.size() >= kWithin && letters.find(row.word) != std::string::npos;
  };
  auto found = std::ranges::find_if(kRoles, is_it);
  if (found == kRoles.end()) found = std::ranges::find_if(kRoles, is_within);
  return found == kRoles.end() ? TextKind::part : found->kind;
}

bool is_article_text(TextKind kind) {
  return kind == TextKind::main || kind == TextKind::part || kind == TextKind::lead || kind == TextKind::box;
}

bool names_media(std::string_view role) {
  constexpr std::array<std::string_view, 15> kWords = {
      "photo", "foto", "picture", "image", "bild",    "graphic",   "grafik",   "illustration",
      "video", "film", "audio",   "logo",  "preview", "quicklook", "thumbnail"};
  return has_any(role, kWords);
}

bool names_small_picture(std::string_view role) {
  constexpr std::array<std::string_view, 4> kWords = {"thumbnail", "icon", "preview", "quicklook"};
  return has_any(role, kWords);
}

}  // namespace newsexport::newsml
