#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace newsexport {

enum class Shell { bash, zsh, fish };

/// None for the name of another shell.
std::optional<Shell> find_shell(std::string_view name);

/// What a shell reads to complete options and their arguments: of the option table, with the names of the
/// styles, formats and words that an option takes, and files or folders where it takes those.
std::string completions(Shell shell);

}  // namespace newsexport
