// What cannot go together on a command line: refuse_contradictions().
#include "cli/contradictions.h"

#include <algorithm>

#include <fmt/format.h>

#include "batch/run_edition.h"
#include "cli/option_table.h"
#include "support/address.h"

namespace newsexport {
namespace {

[[noreturn]] void refuse(const std::string& subject, const char* code, const std::string& message) {
  throw Error(Error::Kind::usage, subject, code, message);
}

/// The option that asks for an action which prints text.
const char* option_of(Action action) {
  if (action == Action::audit) return "--audit";
  return action == Action::dump_pages ? "--dump-pages" : "--dump-model";
}

void check_policy_output(const CommandLine& command) {
  const std::string& policy = command.batch.tdm_policy_output;
  if (policy.empty()) return;
  if (policy == kStandardStream && (command.output.file == policy || command.report == policy))
    refuse("--tdm-policy-out", "usage.output", "standard output cannot have the policy and something else");
  if (command.inputs.size() > 1 && command.edition.empty()) {
    refuse("--tdm-policy-out", "usage.output", "one policy is written for one article or edition");
  }
  if (command.action != Action::convert) {
    refuse("--tdm-policy-out", "usage.output", "a policy is written beside an EPUB or a PDF");
  }
}

void check_output(const CommandLine& command) {
  const std::string& file = command.output.file;
  if (!file.empty() && !command.output.folder.empty()) {
    refuse("--output-dir", "usage.output", "-o and -d cannot go together");
  }
  const bool is_dump = prints_text(command.action);
  const bool prints_product = file == kStandardStream || (is_dump && file.empty());
  if (command.report == kStandardStream && prints_product) {
    refuse("--report", "usage.output", "standard output cannot have both the report and the product");
  }
  const char* dump = option_of(command.action);
  if (is_dump && (command.is_epub_asked_for || command.is_pdf_asked_for)) {
    refuse(dump, "usage.output",
           std::string("it prints text, and cannot go together with ") +
               (command.is_pdf_asked_for ? "--pdf" : "--epub"));
  }
  if (is_dump && !command.output.folder.empty()) {
    refuse(dump, "usage.output", "it prints to standard output or to the file of -o, and takes no -d");
  }
  if (command.is_epub_asked_for && command.is_pdf_asked_for && !file.empty() && command.edition.empty()) {
    refuse("--output", "usage.output", "an EPUB and a PDF are two files; use -d");
  }
}

bool is_given(const CommandLine& command, std::string_view name) {
  return std::ranges::any_of(command.given_options,
                             [&](const GivenOption& given) { return long_name(*given.row) == name; });
}

void check_verbosity(const CommandLine& command) {
  if (is_given(command, "--quiet") && is_given(command, "--verbose"))
    refuse("--quiet", "usage.verbosity", "it cannot go together with --verbose");
}

/// Whether the option's argument, as it was given, is the name of a file or folder.
bool names_file(const GivenOption& given) {
  const std::string_view argument = given.row->argument;
  if (argument.starts_with("TITLE")) return is_edition_file(given.argument);
  return argument.find("FILE") != argument.npos || argument.find("DIR") != argument.npos ||
         argument.find("PATH") != argument.npos;
}

void check_addresses(const CommandLine& command) {
  for (const GivenOption& given : command.given_options) {
    if (!names_file(given) || !is_address(given.argument)) continue;
    refuse(long_name(*given.row), "usage.address",
           fmt::format("'{}' is an address; newsexport reads and writes files, and uses no network",
                       given.argument));
  }
}

void check_edition(const CommandLine& command) {
  if (command.edition.empty()) return;
  if (prints_text(command.action))
    refuse(option_of(command.action), "usage.edition", "it is about single articles, and takes no --edition");
  const bool has_two = command.is_epub_asked_for && command.is_pdf_asked_for;
  if (has_two && command.output.file == kStandardStream)
    refuse("--output", "usage.output", "an EPUB and a PDF cannot both be standard output");
  if (!command.shard.empty()) refuse("--shard", "usage.edition", "an edition is made by one machine");
  if (command.batch.source_use == SourceUse::embed)
    refuse("--embed-source", "usage.edition", "the sources of an edition are not laid into it");
}

void check_inputs(const CommandLine& command) {
  const std::vector<std::string>& inputs = command.inputs;
  const bool has_other = !command.watched.empty() || is_edition_file(command.edition);
  if (inputs.empty() && command.input_list.empty() && !has_other)
    refuse("", "usage.no-input", "no input is named; see --help");
  if (std::ranges::count(inputs, kStandardStream) + (command.input_list == kStandardStream ? 1 : 0) > 1) {
    refuse("-", "usage.standard-input", "standard input can be read once only");
  }
  if (std::ranges::find(inputs, std::string()) != inputs.end()) {
    refuse("", "usage.no-input", "an empty name is no input");
  }
}

void check_skipping(const CommandLine& command) {
  if (!command.skips_unchanged) return;
  const char* const option = "--skip-unchanged";
  if (command.action != Action::convert)
    refuse(option, "usage.output", "it is about EPUBs and PDFs that are written");
  if (command.output.file == kStandardStream)
    refuse(option, "usage.output", "what went to standard output cannot be found again");
  if (!command.edition.empty()) refuse(option, "usage.edition", "an edition is always made anew");
  if (!command.batch.tdm_policy_output.empty())
    refuse(option, "usage.output", "it does not go together with --tdm-policy-out");
}

void check_watch(const CommandLine& command) {
  if (command.watched.empty()) return;
  const char* const option = "--watch";
  if (command.action != Action::convert)
    refuse(option, "usage.output", "it is about EPUBs and PDFs that are written");
  if (!command.inputs.empty() || !command.input_list.empty())
    refuse(option, "usage.watch", "its folder is the only input");
  if (!command.output.file.empty()) refuse(option, "usage.output", "it writes many files; use -d");
  if (!command.edition.empty())
    refuse(option, "usage.edition", "an edition is made of what is there at once");
  if (!command.shard.empty()) refuse(option, "usage.watch", "a folder is watched by one machine");
  if (command.progress == When::always)
    refuse(option, "usage.watch", "it has no end that --progress could tell of");
  if (!command.batch.tdm_policy_output.empty())
    refuse(option, "usage.watch", "--tdm-policy-out writes one policy for one article");
}

}  // namespace

void refuse_contradictions(const CommandLine& command) {
  check_verbosity(command);
  check_addresses(command);
  check_watch(command);
  check_inputs(command);
  check_edition(command);
  check_output(command);
  check_policy_output(command);
  check_skipping(command);
}

}  // namespace newsexport
