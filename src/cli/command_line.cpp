// Arguments → CommandLine, by CLI11: parse_command_line().
#include "cli/command_line.h"

#include <algorithm>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "cli/contradictions.h"
#include "cli/file_endings.h"
#include "cli/option_table.h"
#include "support/key_names.h"

namespace newsexport {
namespace {

[[noreturn]] void refuse(const std::string& subject, const char* code, const std::string& message) {
  throw Error(Error::Kind::usage, subject, code, message);
}

void apply(const OptionRow& row, CommandLine& command, const std::string& argument) {
  row.apply(command, argument);
  command.given_options.push_back({&row, argument});
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

std::string what_was_meant(std::string_view option) {
  std::vector<std::string> names;
  for (const OptionRow& row : option_table()) names.push_back(long_name(row));
  const std::vector<std::string_view> known(names.begin(), names.end());
  const std::string_view name = option.substr(0, option.find('='));
  std::string near = did_you_mean(name, known);
  if (!near.empty()) return near;
  // "--ebup": fingers that are too fast bring all the letters, in another order.
  const auto same_letters = std::ranges::find_if(
      names, [&](const std::string& other) { return std::ranges::is_permutation(name, other); });
  return same_letters == names.end() ? near : fmt::format("; did you mean '{}'?", *same_letters);
}

[[noreturn]] void refuse_unknown(const std::string& option) {
  refuse(option, "usage.unknown-option",
         fmt::format("there is no such option{}; --help lists all", what_was_meant(option)));
}

/// "-output x" would be -o with the argument "utput".
void refuse_long_name_after_one_dash(const std::vector<std::string>& arguments) {
  for (const std::string& argument : arguments) {
    if (argument == "--") return;
    if (argument.size() < 3 || argument[0] != '-' || argument[1] == '-') continue;
    const std::string name = '-' + argument.substr(0, argument.find('='));
    if (std::ranges::find(option_table(), name, long_name) != option_table().end()) refuse_unknown(argument);
  }
}

/// CLI11's errors, in our words where its own are about its inner workings.
[[noreturn]] void refuse_arguments(const CLI::ParseError& error, const std::vector<std::string>& unknown) {
  const bool is_option = !unknown.empty() && unknown.front().size() > 1 && unknown.front().front() == '-';
  if (is_option) refuse_unknown(unknown.front());
  const std::string message = error.what();
  if (error.get_name() != "ArgumentMismatch") refuse("", "usage.arguments", message);
  refuse(message.substr(0, message.find(':')), "usage.arguments",
         "its argument is missing");  // "--output: 1 …"
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
  refuse_long_name_after_one_dash(arguments);
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));  // CLI11 wants them reversed
  } catch (const CLI::ParseError& error) {
    refuse_arguments(error, app.remaining());
  }
  if (!needs_inputs(command.action)) return command;
  refuse_contradictions(command);
  command.batch.conversion.product = product_of(command);
  return command;
}

}  // namespace newsexport
