#pragma once

#include <string>
#include <vector>

namespace newsexport {

/// The inputs that the file `path` ("-": standard input) lists, each ended by `separator`, a new line or NUL;
/// a CR before a new line and empty entries are passed over. An entry is a file or a folder, relative to the
/// current folder. Throws Error (kind usage): `files-from.unreadable`; `files-from.standard-input` where "-"
/// is an entry of a list that comes from standard input itself.
std::vector<std::string> load_input_list(const std::string& path, char separator);

}  // namespace newsexport
