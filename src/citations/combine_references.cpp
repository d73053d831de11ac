#include "citations/combine_references.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

#include "citations/csl_json_writer.h"

namespace newsexport {
namespace {

/// What makes it the work that it is; based_on is a key, and names another work in every article.
std::string identity_of(Reference reference) {
  reference.key.clear();
  return write_csl_json(reference) + '\0' + reference.as_found;
}

std::string free_key(const std::string& key, std::unordered_set<std::string>& keys) {
  std::string free = key;
  for (int number = 2; !keys.insert(free).second; ++number) free = key + "-" + std::to_string(number);
  return free;
}

}  // namespace

std::vector<Reference> combine_references(const std::vector<const std::vector<Reference>*>& lists) {
  std::vector<Reference> combined;
  std::unordered_map<std::string, std::string> keys_by_work;
  std::unordered_set<std::string> keys;
  for (const std::vector<Reference>* list : lists) {
    std::unordered_map<std::string, std::string> renamed;  // of this list
    const std::size_t first = combined.size();
    for (const Reference& reference : *list) {
      const std::string work = identity_of(reference);
      const auto known = keys_by_work.find(work);
      if (known != keys_by_work.end()) {
        renamed[reference.key] = known->second;
        continue;
      }
      Reference copy = reference;
      copy.key = free_key(reference.key, keys);
      copy.entry.clear();
      copy.entry_label.clear();
      copy.number = 0;
      copy.citation_count = 0;
      renamed[reference.key] = copy.key;
      keys_by_work.emplace(work, copy.key);
      combined.push_back(std::move(copy));
    }
    for (std::size_t i = first; i < combined.size(); ++i) {
      const auto found = renamed.find(combined[i].based_on);
      combined[i].based_on = found == renamed.end() ? "" : found->second;
    }
  }
  return combined;
}

}  // namespace newsexport
