#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/story.h"
#include "support/diagnostics.h"
#include "typeset/page_list.h"
#include "writers/pdf/object_graph.h"

namespace newsexport {
class DrawingFonts;  // see typeset/fonts/drawing_fonts.h
}

namespace newsexport::pdf {

/// An image XObject (PDF 32000-1, 8.9.5).
struct PictureObject {
  PoDoFo::PdfObject* object = nullptr;
  std::string resource_name;  ///< "I1"
  int orientation = 1;        ///< Exif: how to turn it, 1 to 8
};

/// The pictures that the pages place, each once, however often it is placed.
class PlacedPictures {
 public:
  /// Decodes them as far as needed. One that cannot be is reported (`image.undecodable`).
  PlacedPictures(ObjectGraph& graph, const PageList& pages, const std::vector<const Resource*>& resources,
                 const DrawingFonts* fonts, Diagnostics& diagnostics);

  /// None for one that could not be decoded, and for an index that is no resource.
  const PictureObject* find(int resource) const;
  const std::map<int, PictureObject>& all() const { return pictures_; }

 private:
  std::map<int, PictureObject> pictures_;  ///< by PlacedPicture::resource
};

}  // namespace newsexport::pdf
