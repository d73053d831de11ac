#include "cli/run_reports.h"

#include <catch2/catch.hpp>

using namespace newsexport;

namespace {

double stopped_clock() {
  return 0;
}

Environment terminal() {
  Environment environment;
  environment.standard_error = StreamKind::terminal;
  environment.stopwatch = stopped_clock;
  return environment;
}

Environment log_file() {
  Environment environment = terminal();
  environment.standard_error = StreamKind::file;
  return environment;
}

ProgressForm form(const std::vector<std::string>& options, const Environment& environment,
                  std::size_t inputs = 2) {
  std::vector<std::string> arguments = options;
  arguments.push_back("a.md");
  return progress_setup(parse_command_line(arguments), environment, inputs).form;
}

}  // namespace

TEST_CASE("progress_setup: of itself there is a line on a terminal, for a batch") {
  CHECK(form({}, terminal()) == ProgressForm::line);
  CHECK(form({}, terminal(), 1) == ProgressForm::none);
  CHECK(form({}, log_file()) == ProgressForm::none);
}

TEST_CASE("progress_setup: always is a line on a terminal and plain lines elsewhere, never is nothing") {
  CHECK(form({"--progress=always"}, terminal(), 1) == ProgressForm::line);
  CHECK(form({"--progress=always"}, log_file()) == ProgressForm::plain);
  CHECK(form({"--progress=never"}, terminal()) == ProgressForm::none);
}

TEST_CASE("progress_setup: quiet is quiet, and without a clock there is no rate to tell") {
  CHECK(form({"-q", "--progress=always"}, terminal()) == ProgressForm::none);
  Environment timeless = terminal();
  timeless.stopwatch = nullptr;
  CHECK(form({"--progress=always"}, timeless) == ProgressForm::none);
}

TEST_CASE("progress_setup: a terminal that shows what is made has no line in between") {
  Environment both = terminal();
  both.standard_output = StreamKind::terminal;
  CHECK(form({}, both) == ProgressForm::line);
  CHECK(form({"--dump-model"}, both) == ProgressForm::none);
  CHECK(form({"--dump-model", "--progress=always"}, both) == ProgressForm::plain);
  CHECK(form({"--dump-model", "-o", "dump.txt"}, both) == ProgressForm::line);
  CHECK(form({"--report", "-"}, both) == ProgressForm::none);
}

TEST_CASE("progress_setup: the bar is in the characters that the locale has") {
  Environment environment = terminal();
  const CommandLine command = parse_command_line({"a.md"});
  CHECK(progress_setup(command, environment, 2).bar == BarCharacters::ascii);
  for (const char* locale : {"en_GB.UTF-8", "C.utf8"}) {
    environment.locale = locale;
    CHECK(progress_setup(command, environment, 2).bar == BarCharacters::unicode);
  }
}
