// When options have an effect: the conditions that the option table refers to.
#include "cli/conditions.h"

#include "cli/command_line.h"

namespace newsexport::conditions {
namespace {

using C = CommandLine;
using Met = std::optional<bool>;

bool makes_book(const CommandLine& command) {
  return command.action == Action::convert || command.action == Action::check;
}

bool sets_pages(const CommandLine& command) {
  return has_pages(command.batch.conversion.product);
}

/// An edition's cover is typeset, whatever its products are.
bool makes_pages(const CommandLine& command) {
  return sets_pages(command) || (!command.edition.empty() && command.action == Action::convert);
}

/// The ending of the output's name says what to check, where nothing else does.
bool names_product(const CommandLine& command) {
  return command.batch.conversion.product == Product::pdf && !command.is_pdf_asked_for;
}

Met combines_sources(const CommandLine& command, const RunFacts& facts) {
  const bool is_bound = !command.edition.empty() && command.action == Action::convert;
  return is_bound ? facts.has_sources : Met(false);
}

/// What goes down a stream must come in order, and an edition is bound one article after the other.
bool works_in_parallel(const CommandLine& command) {
  const bool is_stream =
      prints_text(command.action) && (command.output.file.empty() || command.output.file == kStandardStream);
  return command.edition.empty() && !is_stream;
}

}  // namespace

// `extern` in the header: these are one object each, to be told apart by their addresses.
constinit const Condition kAlways = {"", [](const C&, const RunFacts&) -> Met { return true; }};
constinit const Condition kIsWritten = {
    "--check writes nothing", [](const C& c, const RunFacts&) -> Met { return c.action != Action::check; }};
constinit const Condition kNamesOutput = {"--check writes nothing", [](const C& c, const RunFacts&) -> Met {
                                            return c.action != Action::check || names_product(c);
                                          }};
constinit const Condition kWritesBook = {
    "no EPUB and no PDF is written",
    [](const C& c, const RunFacts&) -> Met { return c.action == Action::convert; }};
constinit const Condition kWritesPages = {
    "no EPUB, no PDF and no pages are written", [](const C& c, const RunFacts&) -> Met {
      return c.action == Action::convert || c.action == Action::dump_pages;
    }};
constinit const Condition kWritesAppendix = {"--check and --audit write no appendix",
                                             [](const C& c, const RunFacts&) -> Met {
                                               return c.action != Action::check && c.action != Action::audit;
                                             }};
constinit const Condition kMakesLook = {
    "what is printed has no style",
    [](const C& c, const RunFacts&) -> Met { return makes_book(c) || c.action == Action::dump_pages; }};
constinit const Condition kMakesPages = {"it is about the pages of a PDF, and none is made; --pdf makes one",
                                         [](const C& c, const RunFacts&) -> Met { return makes_pages(c); }};
constinit const Condition kSetsPages = {"it is about the text of a PDF, and none is made; --pdf makes one",
                                        [](const C& c, const RunFacts&) -> Met { return sets_pages(c); }};
constinit const Condition kGoesOut = {
    "the model and the audit of an article are printed in any case",
    [](const C& c, const RunFacts&) -> Met { return makes_book(c) || c.action == Action::dump_pages; }};
constinit const Condition kCombinesSources = {
    "no edition is written whose articles have sources; --edition makes one",
    [](const C& c, const RunFacts& facts) -> Met { return combines_sources(c, facts); }};
constinit const Condition kAudits = {
    "no audit is printed; --audit prints one",
    [](const C& c, const RunFacts&) -> Met { return c.action == Action::audit; }};
constinit const Condition kReadsList = {
    "no list of inputs is read; --files-from names one",
    [](const C& c, const RunFacts&) -> Met { return !c.input_list.empty(); }};
constinit const Condition kWorksInParallel = {
    "an edition, and text for standard output, are made one article after the other",
    [](const C& c, const RunFacts&) -> Met { return works_in_parallel(c); }};
constinit const Condition kReadsFolders = {
    "it chooses among the files of folders, and no input is a folder",
    [](const C& c, const RunFacts& facts) -> Met { return c.watched.empty() ? facts.reads_folders : true; }};
constinit const Condition kHasSources = {
    "no article has sources that it could set", [](const C& c, const RunFacts& facts) -> Met {
      return c.action == Action::dump_model ? Met(false) : facts.has_sources;
    }};
constinit const Condition kCitesFromFiles = {
    "no article cites a work from its files",
    [](const C&, const RunFacts& facts) -> Met { return facts.cites_from_files; }};

}  // namespace newsexport::conditions
