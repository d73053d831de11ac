#pragma once

#include <string>
#include <string_view>

#include "support/diagnostics.h"
#include "support/source.h"

namespace newsexport {

/// Throws Error `input.unsupported-format`, naming the format and what helps, for bytes that are no text of a
/// kind that newsexport knows: a PDF, a picture, an archive, an office file.
void refuse_foreign_bytes(const std::string& name, std::string_view bytes);

/// The same for text of a format that has no reader (an e-mail, LaTeX, AsciiDoc, CSV, subtitles, XML or JSON
/// of another kind, …): its marks read as prose would be an article full of garbage. By content, whatever the
/// ending of the name, and by the ending where the content does not tell.
void refuse_foreign_text(const Source& source);

/// Reports text that refuse_foreign_text() would refuse by its content, where the user has said in which
/// format it is to be read: `input.unlike-format`.
void report_foreign_text(const Source& source, std::string_view read_as, Diagnostics& diagnostics);

}  // namespace newsexport
