#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "model/article.h"
#include "support/diagnostics.h"

namespace newsexport {

/// The references that many articles share: the bibliographies of the command line, read once a process.
class Bibliography {
 public:
  /// Adds the references of a file. One whose key is there already is left out, with a note
  /// (`bibliography.duplicate-key`); one without a key too.
  void add(std::vector<Reference> references, const std::string& file, Diagnostics& diagnostics);

  /// The reference with this key, or null.
  const Reference* find(const std::string& key) const;

 private:
  std::unordered_map<std::string, Reference> references_;
};

/// Gives the article those references of `bibliography` that it cites and does not have itself.
void add_cited_references(Article& article, const Bibliography& bibliography);

}  // namespace newsexport
