// pack_patterns(): patterns into a packed trie.
#include "typeset/hyphenation/pack_patterns.h"

#include <cstring>
#include <memory>

#include "typeset/hyphenation/packed_format.h"

namespace newsexport {
namespace {

struct Branch {
  std::map<char32_t, std::unique_ptr<Branch>> children;
  const std::vector<std::uint8_t>* digits = nullptr;
};

Branch grow_trie(const PatternLevel& level) {
  Branch root;
  for (const auto& [letters, digits] : level.patterns) {
    if (letters.find_first_of(std::u32string{0xFEFF}) != letters.npos) continue;
    Branch* branch = &root;
    for (const char32_t letter : letters) {
      auto& child = branch->children[letter];
      if (!child) child = std::make_unique<Branch>();
      branch = child.get();
    }
    branch->digits = &digits;
  }
  return root;
}

/// Digits of all levels, each different sequence once. Offset 0 is taken, so that it can mean "none".
class DigitPool {
 public:
  std::uint32_t offset_of(const std::vector<std::uint8_t>& digits) {
    const auto [found, is_new] = offsets_.try_emplace(digits, static_cast<std::uint32_t>(bytes_.size()));
    if (is_new) {
      bytes_ += static_cast<char>(digits.size());
      bytes_.append(digits.begin(), digits.end());
    }
    return found->second;
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::map<std::vector<std::uint8_t>, std::uint32_t> offsets_;
  std::string bytes_ = std::string(1, '\0');
};

std::vector<PackedNode> pack_level(const Branch& root, DigitPool& pool) {
  std::vector<PackedNode> nodes(1);
  std::vector<const Branch*> branches = {&root};
  for (std::size_t i = 0; i < branches.size(); ++i) {
    const Branch& branch = *branches[i];
    nodes[i].first_child = static_cast<std::uint32_t>(nodes.size());
    if (branch.digits && !branch.digits->empty()) nodes[i].digits = pool.offset_of(*branch.digits);
    for (const auto& [letter, child] : branch.children) {
      if (letter > 0xFFFF) continue;
      nodes.push_back({.letter = static_cast<std::uint16_t>(letter)});
      branches.push_back(child.get());
    }
    nodes[i].children = static_cast<std::uint16_t>(nodes.size() - nodes[i].first_child);
  }
  return nodes;
}

void append_bytes(std::string& file, const void* bytes, std::size_t size) {
  file.append(static_cast<const char*>(bytes), size);
}

}  // namespace

std::string pack_patterns(const PatternSource& source) {
  PackedHeader header;
  header.left_minimum = source.left_minimum;
  header.right_minimum = source.right_minimum;
  header.compound_left_minimum = source.compound_left_minimum;
  header.compound_right_minimum = source.compound_right_minimum;
  header.level_count = static_cast<std::uint32_t>(source.levels.size());

  DigitPool pool;
  std::vector<std::vector<PackedNode>> levels;
  for (const PatternLevel& level : source.levels) levels.push_back(pack_level(grow_trie(level), pool));
  std::uint32_t offset = sizeof(PackedHeader);
  for (std::size_t i = 0; i < levels.size(); ++i) {
    header.levels[i] = {offset, static_cast<std::uint32_t>(levels[i].size())};
    offset += header.levels[i].node_count * static_cast<std::uint32_t>(sizeof(PackedNode));
  }
  for (auto& level : levels)  // digits follow the nodes
    for (PackedNode& node : level)
      if (node.digits != 0) node.digits += offset;
  header.file_size = offset + static_cast<std::uint32_t>(pool.bytes().size());

  std::string file;
  append_bytes(file, &header, sizeof(header));
  for (const auto& level : levels) append_bytes(file, level.data(), level.size() * sizeof(PackedNode));
  return file + pool.bytes();
}

}  // namespace newsexport
