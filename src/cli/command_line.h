#pragma once

#include <optional>
#include <string>
#include <vector>

#include "batch/gather_inputs.h"
#include "batch/load_citations.h"
#include "batch/load_style.h"
#include "batch/run_batch.h"
#include "cli/completions.h"

namespace newsexport {

struct OptionRow;

/// What the program is to do.
enum class Action {
  convert,            ///< write an output for each input
  check,              ///< convert, and write nothing
  dump_model,         ///< print the document model
  dump_pages,         ///< print the placed lines of the pages
  audit,              ///< print what the articles say of sources and rights
  print_help,         ///< --help
  print_version,      ///< --version
  print_man_page,     ///< for the build: the manual in roff
  print_completions,  ///< --completions
};

/// Whether the action's product is text for standard output.
bool prints_text(Action action);

enum class Verbosity { quiet, normal, verbose };
enum class When { automatic, always, never };

/// An option as it was given.
struct GivenOption {
  const OptionRow* row = nullptr;
  std::string argument;  ///< empty for an option without one
};

/// A command line, understood and checked; what it names in the file system is not yet looked at.
struct CommandLine {
  Action action = Action::convert;
  std::vector<std::string> inputs;
  FolderFilter folder_filter;
  std::string input_list;  ///< the file of --files-from, "-" for standard input, or empty
  char input_separator = '\n';
  std::string shard;             ///< "I/N" or "auto"; empty: all inputs
  std::string report;            ///< the file of --report, "-" for standard output, or empty
  std::string report_summary;    ///< the file of --report-summary, or empty
  std::optional<unsigned> jobs;  ///< none: as many as there are processors
  bool is_epub_asked_for = false;
  bool is_pdf_asked_for = false;
  std::string edition;  ///< the title or file of --edition; empty: every article is a book of its own
  OutputPlace output;
  StyleChoice style;
  std::string print_shorthands;  ///< the sheets of --page-size and --font-size
  std::vector<std::filesystem::path> font_paths;
  std::string resource_map;  ///< the file of --resource-map, or empty
  std::string citation_style = std::string(kDefaultCitationStyle);
  std::vector<std::filesystem::path> bibliographies;
  bool skips_unchanged = false;
  std::string watched;                     ///< the folder of --watch, which is the only input then; or empty
  std::vector<GivenOption> given_options;  ///< by the order of the option table
  BatchOptions batch;                      ///< all but the stylesheet and the resource map
  Verbosity verbosity = Verbosity::normal;
  When color = When::automatic;
  When progress = When::automatic;
  Shell shell = Shell::bash;  ///< of --completions
};

/// Understands the arguments, without the program's own name. Throws Error (kind usage).
CommandLine parse_command_line(const std::vector<std::string>& arguments);

}  // namespace newsexport
