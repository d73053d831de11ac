#pragma once

#include <string>

#include "batch/article_report.h"
#include "cli/run_end.h"

namespace newsexport {

/// What a report says of the run in each of its lines, so that lines of several runs can be put together.
struct RunStamp {
  std::string program;  ///< "newsexport 0.1.0"
  std::string time;     ///< when it began (or SOURCE_DATE_EPOCH), UTC in ISO 8601
};

/// What became of an article as a JSON object on one line, with LF: `program` and `time` of the stamp;
/// `input`, and its SHA-256 as `sha256`; `outcome` (done, unchanged, failed, unwritten); `format` that it was
/// read as; `title` and `language` of one that is done; `seconds` that it took, to a thousandth, where they
/// are known; `outputs`, the files that were written, as objects of `path`, `bytes` and `sha256`;
/// `diagnostics`, as objects of `severity`, `file`, `line` and `column` (0: not known), `message` and `code`;
/// where there are any, `warnings` and `left_out`, how many of each code (see tells_what_was_left_out()).
/// Bytes of a name or a message that are no UTF-8 become U+FFFD.
std::string json_report_line(const ArticleReport& report, const RunStamp& stamp);

/// What is to be said of the run, and of no article, as another such line: `outcome` ("run"), `passed_over`,
/// files in folders as objects of `path` and `kind`, and `diagnostics`. Empty where there are none but notes.
std::string json_run_line(const RunEnd& end, const RunStamp& stamp);

}  // namespace newsexport
