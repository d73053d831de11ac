#pragma once

#include <string>

#include "assembly/picture_metadata.h"
#include "model/media.h"
#include "support/diagnostics.h"

namespace newsexport {

/// Fills in what the article does not say of a picture from what its file says, and notes that in
/// Picture::from_file. `figure_credit` is the credit of the figure around it, as plain text. Where article
/// and file name different credits or rights, the article's stands and the difference is reported:
/// `picture.credit-differs`, `picture.rights-differ`.
void fill_from_metadata(Picture& picture, const std::string& figure_credit, const PictureMetadata& metadata,
                        Diagnostics& diagnostics);

}  // namespace newsexport
