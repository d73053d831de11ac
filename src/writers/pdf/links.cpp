// External interface: add_links().
#include "writers/pdf/links.h"

#include <podofo/podofo.h>

#include <set>

namespace newsexport::pdf {
namespace {

using PoDoFo::PdfArray;
using PoDoFo::PdfDictionary;
using PoDoFo::PdfObject;

/// A URI is 7-bit ASCII (12.6.4.7): other bytes, and spaces, are percent-encoded.
std::string ascii_uri(std::string_view url) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string uri;
  for (char c : url) {
    auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F) {
      uri.push_back(c);
      continue;
    }
    uri.push_back('%');
    uri.push_back(kDigits[byte >> 4]);
    uri.push_back(kDigits[byte & 15]);
  }
  return uri;
}

PdfObject action(const std::string& target) {
  PdfDictionary entries;
  bool is_internal = target.starts_with('#');
  entries.AddKey("S", name(is_internal ? "GoTo" : "URI"));
  if (is_internal)
    entries.AddKey("D", byte_string(std::string_view(target).substr(1)));
  else
    entries.AddKey("URI", byte_string(ascii_uri(target)));
  return PdfObject(entries);
}

PdfObject& add_link(ObjectGraph& graph, const LinkArea& link, double page_height) {
  PdfObject& annotation = graph.add_dictionary("Annot");
  PdfDictionary& entries = annotation.GetDictionary();
  entries.AddKey("Subtype", name("Link"));
  PdfArray box;
  const Rectangle& area = link.area;
  for (double edge : {area.x, page_height - area.y - area.height, area.x + area.width, page_height - area.y})
    box.push_back(real(edge));
  entries.AddKey("Rect", PdfObject(box));
  PdfArray border;
  for (int i = 0; i < 3; ++i) border.push_back(integer(0));
  entries.AddKey("Border", PdfObject(border));
  entries.AddKey("F", integer(4));  // Print, and not Hidden or NoView: ISO 19005-2, 6.3.2
  entries.AddKey("Contents", text(link.description.empty() ? link.target : link.description));
  entries.AddKey("A", action(link.target));
  return annotation;
}

class LinkAdder {
 public:
  LinkAdder(ObjectGraph& graph, const PageList& pages, Diagnostics& diagnostics)
      : graph_(graph), pages_(pages), diagnostics_(diagnostics) {
    for (const Destination& destination : pages.destinations) destinations_.insert(destination.name);
  }

  void add_page(int number, PdfObject& page_object) {
    const Page& page = pages_.pages[static_cast<std::size_t>(number)];
    PdfArray annotations;
    for (const LinkArea& link : page.links) {
      if (link.structure == kArtifact || !has_target(link)) continue;
      PdfObject& annotation = add_link(graph_, link, page.height);
      auto parent = static_cast<long long>(pages_.pages.size() + links_.size());
      annotation.GetDictionary().AddKey("StructParent", integer(parent));
      annotation.GetDictionary().AddKey("P", reference(page_object));
      annotations.push_back(reference(annotation));
      links_.push_back({&annotation, link.structure, number});
    }
    if (annotations.size() > 0) page_object.GetDictionary().AddKey("Annots", PdfObject(annotations));
  }

  std::vector<LinkAnnotation> take() { return std::move(links_); }

 private:
  bool has_target(const LinkArea& link) {
    if (link.target.empty()) return false;
    if (!link.target.starts_with('#') || destinations_.count(link.target.substr(1)) != 0) return true;
    diagnostics_.warning({}, "pdf.link-target-missing",
                         "nothing is called '" + link.target + "'; the link to it leads nowhere");
    return false;
  }

  ObjectGraph& graph_;
  const PageList& pages_;
  Diagnostics& diagnostics_;
  std::set<std::string> destinations_;
  std::vector<LinkAnnotation> links_;
};

}  // namespace

std::vector<LinkAnnotation> add_links(ObjectGraph& graph, const PageList& pages,
                                      const std::vector<PdfObject*>& page_objects, Diagnostics& diagnostics) {
  LinkAdder adder(graph, pages, diagnostics);
  for (std::size_t i = 0; i < page_objects.size(); ++i) adder.add_page(static_cast<int>(i), *page_objects[i]);
  return adder.take();
}

}  // namespace newsexport::pdf
