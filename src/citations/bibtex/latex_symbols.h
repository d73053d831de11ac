#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace newsexport {

/// The characters of a LaTeX command that takes no argument, by its name without the backslash ("ss", "&",
/// "textendash"), UTF-8. None where it is no such command. `\LaTeX` and the like count as symbols.
std::optional<std::string_view> latex_symbol(std::string_view name);

/// The same for commands of mathematics ("alpha", "leq"); a superset.
std::optional<std::string_view> latex_math_symbol(std::string_view name);

/// The combining character of an accent command ("'", "c", "v"); 0 where the command is no accent.
char32_t latex_accent(std::string_view name);

/// The first letter of `base` (UTF-8) with the combining character, composed as NFC; the rest of it follows.
/// Dotless i and j under an accent are the plain letters.
std::string with_accent(std::string_view base, char32_t accent);

}  // namespace newsexport
