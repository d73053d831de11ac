#pragma once

#include <string>

namespace newsexport {

/// An id made from a heading: its letters and digits in lower case and ASCII where ICU can write them so
/// ("Élan vital" → "elan-vital"), else "". Begins with a letter and has at most 60 characters.
std::string ascii_slug(const std::string& heading);

/// The id that Markdown authors expect a heading to have (pandoc's auto_identifiers, which GitHub's
/// resemble): lower case, letters of any script kept, spaces as "-". Links are looked up by it.
std::string expected_slug(const std::string& heading);

}  // namespace newsexport
