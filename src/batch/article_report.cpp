// External interface: attempt(), count().
#include "batch/article_report.h"

#include <new>
#include <set>

#include "support/error.h"

namespace newsexport {
namespace {

void fail(ArticleReport& report, ArticleOutcome outcome, Diagnostic diagnostic) {
  report.outcome = outcome;
  report.diagnostics.push_back(std::move(diagnostic));
}

}  // namespace

void attempt(ArticleReport& report, const std::function<void()>& step) {
  const std::string& input = report.task.input;
  try {
    step();
  } catch (const Error& error) {
    const bool is_output = error.kind() == Error::Kind::output;
    fail(report, is_output ? ArticleOutcome::unwritten : ArticleOutcome::failed,
         {Severity::error, error.subject(), error.position(), error.what(), error.code()});
  } catch (const std::bad_alloc&) {
    fail(report, ArticleOutcome::failed,
         {Severity::error, input, {}, "there is not enough memory for this article", "input.out-of-memory"});
  } catch (const std::exception& failure) {
    fail(report, ArticleOutcome::failed, {Severity::error, input, {}, failure.what(), "internal.failure"});
  }
}

void count(const ArticleReport& article, BatchSummary& summary) {
  switch (article.outcome) {
    case ArticleOutcome::done:
      ++summary.done;
      return;
    case ArticleOutcome::unchanged:
      ++summary.unchanged;
      return;
    case ArticleOutcome::failed:
      ++summary.failed;
      break;
    case ArticleOutcome::unwritten:
      ++summary.unwritten;
      break;
  }
  std::set<std::string> codes;
  for (const Diagnostic& entry : article.diagnostics) {
    if (entry.severity == Severity::error) codes.insert(entry.code);
  }
  for (const std::string& code : codes) ++summary.by_code[code];
}

}  // namespace newsexport
