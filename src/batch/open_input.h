#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "batch/resource_map.h"
#include "newsexport.h"

namespace newsexport {

/// An input with its bytes, and the way to what its articles name.
struct OpenedInput {
  std::string name;    ///< for messages and for the choice of format
  std::string format;  ///< that of a book's own source; empty: the user's choice holds
  std::string bytes;
  ResourceReader read_resource;
};

/// Reads a file, or standard input. Of a book that newsexport made with --embed-source it gives the source
/// that the book carries, "story.epub/story.md", whose pictures are those of the book; `resource_folders` and
/// the book's own folder stand behind them. Throws Error (kind input) as read_file() and
/// find_embedded_source() do, and `epub.no-source` for any other EPUB.
/// `map`, which is not owned, says what pictures on the web have local copies (see read_from_folders()).
OpenedInput open_input(const std::string& input, const std::vector<std::filesystem::path>& resource_folders,
                       const ResourceMap* map = nullptr);

}  // namespace newsexport
