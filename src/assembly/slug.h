#pragma once

#include <string>

namespace newsexport {

/// The letters and digits of a heading in lower case and ASCII where ICU can write them so ("Élan vital" →
/// "elan-vital"), else "". At most 60 characters, cut between words.
std::string ascii_words(const std::string& heading);

/// An id made from a heading: its ascii_words(), behind "section-" where they begin with a digit.
std::string ascii_slug(const std::string& heading);

/// The id that Markdown authors expect a heading to have (pandoc's auto_identifiers, which GitHub's
/// resemble): lower case, letters of any script kept, spaces as "-". Links are looked up by it.
std::string expected_slug(const std::string& heading);

}  // namespace newsexport
