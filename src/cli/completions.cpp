// Completions for shells, from the option table: find_shell(), completions().
#include "cli/completions.h"

#include <array>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/option_table.h"
#include "newsexport.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

enum class Kind { none, words, files, folders };

struct Argument {
  Kind kind = Kind::none;
  std::vector<std::string> words;
};

/// The words of options that take one of a few, by long name. Those that the program has lists of are added
/// from the lists.
struct Choice {
  std::string_view option;
  std::string_view words;
};
constexpr std::array kChoices = {
    Choice{"--page-size", "a4 a5 letter tabloid"},
    Choice{"--links", "sources notes inline"},
    Choice{"--tdm-reservation", "0 1"},
    Choice{"--audit-format", "text json"},
    Choice{"--color", "auto always never"},
    Choice{"--progress", "auto always never"},
    Choice{"--completions", "bash zsh fish"},
};

std::vector<std::string> words_of(std::string_view option) {
  std::vector<std::string> words;
  if (option == "--style") {
    for (const std::string_view name : builtin_style_names()) words.emplace_back(name);
  } else if (option == "--citation-style") {
    for (const BuiltinCitationStyle& style : builtin_citation_styles()) words.emplace_back(style.name);
  } else if (option == "--from") {
    words.emplace_back("auto");
    for (const InputFormat& format : input_formats()) words.emplace_back(format.name);
  }
  for (const Choice& choice : kChoices) {
    if (choice.option != option) continue;
    for (const std::string_view word : split(choice.words, ' ')) words.emplace_back(word);
  }
  return words;
}

Argument argument_of(const OptionRow& row) {
  Argument argument;
  argument.words = words_of(long_name(row));
  if (row.argument == "DIR") {
    argument.kind = Kind::folders;
  } else if (row.argument.find("FILE") != row.argument.npos || row.argument == "PATH") {
    argument.kind = Kind::files;
  } else if (!argument.words.empty()) {
    argument.kind = Kind::words;
  }
  return argument;
}

std::vector<const OptionRow*> shown_rows() {
  std::vector<const OptionRow*> rows;
  for (const OptionRow& row : option_table()) {
    if (row.group != OptionGroup::hidden) rows.push_back(&row);
  }
  return rows;
}

std::vector<std::string> names_of(const OptionRow& row) {
  std::vector<std::string> names;
  for (const std::string_view name : split(row.names, ',')) names.emplace_back(name);
  return names;
}

/// The first sentence of the help, for shells that show one beside each option.
std::string summary_of(const OptionRow& row) {
  const std::size_t end = row.help.find(". ");
  std::string text(row.help.substr(0, end));
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string escaped(std::string_view text, std::string_view special) {
  std::string result;
  for (const char c : text) {
    if (special.find(c) != special.npos) result += '\\';
    result += c;
  }
  return result;
}

/// Within single quotes of a POSIX shell.
std::string in_quotes(std::string_view text) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'') {
      result += "'\\''";
    } else {
      result += c;
    }
  }
  return result + "'";
}

std::string bash_case(const OptionRow& row) {
  const Argument argument = argument_of(row);
  std::vector<std::string> commands;
  if (!argument.words.empty())
    commands.push_back(
        fmt::format("COMPREPLY+=($(compgen -W \"{}\" -- \"$word\"))", fmt::join(argument.words, " ")));
  if (argument.kind == Kind::files) commands.emplace_back("_newsexport_paths -f");
  if (argument.kind == Kind::folders) commands.emplace_back("_newsexport_paths -d");
  if (commands.empty()) commands.emplace_back(":");
  return fmt::format("    {})\n      {}\n      return\n      ;;\n", fmt::join(names_of(row), " | "),
                     fmt::join(commands, "\n      "));
}

std::string bash_completions() {
  std::string text =
      R"bash(# bash completion for newsexport; made from its option table by newsexport --completions bash.
_newsexport_paths() {
  compopt -o filenames
  local path
  while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen "$1" -- "$word")
}

_newsexport() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  COMPREPLY=()
  case $before in
)bash";
  std::vector<std::string> options;
  for (const OptionRow* row : shown_rows()) {
    for (std::string& name : names_of(*row)) options.push_back(std::move(name));
    if (!row->argument.empty()) text += bash_case(*row);
  }
  return text + fmt::format(R"bash(  esac
  if [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "{}" -- "$word"))
  else
    _newsexport_paths -f
  fi
}}

complete -F _newsexport newsexport
)bash",
                            fmt::join(options, " "));
}

std::string zsh_action(const OptionRow& row) {
  const Argument argument = argument_of(row);
  const std::string name = escaped(row.argument, ":[]");
  const std::string words = fmt::format("({})", fmt::join(argument.words, " "));
  switch (argument.kind) {
    case Kind::folders:
      return fmt::format(":{}:_files -/", name);
    case Kind::files:
      if (argument.words.empty()) return fmt::format(":{}:_files", name);
      return fmt::format(":{}:_alternative \"names:{}:{}\" \"files:file:_files\"", name, name, words);
    case Kind::words:
      return fmt::format(":{}:{}", name, words);
    case Kind::none:
      break;
  }
  return fmt::format(":{}: ", name);
}

std::string zsh_completions() {
  std::string text =
      "#compdef newsexport\n# Made from newsexport's option table by newsexport --completions "
      "zsh.\n_arguments -s -S \\\n";
  for (const OptionRow* row : shown_rows()) {
    const std::string action = row->argument.empty() ? "" : zsh_action(*row);
    const std::string summary = fmt::format("[{}]", escaped(summary_of(*row), "[]:"));
    for (const std::string& name : names_of(*row)) {
      const std::string many = row->repetition == Repetition::many ? "*" : "";
      text += fmt::format("  {} \\\n", in_quotes(many + name + summary + action));
    }
  }
  return text + "  '*:input:_files'\n";
}

std::string fish_completions() {
  std::string text = "# Made from newsexport's option table by newsexport --completions fish.\n";
  for (const OptionRow* row : shown_rows()) {
    text += "complete -c newsexport";
    for (const std::string& name : names_of(*row)) {
      const bool is_long = name.starts_with("--");
      text += fmt::format(" -{} {}", is_long ? 'l' : 's', name.substr(is_long ? 2 : 1));
    }
    if (!row->argument.empty()) {
      const Argument argument = argument_of(*row);
      const bool has_files = argument.kind == Kind::files || argument.kind == Kind::folders;
      text += has_files ? " -r" : " -x";
      std::string choices = fmt::format("{}", fmt::join(argument.words, " "));
      if (argument.kind == Kind::folders) choices = "(__fish_complete_directories)";
      if (!choices.empty()) text += fmt::format(" -a \"{}\"", choices);
    }
    text += fmt::format(" -d '{}'\n", escaped(summary_of(*row), "\\'"));
  }
  return text;
}

}  // namespace

std::optional<Shell> find_shell(std::string_view name) {
  if (name == "bash") return Shell::bash;
  if (name == "zsh") return Shell::zsh;
  if (name == "fish") return Shell::fish;
  return std::nullopt;
}

std::string completions(Shell shell) {
  switch (shell) {
    case Shell::bash:
      return bash_completions();
    case Shell::zsh:
      return zsh_completions();
    case Shell::fish:
      break;
  }
  return fish_completions();
}

}  // namespace newsexport
