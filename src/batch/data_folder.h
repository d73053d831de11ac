#pragma once

#include <filesystem>

namespace newsexport {

/// The folder of fonts and hyphenation patterns: beside the program in a build tree, in share/newsexport of
/// the prefix that it is installed under. Empty where there is none.
std::filesystem::path find_data_folder();

}  // namespace newsexport
