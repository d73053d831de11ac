// What became of a batch, as one HTML page: HtmlSummary. Its look is html_summary.css; what sorts and filters
// the table is html_summary.js, which also makes the buttons for it: without the script there are none.
#include "cli/html_summary.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "batch/clear_leftovers.h"
#include "cli/html_text.h"
#include "support/embedded_files.h"
#include "support/numerals.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

struct OutcomeWords {
  std::string_view css_class;
  std::string_view words;
};

OutcomeWords words_of(ArticleOutcome outcome) {
  switch (outcome) {
    case ArticleOutcome::done:
      return {"done", "done"};
    case ArticleOutcome::unchanged:
      return {"unchanged", "unchanged"};
    case ArticleOutcome::failed:
      return {"failed", "failed"};
    case ArticleOutcome::unwritten:
      break;
  }
  return {"unwritten", "not written"};
}

bool is_failure(ArticleOutcome outcome) {
  return outcome == ArticleOutcome::failed || outcome == ArticleOutcome::unwritten;
}

std::string counted(std::size_t number, std::string_view thing) {
  return fmt::format("{} {}{}", grouped(number), thing, number == 1 ? "" : "s");
}

/// A cell that is sorted by `value`.
std::string number_cell(std::string_view value, std::string_view shown) {
  return fmt::format("<td data-value=\"{}\">{}</td>", value, shown);
}

std::string output_link(const std::string& output, const std::string& page) {
  if (output == kStandardStream) return "standard output";
  return fmt::format("<a href=\"{}\">{}</a>", file_address(output, page),
                     html_text(std::filesystem::path(output).filename().string()));
}

/// One that is not there has no bytes.
std::string output_links(const ArticleReport& report, const std::string& page) {
  std::vector<std::string> links;
  if (report.output_bytes > 0) links.push_back(output_link(report.task.output, page));
  if (report.pdf_bytes > 0) links.push_back(output_link(report.task.pdf_output, page));
  if (report.policy_bytes > 0) links.push_back(output_link(report.policy_output, page));
  return fmt::format("{}", fmt::join(links, " "));
}

/// The place is what the formatted diagnostic has before severity, message and code.
std::string diagnostic_item(const Diagnostic& entry) {
  const std::string_view severity = severity_name(entry.severity);
  const std::string line = format_diagnostic(entry);
  Diagnostic placeless = entry;
  placeless.file.clear();
  placeless.position = {};
  const std::string place = line.substr(0, line.size() - format_diagnostic(placeless).size());
  return fmt::format("<li class=\"{0}\"><bdi>{1}</bdi> <b>{0}:</b> {2} <code>{3}</code></li>", severity,
                     html_text(trim(place)), html_text(entry.message), html_text(entry.code));
}

/// Of an article that is not done, the reason stands in sight.
std::string diagnostics_cell(const ArticleReport& report) {
  const std::vector<Diagnostic>& entries = report.diagnostics;
  if (entries.empty()) return "<td data-value=\"0\"></td>";
  const bool is_done = !is_failure(report.outcome);
  std::string cell = fmt::format(
      "<td data-value=\"{}\"><details><summary>{}</summary><ul>", entries.size(),
      is_done ? counted(entries.size(), "diagnostic") : html_text(excerpt(entries.back().message)));
  for (const Diagnostic& entry : entries) cell += diagnostic_item(entry);
  return cell + "</ul></details></td>";
}

std::string codes_of_errors(const ArticleReport& report) {
  std::set<std::string> codes;
  for (const Diagnostic& entry : report.diagnostics) {
    if (entry.severity == Severity::error) codes.insert(entry.code);
  }
  return html_text(fmt::format("{}", fmt::join(codes, " ")));
}

std::string row(const ArticleReport& report, const std::string& page) {
  const auto [css_class, words] = words_of(report.outcome);
  const std::size_t bytes = report.output_bytes + report.pdf_bytes;
  const auto warnings = static_cast<std::size_t>(
      std::ranges::count(report.diagnostics, Severity::warning, &Diagnostic::severity));
  const std::string codes = is_failure(report.outcome) ? codes_of_errors(report) : "";
  std::string text = codes.empty() ? "<tr>" : fmt::format("<tr data-codes=\"{}\">", codes);
  text += fmt::format("<th scope=\"row\">{}</th><td class=\"{}\">{}</td><td>{}</td>",
                      html_text(report.task.input), css_class, words, output_links(report, page));
  text += number_cell(std::to_string(bytes), bytes > 0 ? grouped(bytes) : "");
  const std::string seconds = report.seconds ? fmt::format("{:.3f}", *report.seconds) : "";
  text += number_cell(seconds.empty() ? "-1" : seconds, seconds);
  text += number_cell(std::to_string(warnings), warnings > 0 ? grouped(warnings) : "");
  return text + diagnostics_cell(report) + "</tr>\n";
}

/// One number of the heading, and the same as a stretch of the bar below them.
struct Count {
  std::string_view css_class;
  std::string_view words;
  std::size_t number = 0;
};

