// External interface: make_contents().
#include "assembly/contents.h"

#include "support/utf8.h"

namespace newsexport {
namespace {

// The last entry of the list at each depth is the only one that can still grow.
void add_entry(ContentsEntry& root, ContentsEntry entry) {
  ContentsEntry* parent = &root;
  while (!parent->entries.empty() && parent->entries.back().level < entry.level) {
    parent = &parent->entries.back();
  }
  parent->entries.push_back(std::move(entry));
}

void add_crossheads(ContentsEntry& root, const Blocks& blocks) {
  for (const Block& block : blocks) {
    if (const auto* crosshead = std::get_if<Crosshead>(&block.value)) {
      const std::string title = collapse_space(plain_text(crosshead->content));
      if (!title.empty()) add_entry(root, {block.id, title, crosshead->level, {}});
    } else if (const auto* box = std::get_if<FactBox>(&block.value)) {
      add_crossheads(root, box->content);
    }
  }
}

}  // namespace

std::vector<ContentsEntry> make_contents(const Article& article, const std::string& title) {
  ContentsEntry root{"title", title, 1, {}};
  add_crossheads(root, article.body);
  return {std::move(root)};
}

}  // namespace newsexport
