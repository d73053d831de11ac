// External interface: add_metadata(), add_information(), add_output_intent().
#include "writers/pdf/metadata_objects.h"

#include <podofo/podofo.h>

#include "writers/pdf/icc_profile.h"
#include "writers/pdf/xmp.h"

namespace newsexport::pdf {
namespace {

using PoDoFo::PdfDictionary;
using PoDoFo::PdfObject;

void add_text(PdfDictionary& entries, const char* key, const std::string& value) {
  if (!value.empty()) entries.AddKey(key, text(value));
}

}  // namespace

std::string pdf_date(const std::string& iso) {
  std::string date = "D:";
  for (char c : iso)
    if (c >= '0' && c <= '9') date.push_back(c);
  return date + "Z";
}

PdfObject& add_metadata(ObjectGraph& graph, const Story& story, const XmpOptions& options) {
  PdfObject& metadata = graph.add_dictionary("Metadata");
  metadata.GetDictionary().AddKey("Subtype", name("XML"));
  graph.set_stream(metadata, xmp_packet(story, options), Packing::as_is);
  return metadata;
}

PdfObject& add_information(ObjectGraph& graph, const Story& story) {
  PdfObject& information = graph.add_dictionary();
  PdfDictionary& entries = information.GetDictionary();
  add_text(entries, "Title", document_title(story));
  std::vector<std::string> names = creators(story);
  std::string authors;
  for (const std::string& author : names) authors += (authors.empty() ? "" : ", ") + author;
  add_text(entries, "Author", authors);
  add_text(entries, "Subject", plain_text(story.article.standfirst));
  add_text(entries, "Creator", producer());
  add_text(entries, "Producer", producer());
  if (!story.modified.empty()) {
    add_text(entries, "CreationDate", pdf_date(creation_date(story)));
    add_text(entries, "ModDate", pdf_date(story.modified));
  }
  return information;
}

PdfObject& add_output_intent(ObjectGraph& graph) {
  PdfObject& profile = graph.add_dictionary();
  profile.GetDictionary().AddKey("N", integer(3));
  graph.set_stream(profile, srgb_profile(), Packing::deflate);
  PdfObject& intent = graph.add_dictionary("OutputIntent");
  PdfDictionary& entries = intent.GetDictionary();
  entries.AddKey("S", name("GTS_PDFA1"));
  entries.AddKey("OutputConditionIdentifier", text("sRGB IEC61966-2.1"));
  entries.AddKey("DestOutputProfile", reference(profile));
  return intent;
}

}  // namespace newsexport::pdf
