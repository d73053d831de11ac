// External interface: write_pdf().
#include "writers/pdf/write_pdf.h"

#include <podofo/podofo.h>

#include "support/error.h"
#include "writers/pdf/associated_files.h"
#include "writers/pdf/font_objects.h"
#include "writers/pdf/metadata_objects.h"
#include "writers/pdf/navigation.h"
#include "writers/pdf/page_painter.h"
#include "writers/pdf/reading_order.h"
#include "writers/pdf/serialize.h"
#include "writers/pdf/structure_tree.h"

namespace newsexport {
namespace {

using namespace pdf;
using PoDoFo::PdfArray;
using PoDoFo::PdfDictionary;
using PoDoFo::PdfObject;

/// PoDoFo logs to standard error unless told not to; that is a switch of the process, set once.
void silence_podofo() {
  static const bool is_silent = [] {
    PoDoFo::PdfError::EnableLogging(false);
    PoDoFo::PdfError::EnableDebug(false);
    return true;
  }();
  (void)is_silent;
}

/// Fonts and pictures by the names that the content streams use; all pages share one dictionary.
PdfObject& add_resources(ObjectGraph& graph, const UsedFonts& fonts, const PlacedPictures& pictures) {
  PdfDictionary font_names, picture_names;
  for (const UsedFont& font : fonts.all())
    if (!font.ids.empty()) font_names.AddKey(font.resource_name, reference(add_font(graph, font)));
  for (const auto& [index, picture] : pictures.all())
    picture_names.AddKey(picture.resource_name, reference(*picture.object));
  PdfObject& resources = graph.add_dictionary();
  resources.GetDictionary().AddKey("Font", PdfObject(font_names));
  if (!pictures.all().empty()) resources.GetDictionary().AddKey("XObject", PdfObject(picture_names));
  return resources;
}

PdfObject& add_page(ObjectGraph& graph, const Page& page, const std::string& content) {
  PdfObject& object = graph.add_dictionary("Page");
  PdfDictionary& entries = object.GetDictionary();
  PdfArray box;
  for (double edge : {0.0, 0.0, page.width, page.height}) box.push_back(real(edge));
  entries.AddKey("MediaBox", PdfObject(box));
  entries.AddKey("Tabs", name("S"));  // tab order is that of the structure: ISO 14289-1, 7.18.3
  PdfObject& stream = graph.add_dictionary();
  graph.set_stream(stream, content, Packing::deflate);
  entries.AddKey("Contents", reference(stream));
  return object;
}

/// The page tree: one node, whose pages are never so many that a reader would want more.
PdfObject& add_page_tree(ObjectGraph& graph, const std::vector<PdfObject*>& pages,
                         const PdfObject& resources) {
  PdfObject& tree = graph.add_dictionary("Pages");
  PdfArray kids;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    PdfDictionary& entries = pages[i]->GetDictionary();
    entries.AddKey("Parent", reference(tree));
    entries.AddKey("Resources", reference(resources));  // of its own: ISO 19005-2, 6.2.2
    entries.AddKey("StructParents", integer(static_cast<long long>(i)));
    kids.push_back(reference(*pages[i]));
  }
  tree.GetDictionary().AddKey("Kids", PdfObject(kids));
  tree.GetDictionary().AddKey("Count", integer(static_cast<long long>(pages.size())));
  return tree;
}

/// What goes into the file beside the pages: the attachments, and with them the references as data.
std::vector<Attachment> associated_files(const PdfOptions& options) {
  std::vector<Attachment> files = options.attachments;
  if (files.empty() || options.references_json.empty()) return files;
  files.push_back({"references.json", "application/vnd.citationstyles.csl+json",
                   "The works cited, as CSL-JSON", Attachment::Relationship::data, options.references_json});
  return files;
}

XmpOptions xmp_options(const PdfOptions& options) {
  if (options.attachments.empty()) return {2, options.references_json};
  return {3, ""};
}

void describe_document(ObjectGraph& graph, const Story& story, const PdfOptions& options,
                       PdfDictionary& catalog) {
  PdfDictionary marks, preferences;
  marks.AddKey("Marked", boolean_true());
  preferences.AddKey("DisplayDocTitle", boolean_true());
  catalog.AddKey("MarkInfo", PdfObject(marks));
  catalog.AddKey("ViewerPreferences", PdfObject(preferences));
  const std::string& language = story.article.language;
  catalog.AddKey("Lang", text(language.empty() ? "und" : language));
  catalog.AddKey("Metadata", reference(add_metadata(graph, story, xmp_options(options))));
  PdfArray intents;
  intents.push_back(reference(add_output_intent(graph)));
  catalog.AddKey("OutputIntents", PdfObject(intents));
}

std::vector<const Resource*> placed_resources(const Story& story, const PdfOptions& options) {
  if (!options.resources.empty()) return options.resources;
  std::vector<const Resource*> resources;
  for (const Resource& resource : story.resources) resources.push_back(&resource);
  return resources;
}

std::string build_document(const PageList& pages, const Story& story, const PdfOptions& options,
                           Diagnostics& diagnostics) {
  const std::vector<const Resource*> resources_of_pages = placed_resources(story, options);
  ObjectGraph graph(options.compression_level);
  PdfObject& catalog = graph.add_dictionary("Catalog");
  UsedFonts fonts(pages);
  const DrawingFonts* drawing_fonts = options.fonts ? &options.fonts->drawing_fonts() : nullptr;
  PlacedPictures pictures(graph, pages, resources_of_pages, drawing_fonts, diagnostics);
  std::vector<MarkedContent> marked;
  std::vector<PdfObject*> page_objects;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    std::string content = paint_page(pages, static_cast<int>(i), fonts, pictures, marked);
    page_objects.push_back(&add_page(graph, pages.pages[i], content));
  }
  PdfObject& resources = add_resources(graph, fonts, pictures);
  PdfDictionary& entries = catalog.GetDictionary();
  entries.AddKey("Pages", reference(add_page_tree(graph, page_objects, resources)));
  std::vector<LinkAnnotation> links = add_links(graph, pages, page_objects, diagnostics);
  PdfObject& structure = add_structure_tree(graph, {pages, resources_of_pages, page_objects, marked, links});
  entries.AddKey("StructTreeRoot", reference(structure));
  add_navigation(graph, pages, page_objects, catalog);
  add_associated_files(graph, associated_files(options), story, catalog);
  describe_document(graph, story, options, entries);
  return serialize(graph, catalog, add_information(graph, story));
}

}  // namespace

std::string write_pdf(const PageList& pages, const Story& story, const PdfOptions& options,
                      Diagnostics& diagnostics) {
  silence_podofo();
  try {
    const std::optional<PageList> joined = with_joined_runs(pages);
    return build_document(joined ? *joined : pages, story, options, diagnostics);
  } catch (const PoDoFo::PdfError& error) {  // no std::exception
    throw Error(Error::Kind::output, diagnostics.file(), "pdf.unwritable",
                std::string("the PDF cannot be built: ") + PoDoFo::PdfError::ErrorName(error.GetError()));
  }
}

}  // namespace newsexport
