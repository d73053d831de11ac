#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "citations/csl/renderer.h"

namespace newsexport::csl {

/// Orders items by the sort keys of a style, in the order of the locale's alphabet (ICU).
class Sorter {
 public:
  /// `names` are the name options of the area that is sorted.
  Sorter(const Setting& setting, const std::vector<SortKey>& keys, const NameOptions& names);
  ~Sorter();

  /// One value for each key: ICU's sort key, empty where the item has no value.
  std::vector<std::string> values(const Item& item, const CiteContext& cite) const;
  /// Whether `first` stands before `second`. What has no value stands last, whatever the direction.
  bool is_before(const std::vector<std::string>& first, const std::vector<std::string>& second) const;
  bool has_keys() const { return !keys_.empty(); }

 private:
  struct Collation;

  std::string value(const SortKey& key, const Item& item, const CiteContext& cite) const;

  const Setting& setting_;
  const std::vector<SortKey>& keys_;
  const NameOptions& names_;
  std::unique_ptr<Collation> collation_;
};

}  // namespace newsexport::csl
