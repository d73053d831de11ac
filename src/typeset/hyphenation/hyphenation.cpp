// Hyphenation: finds the patterns of a language.
#include "typeset/hyphenation/hyphenation.h"

#include <algorithm>

namespace newsexport {
namespace {

bool is_file_name(std::string_view tag) {
  return !tag.empty() && std::all_of(tag.begin(), tag.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
}

/// The names of pattern files to try for a tag, best first.
std::string file_tag(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  const std::string_view rest = language.substr(primary.size());
  const auto has = [&](std::string_view part) { return rest.find(part) != rest.npos; };
  if (primary == "th") return "";
  if (primary == "en") {
    const bool is_american = rest.empty() || has("-US") || has("-CA") || has("-PH") || has("-LR");
    return is_american ? "en-US" : "en-GB";
  }
  if (primary == "pt") return has("-BR") ? "pt-BR" : "pt-PT";
  if (primary == "no") return "nb";
  if (primary == "sr" || primary == "sh") return has("-Latn") || primary == "sh" ? "sr-Latn" : "sr";
  if (primary == "bs") return "hr";
  return std::string(primary);
}

}  // namespace

const PatternTrie* Hyphenation::open(const std::string& tag) const {
  const std::lock_guard lock(mutex_);
  const auto [found, is_new] = entries_.try_emplace(tag);
  Entry& entry = found->second;
  if (is_new) {
    for (const auto& file : in_each(folders_, tag + ".trie"))
      if (!entry.file) entry.file = MappedFile::open(file);
    if (entry.file) entry.trie = PatternTrie::over(entry.file->bytes());
  }
  return entry.trie ? &*entry.trie : nullptr;
}

const PatternTrie* Hyphenation::find(std::string_view language) const {
  const std::string tag = file_tag(language);
  return is_file_name(tag) ? open(tag) : nullptr;
}

bool Hyphenation::is_empty() const {
  namespace fs = std::filesystem;
  std::error_code failure;
  return std::ranges::none_of(folders_, [&](const fs::path& folder) {
    const fs::directory_iterator files(folder, failure);
    return std::any_of(begin(files), end(files),
                       [](const fs::directory_entry& file) { return file.path().extension() == ".trie"; });
  });
}

}  // namespace newsexport
