// External interface: add_associated_files().
#include "writers/pdf/associated_files.h"

#include <podofo/podofo.h>

#include <algorithm>

#include "writers/pdf/metadata_objects.h"

namespace newsexport::pdf {
namespace {

using PoDoFo::PdfArray;
using PoDoFo::PdfDictionary;
using PoDoFo::PdfObject;

PdfObject& add_embedded_file(ObjectGraph& graph, const Attachment& file, const Story& story) {
  PdfObject& stream = graph.add_dictionary("EmbeddedFile");
  PdfDictionary parameters;
  parameters.AddKey("Size", integer(static_cast<long long>(file.bytes.size())));
  if (!story.modified.empty()) parameters.AddKey("ModDate", text(pdf_date(story.modified)));
  stream.GetDictionary().AddKey("Subtype", name(file.media_type));
  stream.GetDictionary().AddKey("Params", PdfObject(parameters));
  graph.set_stream(stream, file.bytes, Packing::deflate);
  return stream;
}

PdfObject& add_file_specification(ObjectGraph& graph, const Attachment& file, const Story& story) {
  PdfDictionary streams;
  const PdfObject stream = reference(add_embedded_file(graph, file, story));
  streams.AddKey("F", stream);
  streams.AddKey("UF", stream);
  PdfObject& specification = graph.add_dictionary("Filespec");
  PdfDictionary& entries = specification.GetDictionary();
  entries.AddKey("F", text(file.name));
  entries.AddKey("UF", text(file.name));
  entries.AddKey("EF", PdfObject(streams));
  entries.AddKey("Desc", text(file.description));
  const bool is_source = file.relationship == Attachment::Relationship::source;
  entries.AddKey("AFRelationship", name(is_source ? "Source" : "Data"));
  return specification;
}

}  // namespace

void add_associated_files(ObjectGraph& graph, const std::vector<Attachment>& files, const Story& story,
                          PdfObject& catalog) {
  if (files.empty()) return;
  std::vector<Attachment> sorted = files;  // a name tree is sorted by its keys (7.9.6)
  std::ranges::sort(sorted, {}, &Attachment::name);
  PdfArray associated, names;
  for (const Attachment& file : sorted) {
    const PdfObject specification = reference(add_file_specification(graph, file, story));
    associated.push_back(specification);
    names.push_back(text(file.name));
    names.push_back(specification);
  }
  PdfObject& tree = graph.add_dictionary();
  tree.GetDictionary().AddKey("Names", PdfObject(names));
  PdfDictionary& entries = catalog.GetDictionary();
  entries.AddKey("AF", PdfObject(associated));
  PdfDictionary trees;
  if (const PdfObject* others = entries.GetKey("Names")) trees = others->GetDictionary();
  trees.AddKey("EmbeddedFiles", reference(tree));
  entries.AddKey("Names", PdfObject(trees));
}

}  // namespace newsexport::pdf
