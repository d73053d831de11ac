// External interface: attempt(), tells_what_was_left_out(), count().
#include "batch/article_report.h"

#include <algorithm>
#include <array>
#include <functional>
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
    const bool is_of_set_up = error.kind() == Error::Kind::set_up;
    const bool is_output = error.kind() == Error::Kind::output || is_of_set_up;
    // What the whole run lacks is of no input; all else is, even where who threw did not know of which.
    const std::string& subject = error.subject().empty() && !is_of_set_up ? input : error.subject();
    fail(report, is_output ? ArticleOutcome::unwritten : ArticleOutcome::failed,
         {Severity::error, subject, error.position(), error.what(), error.code(), is_of_set_up});
  } catch (const std::bad_alloc&) {
    fail(report, ArticleOutcome::failed,
         {Severity::error, input, {}, "there is not enough memory for this article", "input.out-of-memory"});
  } catch (const std::exception& failure) {
    fail(report, ArticleOutcome::failed, {Severity::error, input, {}, failure.what(), "internal.failure"});
  }
}

bool tells_what_was_left_out(const Diagnostic& diagnostic) {
  constexpr std::array<std::string_view, 5> kWords = {"left-out", "unread", "dropped", "omitted",
                                                      "set-aside"};
  return std::ranges::any_of(kWords, [&](std::string_view word) {
    const std::string& code = diagnostic.code;
    if (!code.ends_with(word) || code.size() == word.size()) return false;
    const char before = code[code.size() - word.size() - 1];
    return before == '.' || before == '-';
  });
}

std::vector<std::pair<std::string, std::size_t>> most_frequent_first(
    const std::map<std::string, std::size_t>& kinds) {
  std::vector<std::pair<std::string, std::size_t>> sorted(kinds.begin(), kinds.end());
  std::ranges::stable_sort(sorted, std::ranges::greater{}, [](const auto& kind) { return kind.second; });
  return sorted;
}

void count_diagnostics(const std::vector<Diagnostic>& diagnostics, BatchSummary& summary) {
  for (const Diagnostic& entry : diagnostics) {
    if (entry.severity == Severity::warning) ++summary.warnings[entry.code];
    if (tells_what_was_left_out(entry)) ++summary.left_out[entry.code];
  }
}

void count(const ArticleReport& article, BatchSummary& summary) {
  count_diagnostics(article.diagnostics, summary);
  if (article.has_sources) ++summary.with_sources;
  if (article.cites_shared) ++summary.citing_shared;
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
