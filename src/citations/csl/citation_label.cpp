// External interface: citation_label().
#include "citations/csl/citation_label.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "support/utf8.h"

namespace newsexport::csl {
namespace {

constexpr std::array<std::string_view, 3> kCreators = {"author", "editor", "translator"};
constexpr std::array<std::size_t, 4> kLetters = {4, 2, 2, 1};

std::string first_letters(const std::string& text, std::size_t count) {
  std::size_t at = 0;
  for (; count > 0 && at < text.size(); --count) next_code_point(text, at);
  return text.substr(0, at);
}

std::string names_part(const std::vector<Person>& persons) {
  const std::size_t shown = std::min<std::size_t>(persons.size(), kLetters.size());
  std::string label;
  for (std::size_t at = 0; at < shown; ++at) {
    const Person& person = persons[at];
    label += first_letters(person.literal.empty() ? person.family : person.literal, kLetters[shown - 1]);
  }
  return label;
}

}  // namespace

std::string citation_label(const Item& item) {
  const std::string given = item.variable("citation-label");
  if (!given.empty()) return given;
  std::string label;
  for (const std::string_view creator : kCreators) {
    const std::vector<Person>* persons = item.find_persons(creator);
    if (persons) {
      label = names_part(*persons);
      break;
    }
  }
  if (label.empty()) label = first_letters(item.variable("title"), 4);
  const ReferenceDate* date = item.find_date("issued");
  if (date && !date->points.empty()) label += fmt::format("{:02}", std::abs(date->points.front().year) % 100);
  return label;
}

}  // namespace newsexport::csl
