#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "support/source.h"

namespace newsexport {

enum class Severity { note, warning, error };

/// "note", "warning" or "error".
std::string_view severity_name(Severity severity);

/// Something odd in the input, told to the user and never thrown. `code` is stable and dotted
/// ("image.missing"); the message is lower case, has no full stop, names the thing as the user wrote
/// it and says what was done instead.
struct Diagnostic {
  Severity severity = Severity::warning;
  std::string file;
  Position position;
  std::string message;
  std::string code;
  /// It is about what the program has on this machine (fonts, hyphenation patterns, libraries), not about the
  /// input: the same words for every article that it touches, of which a run over many shows one.
  bool is_of_set_up = false;
};

/// What a diagnostic of the set-up names in place of a file.
inline constexpr char kProgramName[] = "newsexport";

/// "file:line:column: severity: message [code]"; the parts of the place that are not known are left out.
std::string format_diagnostic(const Diagnostic& diagnostic);

/// The problems of one article, in the order in which they were found. Not shared between threads.
class Diagnostics {
 public:
  /// `place` stands for what is said of the article as a whole: where it begins in a file that holds several.
  explicit Diagnostics(std::string file = {}, Position place = {}) : file_(std::move(file)), place_(place) {}

  /// Each adds a diagnostic about this article's own source file.
  void note(Position position, std::string_view code, std::string message);
  void warning(Position position, std::string_view code, std::string message);
  void error(Position position, std::string_view code, std::string message);

  /// Adds a warning about what the program lacks on this machine, unless the same is here already.
  void set_up_warning(std::string_view code, std::string message);

  /// A warning that is one for all `things` of its code: `message` has {} in place of the things. The first
  /// few are named, the others counted; a thing counts once.
  void warning_about(std::string_view code, std::string_view message, const std::string& thing);

  /// Adds a diagnostic about another file (a bibliography, a stylesheet).
  void add(Diagnostic diagnostic) { entries_.push_back(std::move(diagnostic)); }

  /// Adds what was found earlier, before all that is here.
  void put_before(const Diagnostics& earlier);

  const std::string& file() const { return file_; }
  const std::vector<Diagnostic>& entries() const { return entries_; }
  bool has(Severity severity) const;

 private:
  void add(Severity severity, Position position, std::string_view code, std::string message);

  std::string file_;
  Position place_;
  std::vector<Diagnostic> entries_;
  std::map<std::string, std::vector<std::string>> things_;  ///< by code, of warning_about()
};

/// The codes alone, in order: what most tests compare.
std::vector<std::string> codes(const Diagnostics& diagnostics);

}  // namespace newsexport
