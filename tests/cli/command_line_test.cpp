#include "cli/command_line.h"

#include <catch2/catch.hpp>

#include "cli/file_endings.h"
#include "cli/option_table.h"

using namespace newsexport;

namespace {

using Arguments = std::vector<std::string>;

std::string refusal_code(const Arguments& arguments) {
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

}  // namespace

TEST_CASE("command line: inputs alone are converted with the defaults") {
  const CommandLine command = parse_command_line({"a.md", "b.txt"});
  CHECK(command.action == Action::convert);
  CHECK(command.inputs == Arguments{"a.md", "b.txt"});
  CHECK(command.output.file.empty());
  CHECK(command.style.builtin == "classic");
  CHECK(command.style.sheets.empty());
  CHECK(command.batch.conversion.from == "auto");
  CHECK(command.batch.warnings == WarningPolicy::accept);
  CHECK(command.batch.conversion.assembly.modified.empty());
}

TEST_CASE("command line: each option sets what it says") {
  const CommandLine command = parse_command_line({"--epub", "-o", "out.epub", "--style", "mine.css",
                                                  "--modified", "2026-05-12T14:30+02:00", "-f", "text",
                                                  "--keep-all", "--strict", "-v", "--color", "always", "in"});
  CHECK(command.is_epub_asked_for);
  CHECK(command.output.file == "out.epub");
  CHECK(command.style.builtin == "classic");
  CHECK(command.style.sheets == std::vector<std::string>{"mine.css"});
  CHECK(command.batch.conversion.assembly.modified == "2026-05-12T12:30:00Z");
  CHECK(command.batch.conversion.from == "text");
  CHECK(command.batch.conversion.assembly.keep_all);
  CHECK(command.batch.warnings == WarningPolicy::refuse);
  CHECK(command.verbosity == Verbosity::verbose);
  CHECK(command.color == When::always);
  CHECK(parse_command_line({"-d", "out", "a"}).output.folder == "out");
  CHECK(parse_command_line({"-q", "a"}).verbosity == Verbosity::quiet);
  CHECK(parse_command_line({"--color=never", "a"}).color == When::never);
  CHECK(parse_command_line({"a"}).progress == When::automatic);
  CHECK(parse_command_line({"--progress", "always", "a"}).progress == When::always);
  CHECK(parse_command_line({"--check", "a"}).action == Action::check);
  CHECK(parse_command_line({"--dump-model", "a"}).batch.conversion.product == Product::model_dump);
}

TEST_CASE("command line: an option that may stand often does not swallow the inputs") {
  const CommandLine command =
      parse_command_line({"--meta", "title=Rain = wet", "a.md", "--meta=author=Ada", "--resource-path", "img",
                          "b.md", "--resource-path", "art", "--resource-map", "map.txt"});
  CHECK(command.inputs == Arguments{"a.md", "b.md"});
  REQUIRE(command.batch.conversion.metadata.size() == 2);
  CHECK(command.batch.conversion.metadata[0].key == "title");
  CHECK(command.batch.conversion.metadata[0].value == "Rain = wet");
  CHECK(command.batch.conversion.metadata[1].key == "author");
  CHECK(command.resource_map == "map.txt");
  CHECK(command.batch.resource_folders == std::vector<std::filesystem::path>{"img", "art"});
}

TEST_CASE("command line: a dash is standard input, and -- ends the options") {
  CHECK(parse_command_line({"-o", "-", "-"}).inputs == Arguments{"-"});
  CHECK(parse_command_line({"-o", "-", "-"}).output.file == "-");
  CHECK(parse_command_line({"--", "-v.md"}).inputs == Arguments{"-v.md"});
}

TEST_CASE("command line: information is given whatever else is asked for") {
  CHECK(parse_command_line({"--help"}).action == Action::print_help);
  CHECK(parse_command_line({"-h", "--check"}).action == Action::print_help);
  CHECK(parse_command_line({"--version"}).action == Action::print_version);
}

TEST_CASE("command line: wrong usage is refused with its code") {
  CHECK(refusal_code({}) == "usage.no-input");
  CHECK(refusal_code({""}) == "usage.no-input");
  CHECK(refusal_code({"-", "-"}) == "usage.standard-input");
  CHECK(refusal_code({"--html", "a"}) == "usage.unknown-option");
  CHECK(refusal_code({"-x", "a"}) == "usage.unknown-option");
  CHECK(refusal_code({"a", "-o"}) == "usage.arguments");
  CHECK(refusal_code({"-o", "a.epub", "-o", "b.epub", "c"}) == "usage.repeated");
  CHECK(refusal_code({"--style", "newspaper", "--style", "large-print", "c"}) == "usage.value");
  CHECK(refusal_code({"-o", "a.epub", "-d", "out", "c"}) == "usage.output");
  CHECK(refusal_code({"-o", "a.html", "c"}) == "usage.output-format");
  CHECK(refusal_code({"--dump-model", "--epub", "a"}) == "usage.output");
  CHECK(refusal_code({"--audit", "--pdf", "a"}) == "usage.output");
  CHECK(refusal_code({"--audit", "--check", "a"}) == "usage.value");
  CHECK(refusal_code({"--audit-format", "yaml", "--audit", "a"}) == "usage.value");
  CHECK(refusal_code({"--tdm-reservation", "perhaps", "a"}) == "usage.value");
  CHECK(refusal_code({"--tdm-policy", "ask us", "a"}) == "usage.value");
  CHECK(refusal_code({"--tdm-policy-out", "p.json", "a", "b"}) == "usage.output");
  CHECK(refusal_code({"--tdm-policy-out", "p.json", "--check", "a"}) == "usage.output");
  CHECK(refusal_code({"--dump-model", "-d", "out", "a"}) == "usage.output");
  CHECK(refusal_code({"--dump-model", "--check", "a"}) == "usage.value");
  CHECK(refusal_code({"--from", "docx", "a"}) == "usage.value");
  CHECK(refusal_code({"--color", "red", "a"}) == "usage.value");
  CHECK(refusal_code({"--progress", "red", "a"}) == "usage.value");
  CHECK(refusal_code({"--modified", "yesterday", "a"}) == "usage.value");
  CHECK(refusal_code({"--meta", "title", "a"}) == "usage.value");
  CHECK(refusal_code({"--meta", "titel=Rain", "a"}) == "usage.value");
  CHECK(refusal_code({"--meta", "date=yesterday", "a"}) == "usage.value");
  CHECK(refusal_code({"-q", "-v", "a"}) == "usage.verbosity");
  CHECK(refusal_code({"--tdm-policy-out", "-", "-o", "-", "a"}) == "usage.output");
  CHECK(refusal_code({"--tdm-policy-out", "-", "--report", "-", "a"}) == "usage.output");
}

TEST_CASE("command line: no option that names a file takes an address, and those that want one do") {
  for (const char* option :
       {"-o", "-d", "--style", "--font-path", "--citation-style", "--resource-path", "--resource-map",
        "--bibliography", "--tdm-policy-out", "--files-from", "--watch", "--report", "--report-summary"}) {
    CAPTURE(option);
    CHECK(refusal_code({option, "https://q.example/x", "a"}) == "usage.address");
  }
  CHECK(refusal_code({"--edition", "https://q.example/x.yaml", "a"}) == "usage.address");
  CHECK(refusal_code({"--edition", "https://q.example: a year", "a"}) == "none");
  CHECK(refusal_code({"--tdm-policy", "https://q.example/x", "a"}) == "none");
  CHECK(refusal_code({"--meta", "canonical-url=https://q.example/x", "a"}) == "none");
}

TEST_CASE("command line: a mistyped option is told with the one that was meant") {
  const auto message = [](const char* option) {
    try {
      parse_command_line({option, "a.md"});
    } catch (const Error& error) {
      return std::string(error.code() == "usage.unknown-option" ? error.what() : error.code());
    }
    return std::string("none");
  };
  const auto meant = [](const std::string& name) {
    return "there is no such option; did you mean '" + name + "'?; --help lists all";
  };
  CHECK(message("--ebup") == meant("--epub"));
  CHECK(message("--pdv") == meant("--pdf"));
  CHECK(message("--page-sise=a5") == meant("--page-size"));
  CHECK(message("--output_dir") == meant("--output-dir"));
  CHECK(message("-epub") == meant("--epub"));
  CHECK(message("-output") == meant("--output"));
  CHECK(message("-verbose") == meant("--verbose"));
  CHECK(message("--frobnicate") == "there is no such option; --help lists all");
}

TEST_CASE("command line: options are kept as they were given, in the order of the table") {
  const CommandLine command =
      parse_command_line({"-v", "--style", "a.css", "--epub", "--style", "b.css", "a.md"});
  std::vector<std::string> given;
  for (const GivenOption& one : command.given_options)
    given.push_back(long_name(*one.row) + (one.argument.empty() ? "" : "=" + one.argument));
  CHECK(given == Arguments{"--epub", "--style=a.css", "--style=b.css", "--verbose"});
}

TEST_CASE("command line: own stylesheets lie over the built-in style that is named before or after them") {
  for (const Arguments& arguments :
       {Arguments{"--style", "newspaper", "--style", "a.css", "--style", "b/c", "in"},
        Arguments{"--style", "a.css", "--style", "b/c", "--style", "newspaper", "in"}}) {
    const CommandLine command = parse_command_line(arguments);
    CHECK(command.style.builtin == "newspaper");
    CHECK(command.style.sheets == Arguments{"a.css", "b/c"});
  }
}

TEST_CASE("command line: text and data mining, force and audit are understood", "[rights]") {
  const CommandLine command =
      parse_command_line({"--tdm-reservation", "1", "--tdm-policy", "https://q.example/p", "--tdm-policy-out",
                          "p.json", "--force", "a.md"});
  REQUIRE(command.batch.conversion.metadata.size() == 2);
  CHECK(command.batch.conversion.metadata[0].key == "tdm-reservation");
  CHECK(command.batch.conversion.metadata[0].value == "1");
  CHECK(command.batch.conversion.metadata[1].value == "https://q.example/p");
  CHECK(command.batch.tdm_policy_output == "p.json");
  CHECK(command.batch.conversion.wants_tdm_policy);
  CHECK(command.batch.conversion.holds == HoldPolicy::force);
  const CommandLine audit = parse_command_line({"--audit", "--audit-format", "json", "a.md", "b.md"});
  CHECK(audit.batch.conversion.product == Product::audit);
  CHECK(audit.batch.conversion.audit_format == AuditFormat::json);
}
