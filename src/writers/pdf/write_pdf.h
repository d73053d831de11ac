#pragma once

#include <string>
#include <vector>

#include "model/story.h"
#include "support/diagnostics.h"
#include "typeset/font_set.h"
#include "typeset/page_list.h"
#include "writers/pdf/attachment.h"

namespace newsexport {

struct PdfOptions {
  int compression_level =
      6;  ///< of libdeflate, 1 to 12; 6 is within 2 % of 12 in size at a tenth of its time
  /// Files to go into the PDF, which is PDF/A-3a then.
  std::vector<Attachment> attachments;
  std::string
      references_json;  ///< the works cited as CSL-JSON, for the metadata; with attachments, as a file
  /// What PlacedPicture::resource counts, of an edition; not owned. Empty: the story's own.
  std::vector<const Resource*> resources;
  const FontSet* fonts = nullptr;  ///< for words in drawings; not owned. Without it such a drawing is a frame
};

/// The bytes of a PDF 1.7 file that is PDF/A-2a (with attachments PDF/A-3a) and PDF/UA-1 at once. The same
/// pages and story give the same bytes; dates are those of the story. The structure tree is written as
/// `pages` has it: that headings skip no level, that links are of kind `link` and lists hold list items is
/// the typesetter's part. A picture that cannot be decoded is reported (`image.undecodable`) and leaves a
/// framed box. Throws Error (kind output) `pdf.unwritable` where a font cannot be subset or the objects
/// cannot be built.
std::string write_pdf(const PageList& pages, const Story& story, const PdfOptions& options,
                      Diagnostics& diagnostics);

}  // namespace newsexport
