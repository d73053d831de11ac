#pragma once

#include <optional>
#include <string>

#include "batch/article_report.h"
#include "cli/run_end.h"
#include "support/error.h"
#include "support/pending_file.h"

namespace newsexport {

/// The page of --report-summary: counts, kinds of error, and a table of all articles that can be sorted and
/// filtered, in one HTML file that needs nothing else. Rows wait on the disk until the counts, which stand
/// above them, are known; so memory does not depend on the number of articles.
class HtmlSummary {
 public:
  /// An empty path is no page at all. Throws Error (kind output) `output.unwritable` where no file can be
  /// made in the page's folder.
  explicit HtmlSummary(const std::string& path);

  /// The first row that cannot be kept ends the page, and not the batch.
  void add(const ArticleReport& report);

  /// Writes the page. Throws Error (kind output) `output.unwritable`.
  void close(const RunEnd& end);

 private:
  std::string path_;
  std::optional<Spool> rows_;
  BatchSummary counts_;  ///< of the rows: an edition's inputs have one each
  std::optional<Error> failure_;
};

}  // namespace newsexport
