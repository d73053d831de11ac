// Arguments → CommandLine, by CLI11: parse_command_line().
#include "cli/command_line.h"

#include <algorithm>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "batch/run_edition.h"
#include "cli/option_table.h"

namespace newsexport {
namespace {

[[noreturn]] void refuse(const std::string& subject, const char* code, const std::string& message) {
  throw Error(Error::Kind::usage, subject, code, message);
}

void apply(const OptionRow& row, CommandLine& command, const std::string& argument) {
  row.apply(command, argument);
  if (row.effect == Effect::on_products) command.product_options.emplace_back(row.names, argument);
}

void add_option(CLI::App& app, const OptionRow& row, CommandLine& command) {
  const std::string names(row.names);
  if (row.argument.empty()) {
    app.add_flag_callback(names, [&row, &command] { apply(row, command, {}); });
    return;
  }
  const auto apply_all = [&row, &command, names](const std::vector<std::string>& arguments) {
    if (row.repetition == Repetition::once && arguments.size() > 1) {
      refuse(names.substr(names.rfind(',') + 1), "usage.repeated", "it is given more than once");
    }
    for (const std::string& argument : arguments) apply(row, command, argument);
  };
  CLI::Option* option = app.add_option_function<std::vector<std::string>>(names, apply_all);
  option->type_name(std::string(row.argument));
  option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  option->expected(1)->allow_extra_args(false);  // or an option would swallow the inputs that follow it
}

/// CLI11's errors, in our words where its own are about its inner workings.
[[noreturn]] void refuse_arguments(const CLI::ParseError& error, const std::vector<std::string>& unknown) {
  const bool is_option = !unknown.empty() && unknown.front().size() > 1 && unknown.front().front() == '-';
  if (is_option) refuse(unknown.front(), "usage.unknown-option", "there is no such option; see --help");
  const std::string message = error.what();
  if (error.get_name() != "ArgumentMismatch") refuse("", "usage.arguments", message);
  refuse(message.substr(0, message.find(':')), "usage.arguments",
         "its argument is missing");  // "--output: 1 …"
}

bool ends_in(const std::string& path, std::string_view ending) {
  return path.size() > ending.size() && path.ends_with(ending);
}

/// The option that asks for an action which prints text.
const char* option_of(Action action) {
  if (action == Action::audit) return "--audit";
  return action == Action::dump_pages ? "--dump-pages" : "--dump-model";
}

void check_policy_output(const CommandLine& command) {
  if (command.batch.tdm_policy_output.empty()) return;
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
  if (ends_in(file, ".html") && !command.is_epub_asked_for && !command.is_pdf_asked_for && !is_dump) {
    refuse(file, "usage.output-format", "newsexport writes EPUB and PDF; name the file .epub or .pdf");
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

bool needs_inputs(Action action) {
  return action == Action::convert || action == Action::check || prints_text(action);
}

/// By what is asked for, else by the ending of the output's name.
Product product_of(const CommandLine& command) {
  if (command.action == Action::dump_model) return Product::model_dump;
  if (command.action == Action::dump_pages) return Product::page_dump;
  if (command.action == Action::audit) return Product::audit;
  if (command.is_pdf_asked_for) return command.is_epub_asked_for ? Product::epub_and_pdf : Product::pdf;
  return !command.is_epub_asked_for && ends_in(command.output.file, ".pdf") ? Product::pdf : Product::epub;
}

}  // namespace

bool prints_text(Action action) {
  return action == Action::dump_model || action == Action::dump_pages || action == Action::audit;
}

CommandLine parse_command_line(const std::vector<std::string>& arguments) {
  CommandLine command;
  CLI::App app;
  app.set_help_flag();  // ours is a row of the table, as every other option
  for (const OptionRow& row : option_table()) add_option(app, row, command);
  app.add_option("INPUT", command.inputs);
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));  // CLI11 wants them reversed
  } catch (const CLI::ParseError& error) {
    refuse_arguments(error, app.remaining());
  }
  if (!needs_inputs(command.action)) return command;
  check_watch(command);
  check_inputs(command);
  check_edition(command);
  check_output(command);
  check_policy_output(command);
  check_skipping(command);
  command.batch.conversion.product = product_of(command);
  return command;
}

}  // namespace newsexport
