#include "cli/plan_reports.h"

#include <catch2/catch.hpp>

#include "batch/temporary_folder.h"

using namespace newsexport;

namespace {

std::string refusal_code(const CommandLine& command, const std::vector<Task>& tasks,
                         const EditionTask& edition = {}) {
  std::vector<InputFile> inputs;
  for (const Task& task : tasks) inputs.push_back({task.input});
  try {
    refuse_reports_that_replace(command, inputs, tasks, edition);
  } catch (const Error& error) {
    CHECK(error.kind() == Error::Kind::usage);
    return error.code();
  }
  return "none";
}

std::string refusal_code(const std::string& report, const std::string& summary,
                         const std::vector<Task>& tasks, const EditionTask& edition = {}) {
  CommandLine command;
  command.report = report;
  command.report_summary = summary;
  return refusal_code(command, tasks, edition);
}

}  // namespace

TEST_CASE("refuse_reports_that_replace: reports with names of their own are free") {
  const std::vector<Task> tasks{{"a.md", "out/a.epub", "out/a.pdf"}};
  CHECK(refusal_code("out/r.jsonl", "out/s.html", tasks) == "none");
  CHECK(refusal_code("-", "", {{"-", "-"}}) == "none");
  CHECK(refusal_code("/dev/null", "/dev/null", tasks) == "none");
  CHECK(refusal_code("", "", {{"a.md", ""}}) == "none");
}

TEST_CASE("refuse_reports_that_replace: neither report may be what the run reads, however it is spelled") {
  TemporaryFolder folder;
  folder.write("a.md", "# Rain\n");
  const std::vector<Task> tasks{{folder.path("a.md"), folder.path("a.epub")}};
  CHECK(refusal_code(folder.path("./x/../a.md"), "", tasks) == "output.is-input");
  CHECK(refusal_code("", folder.path("a.md"), tasks) == "output.is-input");
  CommandLine listed;
  listed.report = listed.input_list = folder.path("list");
  CHECK(refusal_code(listed, tasks) == "output.is-input");
  EditionTask edition;
  edition.edition.sections = {{"News", {{folder.path("a.md")}}}};
  CHECK(refusal_code(folder.path("a.md"), "", {}, edition) == "output.is-input");
}

TEST_CASE("refuse_reports_that_replace: neither report may be an output, or the other report, or a folder") {
  TemporaryFolder folder;
  const std::vector<Task> tasks{{"a.md", folder.path("a.epub"), folder.path("a.pdf")}};
  CHECK(refusal_code(folder.path("a.epub"), "", tasks) == "output.clash");
  CHECK(refusal_code("", folder.path("a.pdf"), tasks) == "output.clash");
  CHECK(refusal_code(folder.path("r"), folder.path("./r"), tasks) == "output.clash");
  CHECK(refusal_code(folder.path(""), "", tasks) == "output.is-folder");
  EditionTask edition;
  edition.output = folder.path("book.epub");
  CHECK(refusal_code("", folder.path("book.epub"), {}, edition) == "output.clash");
}

TEST_CASE("refuse_reports_that_replace: neither report may be the journal") {
  TemporaryFolder folder;
  CommandLine command;
  command.skips_unchanged = true;
  command.output.folder = folder.path("out");
  command.report_summary = folder.path("out/.newsexport-journal");
  CHECK(refusal_code(command, {}) == "output.clash");
}
