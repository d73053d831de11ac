#pragma once

#include <string>
#include <string_view>

namespace newsexport {

/// A title of BibTeX's "Title Case" convention as CSL wants titles, in sentence case, by the rule of pandoc's
/// citeproc: a word with a capital first and small letters after it becomes small, unless it begins the
/// title or follows one of ".?!:" and a space; words with other capitals (NASA, iPhone) and protected groups
/// stay. The first word gets a capital where it is all small. Beyond pandoc, "I" stays (nobody protects it).
/// Protection that only keeps capitals is dropped from the result; a span stays where it keeps small letters
/// ("mRNA") from a later change to title case.
std::string sentence_case(std::string_view markup);

/// The title as it stands, with the protection taken off: for languages in which letters carry meaning.
std::string without_protection(std::string_view markup);

}  // namespace newsexport
