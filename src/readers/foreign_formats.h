#pragma once

#include <string>
#include <string_view>

namespace newsexport {

/// Throws Error `input.unsupported-format`, naming the format, for an input of a kind that newsexport knows
/// but has no reader for (HTML, the XML news formats, JSON, EPUB, PDF, DOCX, RTF, …): its marks read as prose
/// would be an article full of garbage. `content` may be the raw bytes or the decoded text.
void refuse_foreign_format(const std::string& name, std::string_view content);

}  // namespace newsexport
