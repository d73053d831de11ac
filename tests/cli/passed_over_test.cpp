#include "cli/passed_over.h"

#include <catch2/catch.hpp>

#include "batch/temporary_folder.h"

using namespace newsexport;

namespace {

using Files = std::vector<PassedOver>;

std::vector<std::string> left(Files files, const CommandLine& command, const std::vector<Task>& tasks) {
  forget_own_files(files, command, tasks);
  std::vector<std::string> paths;
  for (const PassedOver& file : files) paths.push_back(file.path);
  return paths;
}

}  // namespace

TEST_CASE("passed over: one file is named with its kind") {
  CHECK(passed_over_in_words({{"in/letter.docx", "DOCX"}}) == "1 file passed over: in/letter.docx (DOCX)");
}

TEST_CASE(
    "passed over: of many the kinds are counted, the most frequent first, and the first few are named") {
  const Files files{{"a.odt", "ODT"}, {"b.tiff", "TIFF"}, {"c.tiff", "TIFF"}, {"d", "no ending"}};
  CHECK(passed_over_in_words(files) ==
        "4 files passed over (2 TIFF, 1 ODT, 1 no ending): a.odt, b.tiff, c.tiff, …");
}

TEST_CASE("passed over: what may be an article is a warning, a picture beside articles a note") {
  const auto found = passed_over_diagnostics({{"a.odt", "ODT"}, {"b.png", "PNG", true}});
  REQUIRE(found.size() == 2);
  CHECK((found[0].severity == Severity::warning && found[0].code == "input.passed-over"));
  CHECK(found[0].message == "1 file passed over: a.odt (ODT)");
  CHECK((found[1].severity == Severity::note && found[1].code == "input.companion"));
  CHECK(passed_over_diagnostics({}).empty());
}

TEST_CASE("passed over: what the run writes itself is its own") {
  const std::vector<Task> tasks{{"in/a.md", "in/a.epub", "in/a.pdf"}, {"in/feed.xml", "in/feed.epub", ""}};
  CommandLine command;
  command.report = "in/r.log";
  const Files files{{"in/a.epub", "EPUB"},   {"in/a.pdf", "PDF"}, {"in/feed/one.epub", "EPUB"},
                    {"in/other.pdf", "PDF"}, {"in/r.log", "LOG"}, {"in/feed/b.docx", "DOCX"}};
  CHECK(left(files, command, tasks) == std::vector<std::string>{"in/other.pdf", "in/feed/b.docx"});
}
