#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "citations/csl/locale.h"
#include "citations/csl/set_citations.h"
#include "citations/csl/style_tree.h"
#include "model/reference.h"

namespace newsexport::csl {

/// How much of a given name is shown for the sake of disambiguation.
enum class GivenLevel : unsigned char { as_styled, initials, full };

/// What sets a reference's cites apart from those of others.
struct Disambiguation {
  std::vector<int> names;                       ///< by cs:names of the cite: how many names show at least
  std::vector<std::vector<GivenLevel>> givens;  ///< by cs:names, by name
  int conditions = 0;                           ///< so many tests of disambiguate="true" hold, from the first
  int year_suffix = 0;                          ///< 1 is "a"; 0: none
};

/// A name ready for setting: particles and suffix parted from the names that they were written with.
struct Person {
  std::string family;
  std::string given;
  std::string dropping;
  std::string non_dropping;
  std::string suffix;
  std::string literal;
  bool has_comma_suffix = false;
  bool is_static = false;     ///< family name first, always
  bool is_undivided = false;  ///< a script that puts no space between the names (Chinese, Japanese, Korean)

  friend bool operator==(const Person&, const Person&) = default;
};

/// A reference on its way through the processor.
struct Item {
  const Reference* reference = nullptr;
  int citation_number = 0;
  bool is_english = true;  ///< title case applies
  std::map<std::string, std::vector<Person>, std::less<>> persons;
  Disambiguation disambiguation;

  /// The words of a variable, with CSL's short forms and derived variables; or "".
  std::string variable(std::string_view name, std::string_view form = {}) const;
  const std::vector<Person>* find_persons(std::string_view name) const;
  const ReferenceDate* find_date(std::string_view name) const;
  std::string type() const;
};

Item make_item(const Reference& reference, const Style& style, const Locale& locale);

Person make_person(const Name& name);

/// The letters of a year suffix: 1 is "a", 26 "z", 27 "aa".
std::string year_suffix_letters(int number);

}  // namespace newsexport::csl
