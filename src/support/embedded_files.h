#pragma once

#include <span>
#include <string_view>

namespace newsexport {

/// A text file of this project that is built into the program (by scripts/embed.cmake).
struct EmbeddedFile {
  std::string_view name;  ///< from the project's root: "styles/classic/print.css"
  std::string_view text;
};

/// All of them, in the order of their names. The build generates the table.
std::span<const EmbeddedFile> embedded_files();

/// The text of one, "" if there is no such file.
std::string_view embedded_text(std::string_view name);

/// What lies between `before` and `after` in a name ("classic" of "styles/classic/print.css"), or "" if the
/// name begins or ends otherwise, or has a "/" there.
std::string_view middle_of_name(std::string_view name, std::string_view before, std::string_view after);

}  // namespace newsexport
