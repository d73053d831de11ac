#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "support/source.h"

namespace newsexport {

/// Reads the CSL locale files of the data folder (find_data_folder()) by language tag, as make_csl_locale()
/// asks for them. None where the tag is no plain "xx" or "xx-XX", or has no file; never throws.
std::function<std::optional<Source>(const std::string& tag)> csl_locale_files(
    const std::filesystem::path& data_folder);

}  // namespace newsexport
