// External interface: class Bibliography, add_cited_references().
#include "citations/shared_bibliography.h"

#include <unordered_set>

#include <fmt/format.h>

#include "model/traverse.h"

namespace newsexport {

void Bibliography::add(std::vector<Reference> references, const std::string& file, Diagnostics& diagnostics) {
  for (Reference& reference : references) {
    if (reference.key.empty()) continue;  // reported by read_bibliography()
    const Position position = reference.position;
    reference.position = {};  // of another file than the article's
    std::string key = reference.key;
    if (references_.emplace(key, std::move(reference)).second) continue;
    diagnostics.add({Severity::note, file, position,
                     fmt::format("the key \"{}\" is defined before; the earlier reference is used", key),
                     "bibliography.duplicate-key"});
  }
}

const Reference* Bibliography::find(const std::string& key) const {
  const auto found = references_.find(key);
  return found == references_.end() ? nullptr : &found->second;
}

void add_cited_references(Article& article, const Bibliography& bibliography) {
  std::unordered_set<std::string> known;
  for (const Reference& reference : article.references) known.insert(reference.key);
  ConstVisitor visitor;
  visitor.inline_ = [&](const Inline& value) {
    const auto* citation = std::get_if<Citation>(&value.value);
    if (!citation) return;
    for (const CitationItem& item : citation->items) {
      const Reference* found = bibliography.find(item.key);
      if (found && known.insert(item.key).second) article.references.push_back(*found);
    }
  };
  traverse(static_cast<const Article&>(article), visitor);
}

}  // namespace newsexport
