// External interface: json_report_line().
#include "cli/json_report.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "support/visible_text.h"

namespace newsexport {
namespace {

using Json = nlohmann::ordered_json;

const char* name_of(ArticleOutcome outcome) {
  switch (outcome) {
    case ArticleOutcome::done:
      return "done";
    case ArticleOutcome::unchanged:
      return "unchanged";
    case ArticleOutcome::failed:
      return "failed";
    case ArticleOutcome::unwritten:
      break;
  }
  return "unwritten";
}

void set_if_known(Json& object, const char* name, const std::string& value) {
  if (!value.empty()) object[name] = value;
}

Json output_of(const std::string& path, std::size_t bytes, const std::string& sha256) {
  Json output{{"path", path}, {"bytes", bytes}};
  set_if_known(output, "sha256", sha256);
  return output;
}

Json line_with(const RunStamp& stamp) {
  Json line = Json::object();
  set_if_known(line, "program", stamp.program);
  set_if_known(line, "time", stamp.time);
  return line;
}

Json outputs_of(const ArticleReport& report) {
  Json outputs = Json::array();
  // One that is not there has no bytes: the article failed, or it was its PDF that could not be written.
  if (report.output_bytes > 0) {
    outputs.push_back(output_of(report.task.output, report.output_bytes, report.output_sha256));
  }
  if (report.pdf_bytes > 0) {
    outputs.push_back(output_of(report.task.pdf_output, report.pdf_bytes, report.pdf_sha256));
  }
  if (report.policy_bytes > 0) {
    outputs.push_back(output_of(report.policy_output, report.policy_bytes, report.policy_sha256));
  }
  return outputs;
}

Json diagnostics_of(const std::vector<Diagnostic>& diagnostics) {
  Json entries = Json::array();
  for (const Diagnostic& entry : diagnostics) {
    entries.push_back({{"severity", severity_name(entry.severity)},
                       {"file", entry.file},
                       {"line", entry.position.line},
                       {"column", entry.position.column},
                       {"message", entry.message},
                       {"code", entry.code}});
  }
  return entries;
}

std::string as_line(const Json& object) {
  return visible_json(object.dump(-1, ' ', false, Json::error_handler_t::replace)) + '\n';
}

Json counts_of(const std::map<std::string, std::size_t>& kinds) {
  Json counts = Json::object();
  for (const auto& [code, number] : kinds) counts[code] = number;
  return counts;
}

}  // namespace

std::string json_report_line(const ArticleReport& report, const RunStamp& stamp) {
  Json line = line_with(stamp);
  line["input"] = report.task.input;
  set_if_known(line, "sha256", report.input_sha256);
  line["outcome"] = name_of(report.outcome);
  set_if_known(line, "format", report.format);
  set_if_known(line, "title", report.title);
  set_if_known(line, "language", report.language);
  if (report.seconds) line["seconds"] = std::round(*report.seconds * 1000) / 1000;
  line["outputs"] = outputs_of(report);
  line["diagnostics"] = diagnostics_of(report.diagnostics);
  BatchSummary counts;
  count(report, counts);
  if (!counts.warnings.empty()) line["warnings"] = counts_of(counts.warnings);
  if (!counts.left_out.empty()) line["left_out"] = counts_of(counts.left_out);
  return as_line(line);
}

std::string json_run_line(const RunEnd& end, const RunStamp& stamp) {
  const bool has_warning = std::ranges::any_of(
      end.diagnostics, [](const Diagnostic& entry) { return entry.severity != Severity::note; });
  if (!has_warning && end.passed_over.empty()) return {};
  Json files = Json::array();
  for (const PassedOver& file : end.passed_over) files.push_back({{"path", file.path}, {"kind", file.kind}});
  Json line = line_with(stamp);
  line["outcome"] = "run";
  line["passed_over"] = files;
  line["diagnostics"] = diagnostics_of(end.diagnostics);
  return as_line(line);
}

}  // namespace newsexport
