#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "support/places.h"
#include "typeset/hyphenation/pattern_trie.h"
#include "typeset/mapped_file.h"

namespace newsexport {

/// The languages whose patterns are in folders (one packed file each, named by its tag; the first folder that
/// has it counts), mapped when first asked for. Shared by all threads.
class Hyphenation {
 public:
  explicit Hyphenation(Places folders) : folders_(std::move(folders)) {}

  /// The patterns for a BCP 47 tag; nullptr where there are none. "de-AT" has German ones, "en" and "en-CA"
  /// American, English of all other places British, "pt" those of Portugal, "no" Bokmål, "sr-Latn-RS" Serbian
  /// in Latin letters. Thai has none: it breaks between words, without a hyphen.
  const PatternTrie* find(std::string_view language) const;

  /// True if there are patterns for no language at all.
  bool is_empty() const;
  const Places& folders() const { return folders_; }

 private:
  struct Entry {
    std::optional<MappedFile> file;
    std::optional<PatternTrie> trie;
  };
  const PatternTrie* open(const std::string& tag) const;

  Places folders_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, Entry, std::less<>> entries_;
};

}  // namespace newsexport
