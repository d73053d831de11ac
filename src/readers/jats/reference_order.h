#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace newsexport::jats {

/// The keys of all works in the order of the reference list, for ranges ("3–7").
class ReferenceOrder {
 public:
  void add(const std::string& key) {
    places_.emplace(key, keys_.size());
    keys_.push_back(key);
  }
  const std::string& at(std::size_t place) const { return keys_[place]; }
  /// Where the key stands first.
  std::optional<std::size_t> place_of(const std::string& key) const {
    const auto found = places_.find(key);
    return found == places_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  std::vector<std::string> keys_;
  std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace newsexport::jats
