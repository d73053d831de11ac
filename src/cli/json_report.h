#pragma once

#include <string>

#include "batch/article_report.h"

namespace newsexport {

/// What became of an article as a JSON object on one line, with LF: `input`; `outcome` (done, failed,
/// unwritten); `seconds` that it took, to a thousandth, where they are known; `outputs`, the files that were
/// written, as objects of `path` and `bytes`; `diagnostics`, as objects of `severity`, `file`, `line` and
/// `column` (0: not known), `message` and `code`. Bytes of a name or a message that are no UTF-8 become
/// U+FFFD.
std::string json_report_line(const ArticleReport& report);

}  // namespace newsexport