std::vector<Count> counts_of(const BatchSummary& counts, std::size_t untried_inputs) {
  return {{"done", "done", counts.done},
          {"unchanged", "unchanged", counts.unchanged},
          {"failed", "failed", counts.failed},
          {"unwritten", "not written", counts.unwritten},
          {"untried", "inputs not tried", untried_inputs}};
}

std::string heading(const BatchSummary& counts, std::size_t untried_inputs) {
  std::string text = fmt::format("<header>\n<h1>{}</h1>\n<dl>\n", counted(counts.total(), "article"));
  std::string bar;
  for (const Count& count : counts_of(counts, untried_inputs)) {
    text += fmt::format("<div class=\"{}{}\"><dt>{}</dt><dd>{}</dd></div>\n", count.css_class,
                        count.number == 0 ? " none" : "", count.words, grouped(count.number));
    if (count.number > 0)
      bar += fmt::format("<span class=\"{}\" style=\"flex-grow: {}\"></span>", count.css_class, count.number);
  }
  text += fmt::format("<div class=\"total\"><dt>in all</dt><dd>{}</dd></div>\n</dl>\n",
                      grouped(counts.total() + untried_inputs));
  return text + fmt::format("<div class=\"bar\" aria-hidden=\"true\">{}</div>\n</header>\n", bar);
}

struct KindsTable {
  std::string_view caption;
  std::string_view css_class;
  std::string_view counted;  ///< the heading of the numbers
};

std::string kinds_table(const std::map<std::string, std::size_t>& kinds, const KindsTable& table) {
  if (kinds.empty()) return {};
  std::string text = fmt::format(
      "<table class=\"{}\">\n<caption>{}</caption>\n<thead><tr><th scope=\"col\">Code</th>"
      "<th scope=\"col\">{}</th></tr></thead>\n<tbody>\n",
      table.css_class, table.caption, table.counted);
  for (const auto& [code, number] : most_frequent_first(kinds)) {
    text += fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n", html_text(code), grouped(number));
  }
  return text + "</tbody>\n</table>\n";
}

/// Only the codes of errors choose rows of the table.
std::string kinds_of_diagnostics(const BatchSummary& counts) {
  return kinds_table(counts.by_code, {"Kinds of error", "kinds", "Articles"}) +
         kinds_table(counts.warnings, {"Kinds of warning", "counts", "Warnings"}) +
         kinds_table(counts.left_out, {"Left out", "counts", "Places"});
}

std::string run_diagnostics(const std::vector<Diagnostic>& entries) {
  if (entries.empty()) return {};
  std::string text = "<section class=\"run\">\n<h2>The run</h2>\n<ul>\n";
  for (const Diagnostic& entry : entries) text += diagnostic_item(entry) + '\n';
  return text + "</ul>\n</section>\n";
}

std::string page_before_rows(const BatchSummary& counts, const RunEnd& end) {
  std::string text = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      // What an article may have smuggled in loads nothing.
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
      "script-src 'unsafe-inline'\">\n<title>newsexport: {}</title>\n<style>\n{}</style>\n</head>\n<body>\n",
      counted(counts.total(), "article"), embedded_text("src/cli/html_summary.css"));
  text += heading(counts, end.untried_inputs);
  text += "<main>\n" + run_diagnostics(end.diagnostics) + kinds_of_diagnostics(counts);
  // A browser that is to show a part of the rows must not lay out all of them as they come.
  text += "<script>document.documentElement.classList.add('loading')</script>\n";
  // The script lays the filter into the caption, which alone then does not name the table.
  text +=
      "<table id=\"articles\" aria-labelledby=\"name\">\n<caption><span "
      "id=\"name\">Articles</span></caption>\n"
      "<thead><tr>";
  for (const char* column : {"Input", "Outcome", "Outputs", "Bytes", "Seconds", "Warnings", "Diagnostics"})
    text += fmt::format("<th scope=\"col\">{}</th>", column);
  return text + "</tr></thead>\n<tbody>\n";
}

std::string page_after_rows() {
  return fmt::format(
      "</tbody>\n</table>\n</main>\n<footer>newsexport "
      "{}</footer>\n<script>\n{}</script>\n</body>\n</html>\n",
      NEWSEXPORT_VERSION, embedded_text("src/cli/html_summary.js"));
}

}  // namespace

HtmlSummary::HtmlSummary(const std::string& path) : path_(path) {
  if (path.empty()) return;
  clear_leftovers({Task{"", path, ""}});
  rows_.emplace(path);
}

void HtmlSummary::add(const ArticleReport& report) {
  if (!rows_ || failure_) return;
  count(report, counts_);
  try {
    rows_->append(row(report, path_));
  } catch (const Error& error) {
    failure_ = error;
  }
}

void HtmlSummary::close(const RunEnd& end) {
  if (!rows_) return;
  if (failure_) throw *failure_;
  PendingFile page(path_);
  page.append(page_before_rows(counts_, end));
  rows_->copy_to(page);
  page.append(page_after_rows());
  page.commit();
}

}  // namespace newsexport
