#include "batch/plan_outputs.h"

#include <catch2/catch.hpp>

#include "support/error.h"
#include "temporary_folder.h"

using namespace newsexport;

namespace {

using Paths = std::vector<std::string>;

std::vector<InputFile> named(const Paths& paths) {
  std::vector<InputFile> files;
  for (const std::string& path : paths) files.push_back({path, ""});
  return files;
}

Paths outputs(const Paths& inputs, const OutputPlace& place) {
  Paths paths;
  for (const Task& task : plan_outputs(named(inputs), place, ".epub")) paths.push_back(task.output);
  return paths;
}

std::string refusal_code(const Paths& inputs, const OutputPlace& place) {
  try {
    plan_outputs(named(inputs), place, ".epub");
  } catch (const Error& error) {
    CHECK(error.kind() == Error::Kind::usage);
    return error.code();
  }
  return "none";
}

}  // namespace

TEST_CASE("plan_outputs: an output takes its input's name, in the current folder") {
  CHECK(outputs({"a/story.md", "two.words.txt", "bare"}, {}) ==
        Paths{"story.epub", "two.words.epub", "bare.epub"});
}

TEST_CASE("plan_outputs: a dot within the words of a name begins no ending") {
  CHECK(outputs({"report 2026.05.12", "v1.2 story", "story.adoc"}, {}) ==
        Paths{"report 2026.05.12.epub", "v1.2 story.epub", "story.epub"});
}

TEST_CASE("plan_outputs: below a folder the input tree is kept") {
  CHECK(outputs({"2026/may/story.md", "./june/story.md"}, {"", "out"}) ==
        Paths{"out/2026/may/story.epub", "out/june/story.epub"});
}

TEST_CASE("plan_outputs: nothing is written outside of the folder") {
  CHECK(outputs({"../up.md", "/abs/olute.md", "a/../../b.md"}, {"", "out"}) ==
        Paths{"out/up.epub", "out/olute.epub", "out/b.epub"});
}

TEST_CASE("plan_outputs: one input goes to the file that is named") {
  CHECK(outputs({"story.md"}, {"book.epub", ""}) == Paths{"book.epub"});
  CHECK(outputs({"-"}, {"-", ""}) == Paths{"-"});
}

TEST_CASE("plan_outputs: two inputs for one output are refused") {
  CHECK(refusal_code({"a/story.md", "b/story.md"}, {}) == "output.clash");
  CHECK(refusal_code({"story.md", "./story.txt"}, {"", "out"}) == "output.clash");
  CHECK(refusal_code({"story.md", "story.md"}, {}) == "output.clash");
  CHECK(refusal_code({"a.md", "b.md"}, {"one.epub", ""}) == "usage.output");
}

TEST_CASE("plan_outputs: an input is never overwritten, by whatever name") {
  TemporaryFolder folder;
  folder.write("story.md", "words");
  std::filesystem::create_symlink(folder / "story.md", folder / "link");
  CHECK(refusal_code({folder.path("story.md")}, {folder.path("./story.md"), ""}) == "output.is-input");
  CHECK(refusal_code({folder.path("story.md")}, {folder.path("link"), ""}) == "output.is-input");
  CHECK(refusal_code({"story.epub"}, {}) == "output.is-input");
}

TEST_CASE("plan_outputs: a folder is no output file") {
  TemporaryFolder folder;
  CHECK(refusal_code({"story.md"}, {folder.path(""), ""}) == "output.is-folder");
}

TEST_CASE("plan_outputs: standard input needs a named output") {
  CHECK(refusal_code({"-"}, {}) == "usage.output-name");
  CHECK(refusal_code({"-"}, {"", "out"}) == "usage.output-name");
}

TEST_CASE("plan_outputs: what was found in a folder goes to its place below it") {
  const std::vector<Task> tasks = plan_outputs({{"/archive/may/a.md", "may/a.md"}}, {"", "out"}, ".epub");
  CHECK(tasks.at(0).output == "out/may/a.epub");
}

TEST_CASE("plan_outputs: files found in folders that would write one output keep their endings") {
  const std::vector<Task> tasks =
      plan_outputs({{"in/a.html", "a.html"}, {"in/a.md", "a.md"}, {"in/b.md", "b.md"}}, {"", "out"}, ".epub");
  CHECK(tasks.at(0).output == "out/a.html.epub");
  CHECK(tasks.at(1).output == "out/a.md.epub");
  CHECK(tasks.at(2).output == "out/b.epub");
}
