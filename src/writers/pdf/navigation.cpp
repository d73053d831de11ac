// External interface: add_navigation().
#include "writers/pdf/navigation.h"

#include <podofo/podofo.h>

#include <algorithm>
#include <map>

namespace newsexport::pdf {
namespace {

using PoDoFo::PdfArray;
using PoDoFo::PdfDictionary;
using PoDoFo::PdfObject;

/// The name tree of destinations, sorted by bytes (7.9.6); zoom is left as the reader has it.
void add_destinations(ObjectGraph& graph, const PageList& pages, const std::vector<PdfObject*>& page_objects,
                      PdfDictionary& catalog) {
  std::map<std::string_view, const Destination*> by_name;
  for (const Destination& destination : pages.destinations) by_name.emplace(destination.name, &destination);
  if (by_name.empty()) return;
  PdfArray names;
  for (const auto& [destination_name, destination] : by_name) {
    auto page = static_cast<std::size_t>(destination->page);
    PdfArray target;
    target.push_back(reference(*page_objects[page]));
    target.push_back(name("XYZ"));
    target.push_back(PdfObject(PoDoFo::PdfVariant::NullValue));
    target.push_back(real(pages.pages[page].height - destination->y));
    target.push_back(PdfObject(PoDoFo::PdfVariant::NullValue));
    names.push_back(byte_string(destination_name));
    names.push_back(PdfObject(target));
  }
  PdfObject& tree = graph.add_dictionary();
  tree.GetDictionary().AddKey("Names", PdfObject(names));
  PdfDictionary trees;
  trees.AddKey("Dests", reference(tree));
  catalog.AddKey("Names", PdfObject(trees));
}

/// An item of the outline with what is below it.
struct OutlineNode {
  PdfObject* object = nullptr;
  std::vector<std::size_t> children;
};

void link_children(std::vector<OutlineNode>& nodes, const OutlineNode& parent) {
  if (parent.children.empty()) return;
  PdfDictionary& entries = parent.object->GetDictionary();
  entries.AddKey("First", reference(*nodes[parent.children.front()].object));
  entries.AddKey("Last", reference(*nodes[parent.children.back()].object));
  for (std::size_t i = 0; i < parent.children.size(); ++i) {
    PdfDictionary& child = nodes[parent.children[i]].object->GetDictionary();
    child.AddKey("Parent", reference(*parent.object));
    if (i > 0) child.AddKey("Prev", reference(*nodes[parent.children[i - 1]].object));
    if (i + 1 < parent.children.size())
      child.AddKey("Next", reference(*nodes[parent.children[i + 1]].object));
  }
}

/// How many items are shown below a node when all is open, which it is at first (table 152, Count).
long long count_below(const std::vector<OutlineNode>& nodes, const OutlineNode& node) {
  auto count = static_cast<long long>(node.children.size());
  for (std::size_t child : node.children) count += count_below(nodes, nodes[child]);
  return count;
}

void add_outline(ObjectGraph& graph, const PageList& pages, PdfDictionary& catalog) {
  if (pages.outline.empty()) return;
  std::vector<OutlineNode> nodes = {{&graph.add_dictionary("Outlines"), {}}};
  std::vector<std::size_t> open = {0};  ///< the root and the last node of each level
  for (const OutlineEntry& entry : pages.outline) {
    PdfObject& item = graph.add_dictionary();
    item.GetDictionary().AddKey("Title", text(entry.title));
    item.GetDictionary().AddKey("Dest", byte_string(entry.destination));
    open.resize(std::clamp<std::size_t>(static_cast<std::size_t>(std::max(entry.level, 1)), 1, open.size()));
    nodes[open.back()].children.push_back(nodes.size());
    open.push_back(nodes.size());
    nodes.push_back({&item, {}});
  }
  for (OutlineNode& node : nodes) {
    link_children(nodes, node);
    if (!node.children.empty())
      node.object->GetDictionary().AddKey("Count", integer(count_below(nodes, node)));
  }
  catalog.AddKey("Outlines", reference(*nodes[0].object));
  catalog.AddKey("PageMode", name("UseOutlines"));
}

bool is_decimal(const std::string& label) {
  bool has_only_digits = std::all_of(label.begin(), label.end(), [](char c) { return c >= '0' && c <= '9'; });
  return has_only_digits && !label.empty() && label[0] != '0' && label.size() < 8;
}

/// The printed page numbers (12.4.2): a range for each stretch of counting numbers, and one for any other
/// label.
void add_labels(const PageList& pages, PdfDictionary& catalog) {
  PdfArray ranges;
  int expected = 0;
  for (std::size_t page = 0; page < pages.pages.size(); ++page, ++expected) {
    const std::string& label = pages.pages[page].label;
    if (expected > 0 && label == std::to_string(expected)) continue;
    PdfDictionary range;
    expected = is_decimal(label) ? std::stoi(label) : -static_cast<int>(pages.pages.size());
    if (is_decimal(label)) {
      range.AddKey("S", name("D"));
      if (expected != 1) range.AddKey("St", integer(expected));
    } else if (!label.empty()) {
      range.AddKey("P", text(label));
    }
    ranges.push_back(integer(static_cast<long long>(page)));
    ranges.push_back(PdfObject(range));
  }
  PdfDictionary labels;
  labels.AddKey("Nums", PdfObject(ranges));
  catalog.AddKey("PageLabels", PdfObject(labels));
}

}  // namespace

void add_navigation(ObjectGraph& graph, const PageList& pages, const std::vector<PdfObject*>& page_objects,
                    PdfObject& catalog) {
  add_destinations(graph, pages, page_objects, catalog.GetDictionary());
  add_outline(graph, pages, catalog.GetDictionary());
  add_labels(pages, catalog.GetDictionary());
}

}  // namespace newsexport::pdf
