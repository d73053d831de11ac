#include "cli/file_endings.h"

#include <catch2/catch.hpp>

#include "batch/temporary_folder.h"

using namespace newsexport;

namespace {

using Arguments = std::vector<std::string>;

std::string refusal(Arguments arguments) {
  arguments.push_back("story.md");
  try {
    const CommandLine command = parse_command_line(arguments);
    refuse_folders_as_files(command);
    refuse_wrong_endings(command);
  } catch (const Error& error) {
    CHECK(error.kind() == Error::Kind::usage);
    return error.code();
  }
  return "none";
}

Product product(Arguments arguments) {
  arguments.push_back("story.md");
  return parse_command_line(arguments).batch.conversion.product;
}

const std::string kWrong = "usage.output-format";

}  // namespace

TEST_CASE("file endings: an ending alone is no name") {
  CHECK(refusal({"-o", ".epub"}) == kWrong);
  CHECK(refusal({"--pdf", "-o", "out/.PDF"}) == kWrong);
  CHECK(refusal({"--check", "-o", ".epub"}) == kWrong);
  CHECK(refusal({"--report", ".jsonl"}) == kWrong);
  CHECK(refusal({"-o", ".story.epub"}) == "none");
}

TEST_CASE("file endings: a book's name must not contradict what is asked for") {
  CHECK(refusal({"--pdf", "-o", "x.epub"}) == kWrong);
  CHECK(refusal({"--pdf", "-o", "x.EPUB"}) == kWrong);
  CHECK(refusal({"--epub", "-o", "x.Pdf"}) == kWrong);
  CHECK(refusal({"--epub", "-o", "x.Epub"}) == "none");
  CHECK(refusal({"--pdf", "-o", "x.pdf"}) == "none");
  CHECK(refusal({"--pdf", "--check", "-o", "x.epub"}) == kWrong);
}

TEST_CASE("file endings: an ending that nothing is written to is refused, with and without a format") {
  for (const char* name : {"x.azw3", "x.txt", "x.html", "x.docx", "x.epub.zip", "x.MD", "x.e"}) {
    CAPTURE(name);
    CHECK(refusal({"-o", name}) == kWrong);
    CHECK(refusal({"--pdf", "-o", name}) == kWrong);
    CHECK(refusal({"--edition", "T", "--epub", "--pdf", "-o", name}) == kWrong);
  }
}

TEST_CASE("file endings: what is no ending is a part of the name") {
  for (const char* name :
       {"story", "report 2026.05.12", "Vol. 3", "a.b/story", "/dev/null", "-", "St.Petersburg"}) {
    CAPTURE(name);
    CHECK(refusal({"-o", name}) == "none");
  }
}

TEST_CASE("file endings: the ending chooses the format in letters of any case") {
  CHECK(product({"-o", "X.PDF"}) == Product::pdf);
  CHECK(product({"-o", "x.pDf"}) == Product::pdf);
  CHECK(product({"-o", "X.EPUB"}) == Product::epub);
  CHECK(product({"-o", "-"}) == Product::epub);
  CHECK(product({"-o", ".pdf"}) == Product::epub);  // a hidden file without an ending
}

TEST_CASE("file endings: a text is not called as a book, nor JSON as something else") {
  for (const char* option : {"--dump-model", "--dump-pages", "--audit"}) {
    CAPTURE(option);
    for (const char* name : {"x.epub", "x.PDF", "x.html", "x.json", "x.mobi"})
      CHECK(refusal({option, "-o", name}) == kWrong);
    for (const char* name : {"x.txt", "x.dump", "x", "-"}) CHECK(refusal({option, "-o", name}) == "none");
  }
  CHECK(refusal({"--audit", "--audit-format", "json", "-o", "x.jsonl"}) == "none");
  CHECK(refusal({"--audit", "--audit-format", "json", "-o", "x.html"}) == kWrong);
}

TEST_CASE("file endings: reports and policies are called what they are") {
  CHECK(refusal({"--report", "r.html"}) == kWrong);
  CHECK(refusal({"--report", "r.jsonl"}) == "none");
  CHECK(refusal({"--report", "r.log"}) == "none");
  CHECK(refusal({"--report-summary", "r.json"}) == kWrong);
  CHECK(refusal({"--report-summary", "r.HTML"}) == "none");
  CHECK(refusal({"--tdm-policy-out", "p.epub"}) == kWrong);
  CHECK(refusal({"--tdm-policy-out", "p.json"}) == "none");
}

TEST_CASE("file endings: a folder is no file, there or not") {
  TemporaryFolder folder;
  for (const std::string& name :
       {folder.path(""), std::string("books/"), std::string("."), std::string("a/..")}) {
    CAPTURE(name);
    for (const char* option : {"-o", "--report", "--report-summary", "--tdm-policy-out"})
      CHECK(refusal({option, name}) == "output.is-folder");
    CHECK(refusal({"--dump-model", "-o", name}) == "output.is-folder");
    CHECK(refusal({"-d", name}) == "none");
  }
}
