#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "citations/csl/item.h"
#include "citations/csl/locale.h"
#include "citations/csl/style_tree.h"
#include "citations/csl/text_tree.h"

namespace newsexport::csl {

/// How one list of names is set.
struct NameListSetting {
  const Style& style;
  const Locale& locale;
  NameOptions options;  ///< resolved
  NameFormat format;
  EtAl et_al;
  bool is_sort_key = false;
  std::size_t shown = 0;  ///< names that are shown; the others are "et al."
  std::vector<GivenLevel> givens;
};

/// How many of the names show, by et-al-min and et-al-use-first, at least `least`. "others" at the end, as
/// BibTeX writes it, is nobody: it stands for those whom the source does not name, and is set as "et al."
std::size_t shown_names(const std::vector<Person>& persons, const NameOptions& options, bool is_subsequent,
                        int least);

/// The names with their delimiters, "and" and "et al.". Each name is a node with Role::name.
Node name_list(const std::vector<Person>& persons, const NameListSetting& setting);

/// One name in long or short form; `is_inverted`: the family name first.
Node name_node(const Person& person, const NameListSetting& setting, bool is_inverted, GivenLevel level);

/// "Jean-Paul" as "J.-P." with "." for `with`; where `initializes` is not set, only what is an initial
/// already gets its mark.
std::string initials(const std::string& given, const std::string& with, bool initializes, bool keeps_hyphens);

}  // namespace newsexport::csl
