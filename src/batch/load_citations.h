#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "newsexport.h"
#include "support/places.h"

namespace newsexport {

/// The citation style of `style`: a built-in style by its name, or, where it holds a slash or ends in ".csl",
/// a file; with the locales of the data folders. Throws Error (kind usage): `citation-style.unknown`,
/// `citation-style.unreadable`; and what read_csl_style() throws.
std::unique_ptr<CitationSetter> load_citation_style(const std::string& style, const Places& data_folders,
                                                    Diagnostics& diagnostics);

/// The bibliographies of the command line, as one; what an earlier file defines, a later one does not change.
/// Throws Error (kind usage) `bibliography.unreadable` for a file that cannot be read, and what
/// read_bibliography() throws.
std::unique_ptr<Bibliography> load_bibliographies(const std::vector<std::filesystem::path>& files,
                                                  Diagnostics& diagnostics);

}  // namespace newsexport
