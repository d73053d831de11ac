#pragma once

#include <string>
#include <vector>

#include "writers/pdf/marked_content.h"
#include "writers/pdf/picture_objects.h"
#include "writers/pdf/used_fonts.h"

namespace newsexport::pdf {

/// The content stream of page `number` (PDF 32000-1, 7.8.2). What it marks is added to `marked`, in the order
/// of the content.
std::string paint_page(const PageList& pages, int number, const UsedFonts& fonts,
                       const PlacedPictures& pictures, std::vector<MarkedContent>& marked);

}  // namespace newsexport::pdf
