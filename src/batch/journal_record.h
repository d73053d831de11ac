#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newsexport.h"

namespace newsexport {

/// A file as it was written.
struct WrittenFile {
  std::string path;  ///< in a JournalRecord relative to the journal's folder
  std::size_t bytes = 0;
  std::string digest;  ///< digest_of() its content

  friend bool operator==(const WrittenFile&, const WrittenFile&) = default;
};

/// A file that an article named, as it was found.
struct ReadResource {
  std::string name;   ///< as the article has it
  std::string state;  ///< digest_of() its content, or "!" and the code of the error

  friend bool operator==(const ReadResource&, const ReadResource&) = default;
};

/// What became of one input all of whose articles were written.
struct JournalRecord {
  std::string output;  ///< of its task, relative to the journal's folder; what the record is found by
  std::string key;     ///< the digest of all that its products depend on but the resources
  ReleaseWindow window;
  std::vector<std::vector<WrittenFile>> articles;  ///< the files of each: the main product, then its PDF
  std::vector<ReadResource> resources;

  friend bool operator==(const JournalRecord&, const JournalRecord&) = default;
};

/// A line without its end: the digest of what follows, then the fields, with blanks between. Bytes that are
/// no visible ASCII are written as %XX.
std::string to_line(const JournalRecord& record);

/// None where the line is not whole, as a crash or a bad disk leaves it.
std::optional<JournalRecord> parse_journal_line(std::string_view line);

/// The record's output alone, after the same check.
std::optional<std::string> output_of_line(std::string_view line);

}  // namespace newsexport
