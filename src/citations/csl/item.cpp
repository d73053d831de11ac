// External interface: Item.
#include "citations/csl/item.h"

#include <algorithm>

#include "support/utf8.h"

namespace newsexport::csl {
namespace {

bool is_english_tag(std::string_view tag) {
  return tag.starts_with("en") && (tag.size() == 2 || tag[2] == '-' || tag[2] == '_');
}

std::string plain_variable(const Reference& reference, std::string_view name) {
  const auto found = reference.variables.find(std::string(name));
  return found == reference.variables.end() ? std::string() : found->second;
}

std::string first_of(const Reference& reference, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    std::string value = plain_variable(reference, name);
    if (!value.empty()) return value;
  }
  return {};
}

std::string first_page(const std::string& pages) {
  std::size_t end = pages.find_first_of("-,&;");
  end = std::min(end, pages.find("–"));
  return std::string(trim(std::string_view(pages).substr(0, end)));
}

}  // namespace

std::string Item::variable(std::string_view name, std::string_view form) const {
  if (form == "short") {
    if (name == "title") return first_of(*reference, {"title-short", "shortTitle", "title"});
    if (name == "container-title") {
      return first_of(*reference, {"container-title-short", "journalAbbreviation", "container-title"});
    }
    std::string value = plain_variable(*reference, std::string(name) + "-short");
    if (!value.empty()) return value;
  }
  if (name == "title-short") return first_of(*reference, {"title-short", "shortTitle"});
  if (name == "container-title-short") {
    return first_of(*reference, {"container-title-short", "journalAbbreviation"});
  }
  if (name == "event" || name == "event-title") return first_of(*reference, {name, "event-title", "event"});
  if (name == "page-first") {
    std::string value = plain_variable(*reference, name);
    return value.empty() ? first_page(plain_variable(*reference, "page")) : value;
  }
  return plain_variable(*reference, name);
}

const std::vector<Person>* Item::find_persons(std::string_view name) const {
  const auto found = persons.find(name);
  return found == persons.end() || found->second.empty() ? nullptr : &found->second;
}

const ReferenceDate* Item::find_date(std::string_view name) const {
  const auto found = reference->dates.find(std::string(name));
  if (found == reference->dates.end()) return nullptr;
  const ReferenceDate& date = found->second;
  return date.points.empty() && date.literal.empty() && date.season.empty() ? nullptr : &date;
}

std::string Item::type() const {
  return reference->type;
}

Item make_item(const Reference& reference, const Style& style, const Locale& locale) {
  Item item;
  item.reference = &reference;
  const std::string language = plain_variable(reference, "language");
  item.is_english = !language.empty()
                        ? is_english_tag(language)
                        : is_english_tag(style.default_language.empty() ? "en" : style.default_language);
  if (language.empty() && style.default_language.empty()) item.is_english = is_english_tag(locale.language);
  for (const auto& [variable, names] : reference.names) {
    std::vector<Person>& persons = item.persons[variable];
    for (const Name& name : names) persons.push_back(make_person(name));
  }
  return item;
}

std::string year_suffix_letters(int number) {
  std::string letters;
  for (; number > 0; number = (number - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('a' + (number - 1) % 26));
  }
  return letters;
}

}  // namespace newsexport::csl
