#pragma once

#include <string>

#include "cli/command_line.h"

namespace newsexport {

/// Whether the name ends in `ending` (".pdf"), in letters of any case, and is more than that.
bool ends_in(std::string_view name, std::string_view ending);

/// Throws Error (kind usage) `output.is-folder` where the name of a file to be written is that of a folder,
/// or ends as one.
void refuse_folders_as_files(const CommandLine& command);

/// Throws Error (kind usage) `usage.output-format` where the name of a file to be written says that it is
/// something else than what is written to it: it has the ending of another format or, for a book, one that
/// is neither of EPUB nor of PDF. An ending is ".", a letter and up to seven more letters and digits; a name
/// without one may be anything.
void refuse_wrong_endings(const CommandLine& command);

}  // namespace newsexport
