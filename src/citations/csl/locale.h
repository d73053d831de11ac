#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "citations/csl/style_tree.h"

namespace newsexport::csl {

/// The locale that a style has in one language, all parts laid over each other.
struct Locale {
  std::string language = "en-US";
  std::map<std::string, Term, std::less<>> terms;        ///< by name, '/', form
  std::map<std::string, Term, std::less<>> ordinals;     ///< by name, '/', gender-form
  std::map<std::string, DateFormat, std::less<>> dates;  ///< by form
  bool punctuation_in_quote = false;
  bool limit_day_ordinals = false;

  /// Lays `part` over this. A part that has ordinals takes all ordinals of this away (CSL 1.0.2, "Ordinals").
  void lay_over(const LocalePart& part);

  /// The term in `form`, or in the next form of CSL's chain (verb-short, verb, long; symbol, short, long).
  /// Null where the locale has none.
  const Term* find_term(std::string_view name, std::string_view form = {}) const;
  /// The words of the term, or "".
  std::string term(std::string_view name, std::string_view form = {}, bool is_plural = false) const;
  /// The gender of a term ("edition", "month-01"), "" where it has none.
  std::string gender_of(std::string_view name) const;

  bool is_english() const { return language.starts_with("en"); }
};

}  // namespace newsexport::csl
