#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "support/diagnostics.h"

namespace newsexport {

/// A file to convert, as it was named or found.
struct InputFile {
  std::string path;   ///< as messages show it; "-" is standard input
  std::string place;  ///< found in a folder: where it stands below that folder; empty: it was named
};

/// Which files of a folder are wanted. A pattern is one of fnmatch(3), in which "*" stands for "/" too; with
/// a "/" in it, it is compared with the path below the folder that was named, else with the name alone.
struct FolderFilter {
  std::vector<std::string> include;  ///< empty: the files of formats that can be read
  std::vector<std::string> exclude;  ///< wins over `include`; a folder that it fits is not entered
  /// A folder below the named one that cannot be read is passed over and told of, instead of being an Error;
  /// one that is gone when it is looked at is no matter.
  bool passes_over_unreadable = false;
};

/// A file in a folder that is no input.
struct PassedOver {
  std::string path;  ///< as messages show it
  std::string kind;  ///< in words: "DOCX", after its ending; "no ending"; "broken link"; "not a file"
  /// Of a kind that articles name or that is not whole yet (a picture, a stylesheet, a download under way):
  /// nobody takes it for an article.
  bool is_companion = false;
};

struct GatheredInputs {
  std::vector<InputFile> files;
  std::size_t folders = 0;                   ///< how many of the inputs are folders
  std::vector<PassedOver> passed_over;       ///< what is of no format that can be read
  std::vector<std::string> unused_excludes;  ///< the patterns that fit nothing
  std::vector<Diagnostic> unreadable;        ///< folders that were passed over
};

/// The inputs with the files of each folder in its place, by the bytes of their paths. Not taken from a
/// folder: hidden files and folders, what is no regular file, files whose ending is not that of a format
/// (input_formats()); an .xml or .json is one if its content is certainly of a format, or is not UTF-8, so
/// that it cannot be told here. What does not fit `include`, or fits `exclude`, is left out by the user's own
/// wish; all else that is not taken and not hidden is passed over. Symbolic links are followed; no folder is
/// entered twice for one input, so that links in a ring end. Of one folder alone, `place` is the path below
/// it; of several each keeps its own last name before that. Throws Error (kind input) `input.unreadable` for
/// a folder that cannot be read.
GatheredInputs gather_inputs(const std::vector<std::string>& inputs, const FolderFilter& filter);

}  // namespace newsexport
