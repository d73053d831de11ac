// External interface: read_bibtex().
#include "citations/bibtex/bibtex.h"

#include <unordered_map>

#include <fmt/format.h>

#include "citations/bibtex/bib_entry.h"
#include "citations/bibtex/bib_reference.h"
#include "citations/bibtex/inherit_fields.h"
#include "citations/bibtex/parse_bibtex.h"
#include "support/error.h"

namespace newsexport {
namespace {

// The same key twice: Biber takes the first and warns.
void drop_doubles(std::vector<BibEntry>& entries, Diagnostics& diagnostics) {
  std::unordered_map<std::string, int> lines;
  std::vector<BibEntry> kept;
  kept.reserve(entries.size());
  for (BibEntry& entry : entries) {
    const auto [first, is_new] = lines.emplace(entry.key, entry.position.line);
    if (is_new || entry.key.empty()) {
      kept.push_back(std::move(entry));
      continue;
    }
    diagnostics.warning(entry.position, "bibliography.duplicate-key",
                        fmt::format("the key \"{}\" was given in line {} already; the first entry counts",
                                    entry.key, first->second));
  }
  entries = std::move(kept);
}

// Entries that hold text for others, or a list of keys, and are no work.
bool is_work(const BibEntry& entry) {
  return entry.type != "xdata" && entry.type != "set";
}

}  // namespace

std::vector<Reference> read_bibtex(const Source& source, const std::string& language,
                                   Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.entries().size();
  std::vector<BibEntry> entries = parse_bibtex(source, diagnostics);
  if (entries.empty()) {
    const bool has_reason = diagnostics.entries().size() > before;
    throw Error(Error::Kind::input, source.name, "bibliography.invalid",
                has_reason ? diagnostics.entries()[before].message : "the bibliography holds no entry",
                has_reason ? diagnostics.entries()[before].position : Position{});
  }
  drop_doubles(entries, diagnostics);
  inherit_fields(entries, diagnostics);
  std::vector<Reference> references;
  references.reserve(entries.size());
  for (const BibEntry& entry : entries) {
    if (is_work(entry)) references.push_back(reference_from_bib_entry(entry, language, diagnostics));
  }
  return references;
}

}  // namespace newsexport
