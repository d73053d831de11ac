// External interface: add_structure_tree().
#include "writers/pdf/structure_tree.h"

#include <podofo/podofo.h>

#include <map>

#include "writers/pdf/structure_attributes.h"
#include "writers/pdf/structure_order.h"

namespace newsexport::pdf {
namespace {

using PoDoFo::PdfArray;
using PoDoFo::PdfDictionary;
using PoDoFo::PdfObject;

class TreeBuilder {
 public:
  TreeBuilder(ObjectGraph& graph, const StructureInput& input)
      : graph_(graph), in_(input), root_(graph.add_dictionary("StructTreeRoot")) {}

  PdfObject& build();

 private:
  void add_elements();
  void add_spans();
  void add_kids();
  PdfArray kids_of(const std::vector<StructureKid>& kids, const PdfDictionary& element) const;
  PdfObject content_kid(const MarkedContent& content, const PdfDictionary& element) const;
  void set_page(PdfObject& element, const std::vector<StructureKid>& kids);
  void add_link_kids(PdfArray& kids, std::size_t element) const;
  void add_parent_tree();
  void add_identifier_tree();
  PdfObject& page_object(int page) const { return *in_.page_objects[static_cast<std::size_t>(page)]; }

  ObjectGraph& graph_;
  const StructureInput& in_;
  PdfObject& root_;
  std::vector<PdfObject*> elements_;                  ///< by index of PageList::structure
  std::vector<PdfObject*> owners_;                    ///< by marked content: the element whose content it is
  std::vector<std::vector<std::size_t>> link_lists_;  ///< by element: indices of its annotations
};

void TreeBuilder::add_elements() {
  for (const StructureElement& element : in_.pages.structure) {
    PdfObject& object = graph_.add_dictionary();
    describe_element(object, element, in_.pages);
    object.GetDictionary().AddKey(
        "P", reference(element.parent < 0 ? root_ : *elements_[static_cast<std::size_t>(element.parent)]));
    elements_.push_back(&object);
  }
}

/// What needs an ActualText becomes a Span of its own.
void TreeBuilder::add_spans() {
  for (const MarkedContent& content : in_.marked) {
    PdfObject* parent = elements_[static_cast<std::size_t>(content.structure)];
    if (content.actual_text.empty()) {
      owners_.push_back(parent);
      continue;
    }
    PdfObject& span = graph_.add_dictionary();
    PdfDictionary& entries = span.GetDictionary();
    entries.AddKey("S", name("Span"));
    entries.AddKey("P", reference(*parent));
    entries.AddKey("ActualText", text(content.actual_text));
    entries.AddKey("Pg", reference(page_object(content.page)));
    entries.AddKey("K", integer(content.identifier));
    owners_.push_back(&span);
  }
}

/// /Pg is the page of the first content; content on other pages names its own (14.7.4.2).
void TreeBuilder::set_page(PdfObject& element, const std::vector<StructureKid>& kids) {
  for (const StructureKid& kid : kids) {
    if (kid.kind != StructureKid::Kind::content) continue;
    const MarkedContent& content = in_.marked[kid.index];
    if (!content.actual_text.empty()) continue;
    element.GetDictionary().AddKey("Pg", reference(page_object(content.page)));
    return;
  }
}

PdfObject TreeBuilder::content_kid(const MarkedContent& content, const PdfDictionary& element) const {
  PdfObject page = reference(page_object(content.page));
  if (element.HasKey("Pg") && element.GetKey("Pg")->GetReference() == page.GetReference())
    return integer(content.identifier);
  PdfDictionary entries;
  entries.AddKey("Type", name("MCR"));
  entries.AddKey("Pg", page);
  entries.AddKey("MCID", integer(content.identifier));
  return PdfObject(entries);
}

PdfArray TreeBuilder::kids_of(const std::vector<StructureKid>& kids, const PdfDictionary& element) const {
  PdfArray array;
  array.reserve(kids.size());
  for (const StructureKid& kid : kids) {
    if (kid.kind == StructureKid::Kind::element)
      array.push_back(reference(*elements_[kid.index]));
    else if (!in_.marked[kid.index].actual_text.empty())
      array.push_back(reference(*owners_[kid.index]));
    else
      array.push_back(content_kid(in_.marked[kid.index], element));
  }
  return array;
}

void TreeBuilder::add_link_kids(PdfArray& kids, std::size_t element) const {
  for (std::size_t index : link_lists_[element]) {
    const LinkAnnotation& link = in_.links[index];
    PdfDictionary entries;
    entries.AddKey("Type", name("OBJR"));
    entries.AddKey("Pg", reference(page_object(link.page)));
    entries.AddKey("Obj", reference(*link.object));
    kids.push_back(PdfObject(entries));
  }
}

void TreeBuilder::add_kids() {
  link_lists_.resize(elements_.size());
  for (std::size_t i = 0; i < in_.links.size(); ++i)
    link_lists_[static_cast<std::size_t>(in_.links[i].structure)].push_back(i);
  std::vector<std::vector<StructureKid>> kids = order_kids(in_.pages, in_.marked);
  for (std::size_t i = 0; i < elements_.size(); ++i) {
    set_page(*elements_[i], kids[i]);
    PdfDictionary& entries = elements_[i]->GetDictionary();
    PdfArray array = kids_of(kids[i], entries);
    add_link_kids(array, i);
    if (array.size() == 1)
      entries.AddKey("K", array[0]);
    else if (array.size() > 1)
      entries.AddKey("K", PdfObject(array));
  }
  root_.GetDictionary().AddKey("K", PdfObject(kids_of(kids.back(), root_.GetDictionary())));
}

/// From MCIDs and annotations back to elements (14.7.4.4). Pages have the first keys, in their order.
void TreeBuilder::add_parent_tree() {
  std::vector<std::map<int, PdfObject*>> owners(in_.pages.pages.size());
  for (std::size_t i = 0; i < in_.marked.size(); ++i)
    owners[static_cast<std::size_t>(in_.marked[i].page)][in_.marked[i].identifier] = owners_[i];
  PdfArray numbers;
  for (std::size_t page = 0; page < owners.size(); ++page) {
    PdfArray of_page;
    for (const auto& [identifier, owner] : owners[page]) of_page.push_back(reference(*owner));
    numbers.push_back(integer(static_cast<long long>(page)));
    numbers.push_back(PdfObject(of_page));
  }
  for (std::size_t i = 0; i < in_.links.size(); ++i) {
    numbers.push_back(integer(static_cast<long long>(owners.size() + i)));
    numbers.push_back(reference(*elements_[static_cast<std::size_t>(in_.links[i].structure)]));
  }
  PdfObject& tree = graph_.add_dictionary();
  tree.GetDictionary().AddKey("Nums", PdfObject(numbers));
  root_.GetDictionary().AddKey("ParentTree", reference(tree));
  root_.GetDictionary().AddKey("ParentTreeNextKey",
                               integer(static_cast<long long>(owners.size() + in_.links.size())));
}

void TreeBuilder::add_identifier_tree() {
  std::map<std::string_view, PdfObject*> by_identifier;  // a name tree is sorted (7.9.6)
  for (std::size_t i = 0; i < elements_.size(); ++i)
    if (!in_.pages.structure[i].id.empty()) by_identifier.emplace(in_.pages.structure[i].id, elements_[i]);
  if (by_identifier.empty()) return;
  PdfArray names;
  for (const auto& [identifier, element] : by_identifier) {
    names.push_back(byte_string(identifier));
    names.push_back(reference(*element));
  }
  PdfObject& tree = graph_.add_dictionary();
  tree.GetDictionary().AddKey("Names", PdfObject(names));
  root_.GetDictionary().AddKey("IDTree", reference(tree));
}

PdfObject& TreeBuilder::build() {
  add_elements();
  add_spans();
  add_kids();
  add_parent_tree();
  add_identifier_tree();
  return root_;
}

}  // namespace

PdfObject& add_structure_tree(ObjectGraph& graph, const StructureInput& input) {
  return TreeBuilder(graph, input).build();
}

}  // namespace newsexport::pdf
