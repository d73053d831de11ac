#pragma once

#include <string>
#include <vector>

#include "citations/bibtex/bib_entry.h"
#include "support/diagnostics.h"

namespace newsexport {

/// The fields of one entry as texts for CSL variables. Each function gives "" where the entry lacks the
/// field, and reports commands of LaTeX that nobody knows.
class BibFieldText {
 public:
  /// `is_english`: whether titles come to sentence case.
  BibFieldText(const BibEntry& entry, bool is_english, Diagnostics& diagnostics)
      : entry_(entry), is_english_(is_english), diagnostics_(diagnostics) {}

  bool has(const std::string& name) const { return entry_.find(name) != nullptr; }
  /// With CSL's marks.
  std::string markup(const std::string& name) const;
  /// With CSL's marks, in the case that CSL wants.
  std::string title(const std::string& name) const;
  /// Of a list divided by "and": "Paris; London".
  std::string list(const std::string& name) const;
  /// An address or a number as it stands: only the backslashes before signs and the braces go.
  std::string verbatim(const std::string& name) const;

 private:
  std::string read(const std::string& name, bool is_title) const;

  const BibEntry& entry_;
  bool is_english_;
  Diagnostics& diagnostics_;
  mutable std::vector<std::string> reported_;  // a field may be read for two variables
};

/// `first`, the separator and a space, `second`; no separator after a sign that ends something, and none
/// where one of the two is empty.
std::string joined_with(char separator, const std::string& first, const std::string& second);

}  // namespace newsexport
