// External interface: date_in_words().
#include "citations/reference_dates.h"

#include <array>
#include <string_view>

#include "citations/reference_words.h"

namespace newsexport {
namespace {

struct Seasons {
  std::string_view language;
  std::array<std::string_view, 4> names;
};
constexpr Seasons kSeasons[] = {
    {"en", {"Spring", "Summer", "Autumn", "Winter"}},
    {"de", {"Frühjahr", "Sommer", "Herbst", "Winter"}},
    {"fr", {"printemps", "été", "automne", "hiver"}},
    {"es", {"primavera", "verano", "otoño", "invierno"}},
};

// CSL-JSON counts seasons from 1 (spring); any other text is the season's own name.
std::string season_in_words(const std::string& season, const std::string& language) {
  if (season.size() != 1 || season[0] < '1' || season[0] > '4') return season;
  const auto index = static_cast<std::size_t>(season[0] - '1');
  const std::string primary = primary_language(language);
  for (const Seasons& row : kSeasons) {
    if (row.language == primary) return std::string(row.names[index]);
  }
  return std::string(kSeasons[0].names[index]);
}

}  // namespace

std::string date_in_words(const Reference& reference, const std::string& variable,
                          const std::string& language) {
  const auto found = reference.dates.find(variable);
  if (found == reference.dates.end()) return {};
  const ReferenceDate& date = found->second;
  std::string words;
  for (std::size_t at = 0; at < date.points.size(); ++at) {
    const bool is_open = date.points[at].year == 0;  // "2020 –"
    if (at > 0) words += words.empty() ? "– " : is_open ? " –" : " – ";
    if (!is_open) words += format_in_words(date.points[at], language);
  }
  if (words.empty()) words = date.literal;
  const std::string season = season_in_words(date.season, language);
  if (!season.empty()) words = words.empty() ? season : season + " " + words;
  const Term* const circa = find_term("circa", language);
  if (date.is_circa && circa && !words.empty()) words = std::string(circa->singular) + " " + words;
  return words;
}

}  // namespace newsexport
