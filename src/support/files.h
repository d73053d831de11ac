#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace newsexport {

/// The whole content of a regular file or a pipe, up to `largest` bytes. Throws Error (kind input) with
/// `input.missing`, `input.address` where what is missing is named by a URL, `input.not-a-file` (folder,
/// device), `input.unreadable`, `input.too-large`, or `input.changing` for a file that was written to while
/// it was read, again and again. That is told by the file's size and time, which a file system may keep no
/// finer than some milliseconds.
std::string read_file(const std::filesystem::path& path, std::size_t largest);

/// Standard input to its end, with the same limit and errors.
std::string read_standard_input(std::size_t largest);

/// Writes `bytes` so that `path` holds either all of them or what it held before, as PendingFile does. Throws
/// Error (kind output): `output.unwritable`.
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// A file that a PendingFile was writing when its process ended: ".OUTPUT.PROCESS-NUMBER.part" beside OUTPUT.
struct PartialFile {
  std::string output;  ///< the file's name, cut to kLongestPartialStem bytes
  long process = 0;    ///< its number on the machine that wrote
};

// Bytes. The longest name of a file is 255 on most systems.
inline constexpr std::size_t kLongestPartialStem = 200;

/// None where `name`, without folders, is not one that PendingFile makes.
std::optional<PartialFile> parse_partial_name(std::string_view name);

}  // namespace newsexport
