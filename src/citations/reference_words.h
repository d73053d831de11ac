#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsexport {

/// How a language divides the parts of a reference and quotes a title.
struct Punctuation {
  std::string_view language;  ///< primary subtag
  std::string_view open;      ///< quotation marks, with the space that French puts inside
  std::string_view close;
  std::string_view comma;  ///< with the space that follows it
  std::string_view stop;   ///< a full stop, without a space
  std::string_view space;  ///< between two sentences
  enum class StopPlace { inside_quotes, after_quotes } stop_place;
};
const Punctuation& punctuation_of(const std::string& language);

/// A word set before a number or a name.
struct Term {
  std::string_view singular;
  std::string_view plural;
};

/// The abbreviated term of a CSL locator ("page", "chapter") or of a role ("editor", "translator", set after
/// names) or of "edited-by" and "translated-by" (set before names), in the language or else in English. Null
/// where neither has it.
const Term* find_term(std::string_view name, const std::string& language);

/// "Jane Doe, John Roe, and Ann Poe": joined as ICU's list patterns of the language say.
std::string join_names(const std::vector<std::string>& names, const std::string& language);

/// The part of a language tag before the first "-", in lower case; "en" for an empty tag.
std::string primary_language(const std::string& language);

}  // namespace newsexport
