// External interface: order_kids().
#include "writers/pdf/structure_order.h"

#include <algorithm>
#include <limits>

namespace newsexport::pdf {
namespace {

constexpr std::size_t kNowhere = std::numeric_limits<std::size_t>::max();

std::size_t parent_of(const PageList& pages, std::size_t element) {
  StructureIndex parent = pages.structure[element].parent;
  return parent < 0 ? pages.structure.size() : static_cast<std::size_t>(parent);
}

/// The first marked content of each element or of what is in it.
std::vector<std::size_t> first_contents(const PageList& pages, const std::vector<MarkedContent>& marked) {
  std::vector<std::size_t> first(pages.structure.size() + 1, kNowhere);
  for (std::size_t i = marked.size(); i-- > 0;) first[static_cast<std::size_t>(marked[i].structure)] = i;
  // Parents stand before their children, so that going backwards meets all children first.
  for (std::size_t element = pages.structure.size(); element-- > 0;) {
    std::size_t& of_parent = first[parent_of(pages, element)];
    of_parent = std::min(of_parent, first[element]);
  }
  return first;
}

/// Merges an element's child elements with its own content; both lists are in order.
std::vector<StructureKid> merge(const std::vector<std::size_t>& elements,
                                const std::vector<std::size_t>& contents,
                                const std::vector<std::size_t>& first) {
  // The place of each child element: no later than the places of those after it.
  std::vector<std::size_t> places(elements.size());
  std::size_t earliest = kNowhere;
  for (std::size_t i = elements.size(); i-- > 0;)
    places[i] = earliest = std::min(earliest, first[elements[i]]);

  std::vector<StructureKid> kids;
  std::size_t next = 0;
  for (std::size_t content : contents) {
    for (; next < elements.size() && places[next] < content; ++next)
      kids.push_back({StructureKid::Kind::element, elements[next]});
    kids.push_back({StructureKid::Kind::content, content});
  }
  for (; next < elements.size(); ++next) kids.push_back({StructureKid::Kind::element, elements[next]});
  return kids;
}

}  // namespace

std::vector<std::vector<StructureKid>> order_kids(const PageList& pages,
                                                  const std::vector<MarkedContent>& marked) {
  std::size_t count = pages.structure.size() + 1;
  std::vector<std::vector<std::size_t>> elements(count), contents(count);
  for (std::size_t i = 0; i < pages.structure.size(); ++i) elements[parent_of(pages, i)].push_back(i);
  for (std::size_t i = 0; i < marked.size(); ++i)
    contents[static_cast<std::size_t>(marked[i].structure)].push_back(i);
  std::vector<std::size_t> first = first_contents(pages, marked);
  std::vector<std::vector<StructureKid>> kids;
  for (std::size_t i = 0; i < count; ++i) kids.push_back(merge(elements[i], contents[i], first));
  return kids;
}

}  // namespace newsexport::pdf
