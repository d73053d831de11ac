// External interface: json_report_line().
#include "cli/json_report.h"

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

Json outputs_of(const ArticleReport& report) {
  Json outputs = Json::array();
  // One that is not there has no bytes: the article failed, or it was its PDF that could not be written.
  if (report.output_bytes > 0) {
    outputs.push_back({{"path", report.task.output}, {"bytes", report.output_bytes}});
  }
  if (report.pdf_bytes > 0) {
    outputs.push_back({{"path", report.task.pdf_output}, {"bytes", report.pdf_bytes}});
  }
  return outputs;
}

Json diagnostics_of(const ArticleReport& report) {
  Json entries = Json::array();
  for (const Diagnostic& entry : report.diagnostics) {
    entries.push_back({{"severity", severity_name(entry.severity)},
                       {"file", entry.file},
                       {"line", entry.position.line},
                       {"column", entry.position.column},
                       {"message", entry.message},
                       {"code", entry.code}});
  }
  return entries;
}

}  // namespace

std::string json_report_line(const ArticleReport& report) {
  Json line{{"input", report.task.input}, {"outcome", name_of(report.outcome)}};
  if (report.seconds) line["seconds"] = std::round(*report.seconds * 1000) / 1000;
  line["outputs"] = outputs_of(report);
  line["diagnostics"] = diagnostics_of(report);
  return visible_json(line.dump(-1, ' ', false, Json::error_handler_t::replace)) + '\n';
}

}  // namespace newsexport
