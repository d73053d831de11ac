#pragma once

#include <string>
#include <string_view>

namespace newsexport {

/// The BCP 47 tag of a language as babel and polyglossia name it ("ngerman", "british"), or of a text that
/// is such a tag itself; "" where it is neither.
std::string language_from_babel(std::string_view name);

/// The name that babel has for a BCP 47 tag, the way back; "" where it has none.
std::string babel_language(const std::string& tag);

/// The words of BibLaTeX's localization keys that stand in data: "phdthesis" is "PhD thesis", "inpress" is
/// "in press" (manual, 4.9.2). Any other text is returned as it is.
std::string bibstring(const std::string& key);

/// The CSL 1.0.2 type of an entry: its BibTeX type and its `entrysubtype`; `is_event` where it names an
/// event. "document" for @misc and for types that nobody knows.
std::string csl_type(std::string_view type, std::string_view subtype, bool is_event);

}  // namespace newsexport
