#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/reference.h"

namespace newsexport {

/// Where the "von" of a name goes: before the family name when sorted (BibLaTeX's useprefix), or not.
enum class Prefix { dropping, non_dropping };

/// Reads a list of names divided by "and": "First von Last", "von Last, First", "von Last, Jr, First",
/// BibLaTeX's "family=…, given=…, prefix=…, suffix=…, useprefix=true"; a name all in braces is an institution
/// (literal), "others" at the end too. Parts whose case says nothing (Chinese, Arabic) are no "von".
/// `odd` receives the names that have more commas than a name may have; they are kept as literal.
std::vector<Name> names_from_bibtex(std::string_view names, Prefix prefix, std::vector<std::string>& odd);

/// A list of places or publishers divided by "and", as text: "Paris; London".
std::string list_from_bibtex(std::string_view list);

/// The parts of `text` between occurrences of `word` that stand alone and outside of braces.
std::vector<std::string_view> split_at_word(std::string_view text, std::string_view word);

}  // namespace newsexport
