#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "batch/gather_inputs.h"

namespace newsexport {

/// Names standard input as an input, and standard output as an output.
inline constexpr const char* kStandardStream = "-";

/// Where outputs go, as the user said it. At most one of the two is set.
struct OutputPlace {
  std::string file;    ///< of the only input, or "-"; empty: named after the input
  std::string folder;  ///< empty: the current folder
};

/// Whose word the name of an output is. Only one that we chose ourselves can give way to a folder where an
/// input turns out to hold several articles.
enum class OutputNaming { after_input, by_user };

/// One input to convert, or one of its articles.
struct Task {
  std::string input;       ///< as the user wrote it
  std::string output;      ///< a path or "-"; empty: nothing is to be written
  std::string pdf_output;  ///< beside an EPUB; empty: none
  OutputNaming naming = OutputNaming::after_input;
};

/// The same string for all ways to write the path of one file.
std::string file_identity(const std::string& path);

/// Throws Error (kind usage) where an output is a folder (`output.is-folder`) or would replace one of the
/// inputs (`output.is-input`).
void refuse_outputs_that_replace(const std::vector<std::string>& outputs,
                                 const std::vector<std::string>& inputs);

/// Gives each input its output: its name, with `ending` in place of its own. In the current folder an output
/// is named after its input's last part; in `place.folder` the folders of a relative input are kept too
/// ("2026/may/story.md" → "out/2026/may/ story.epub"), while an absolute path or one that begins with ".."
/// leaves its name only, so that nothing is ever written outside of that folder. A file that was found in a
/// folder goes to its InputFile::place below `place.folder`, or below the current folder; where several such
/// would write one output ("a.md", "a.html"), each of them keeps its own ending ("a.md.epub"). Throws Error
/// (kind usage) before anything is written: `output.clash` where two inputs would write one file,
/// `output.is-input` where an output would replace an input, `output.is-folder`, `usage.output-name` where
/// standard input is given no output file, `usage.output` where one file is to hold several articles.
std::vector<Task> plan_outputs(const std::vector<InputFile>& inputs, const OutputPlace& place,
                               const std::string& ending);

}  // namespace newsexport
