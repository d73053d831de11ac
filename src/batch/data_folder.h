#pragma once

#include <filesystem>

namespace newsexport {

/// The folder of fonts, hyphenation patterns and CSL locales: beside the program in a build tree, in
/// share/newsexport of the prefix that it is installed under. Empty where there is none.
std::filesystem::path find_data_folder();

}  // namespace newsexport
